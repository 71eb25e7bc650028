import { assert, property, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from './client.ts';
import { newClient } from './client.ts';
import type { Fact } from './completeness.ts';
import { completenessOf, facts, factRules } from './completeness.ts';

const empty = newClient('018f0000-0000-7000-8000-000000000001', '正平股份');

/** What a person enters for a fact. */
const entered: Readonly<Record<Fact, (client: Client) => Client>> = {
  industry: (client) => ({ ...client, industry: '制造业' }),
  informatisation: (client) => withProfile(client, { informatisation: 3 }),
  serviceTypes: (client) => withProfile(client, { serviceTypes: ['热线'] }),
  servicePeriod: (client) =>
    withProfile(client, { serviceFrom: '2026-01-01', serviceTo: '2026-12-31' }),
  operatorSkill: (client) => withProfile(client, { operatorSkill: 1 }),
  scale: (client) => withProfile(client, { scale: 'small' }),
  purchasingCycle: (client) => withProfile(client, { purchasingCycle: 12 }),
  cooperation: (client) => withProfile(client, { clientSince: '2015' }),
  season: (client) => withProfile(client, { season: [1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 2, 1] }),
  products: (client) =>
    withProfile(client, {
      products: [{ name: 'U8', maker: '', competitor: false, since: '' }],
    }),
  needs: (client) => withProfile(client, { needsIn: '月末结账慢' }),
};

function withProfile(client: Client, part: Partial<Client['profile']>): Client {
  return { ...client, profile: { ...client.profile, ...part } };
}

test('a client of whom nothing but the name is known has none of the four groups and no points', () => {
  expect(completenessOf(empty)).toEqual({
    score: 0,
    missing: ['industry', 'informatisation', 'service', 'operators'],
    missingFacts: facts,
  });
});

test('the points are those of what is known, whatever is known, and only the rest is missing', () => {
  assert(
    property(subarray([...facts]), (known) => {
      const client = known.reduce((so, fact) => entered[fact](so), empty);
      const { score, missingFacts } = completenessOf(client);
      expect(score).toBe(known.reduce((sum, fact) => sum + factRules[fact].weight, 0));
      expect(missingFacts).toEqual(facts.filter((fact) => !known.includes(fact)));
    }),
  );
});

test('a client of whom everything is known has 100 points', () => {
  const client = facts.reduce((so, fact) => entered[fact](so), empty);
  expect(completenessOf(client)).toEqual({ score: 100, missing: [], missingFacts: [] });
});

test('the service is known by its kinds and both days of its period', () => {
  const kinds = entered.serviceTypes(empty);
  expect(completenessOf(kinds).missing).toContain('service');
  const begun = withProfile(kinds, { serviceFrom: '2026-01-01' });
  expect(completenessOf(begun).missing).toContain('service');
  const whole = withProfile(begun, { serviceTo: '2026-12-31' });
  expect(completenessOf(whole).missing).not.toContain('service');
});
