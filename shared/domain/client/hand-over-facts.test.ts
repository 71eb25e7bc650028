import { expect, test } from 'vitest';
import { newClient } from './client.ts';
import { lacksOf } from './hand-over-facts.ts';
import { handOverSteps } from './hand-over.ts';

const client = newClient('018f0000-0000-7000-8000-000000000001', '正平股份');
const nothing = { contacts: 0, visits: 0, needs: 0 };

test('of a client of whom only the name is known, each step lacks its own facts', () => {
  const lacks = Object.fromEntries(
    handOverSteps.map((step) => [step, lacksOf(step, client, nothing)]),
  );
  expect(lacks).toEqual({
    'sale-completed': [],
    'information-processed': ['reach'],
    'first-visit': ['visit'],
    'needs-taken': ['need'],
    'industry-classified': ['industry'],
    'first-stage-arranged': ['industry', 'informatisation', 'service', 'operators'],
    'field-assigned': ['owner', 'classification'],
  });
});

test('a record or a fact that is there is no longer lacking', () => {
  const known = { contacts: 1, visits: 1, needs: 1 };
  const done = { day: '2026-05-01', by: '', note: '' };
  const whole = {
    ...client,
    industry: '制造业',
    owner: '王工',
    handOver: { 'industry-classified': done },
    profile: {
      ...client.profile,
      informatisation: 3,
      operatorSkill: 2,
      serviceTypes: ['热线'],
      serviceFrom: '2026-01-01',
      serviceTo: '2026-12-31',
    },
  };
  for (const step of handOverSteps) expect(lacksOf(step, whole, known)).toEqual([]);
  expect(lacksOf('information-processed', { ...client, phone: '010-1' }, nothing)).toEqual([]);
});

test('a field is assigned too early while the industry is known but not yet classified', () => {
  const known = { ...client, industry: '制造业', owner: '王工' };
  expect(lacksOf('field-assigned', known, nothing)).toEqual(['classification']);
});
