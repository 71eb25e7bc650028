import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaignFigures } from './campaign.ts';
import type { Invitation } from './campaign.ts';
import { readCampaign, newCampaignForm } from './read-campaign.ts';
import { returnChance, returnRates } from './return-chance.ts';
import type { Silence, WakeRule } from './wake-rule.ts';
import { readWakeRule, wakeFormOf, wakeRuleSchema, wakeRulesOf, wakeStateOf } from './wake-rule.ts';

const quiet: Silence = {
  segment: 'B',
  revenueDays: 400,
  visitDays: 200,
  contractDays: null,
  complaintOpen: false,
  alive: 0.3,
};

test('a client is asleep for the reasons that the rule asks, and dead rather than asleep', () => {
  const rules = wakeRulesOf([]);
  expect(wakeStateOf(rules, quiet)).toEqual({
    state: 'asleep',
    reasons: [
      { kind: 'no-revenue', days: 400 },
      { kind: 'no-visit', days: 200 },
    ],
  });
  expect(wakeStateOf(rules, { ...quiet, revenueDays: null, visitDays: 365 })?.state).toBe('dead');
  expect(wakeStateOf(rules, { ...quiet, visitDays: 179 })).toBeNull();
});

test('any of the tests is enough where the rule says so, and the segment limits it either way', () => {
  const [, asleep] = wakeRulesOf([]);
  if (!asleep) throw new Error('There is a rule for those who are asleep.');
  const rule: WakeRule = { ...asleep, join: 'any', segments: ['A'] };
  expect(wakeStateOf([rule], { ...quiet, visitDays: 1 })).toBeNull();
  expect(wakeStateOf([rule], { ...quiet, visitDays: 1, segment: 'A' })?.reasons).toHaveLength(1);
  const nothing = { ...rule, noRevenueDays: null, noVisitDays: null };
  expect(wakeStateOf([nothing], { ...quiet, segment: 'A' })).toBeNull();
});

test('a rule is read as it is shown, and days that are none are refused', () => {
  const [dead] = wakeRulesOf([]);
  if (!dead) throw new Error('There is a rule for those who are dead.');
  expect(readWakeRule('dead', wakeFormOf(dead))).toEqual({ ok: true, value: dead });
  expect(readWakeRule('dead', { ...wakeFormOf(dead), noVisitDays: '-3' })).toEqual({
    ok: false,
    error: [{ field: 'noVisitDays', type: 'not-a-number-of-days' }],
  });
});

test('who is hardly alive is asleep where the rule asks it, and nobody of whom that cannot be told', () => {
  const [, asleep] = wakeRulesOf([]);
  if (!asleep) throw new Error('There is a rule for those who are asleep.');
  const typed = { ...wakeFormOf(asleep), noRevenueDays: '', noVisitDays: '' };
  const read = readWakeRule('asleep', { ...typed, aliveBelow: '４０ %' });
  if (!read.ok) throw new Error('This is a rule.');
  expect(wakeFormOf(read.value).aliveBelow).toBe('40');
  expect(wakeStateOf([read.value], quiet)).toEqual({
    state: 'asleep',
    reasons: [{ kind: 'hardly-alive', alive: 0.3 }],
  });
  expect([0.4, null].map((alive) => wakeStateOf([read.value], { ...quiet, alive }))).toEqual([
    null,
    null,
  ]);
  expect(
    ['0', '100', '12.5', 'half'].map(
      (aliveBelow) => readWakeRule('asleep', { ...typed, aliveBelow }).ok,
    ),
  ).toEqual([false, false, false, false]);
  const { aliveBelow: _, ...before } = read.value;
  expect(wakeRuleSchema.parse(before)).toEqual(before);
});

test('the chance of a return is the share of those who came back after as many years', () => {
  const came = [true, false, true];
  const stayedAway = [true, false, false];
  const rates = returnRates([came, came, came, stayedAway, stayedAway, stayedAway]);
  expect(rates).toEqual([
    { years: 0, cases: 6, returned: 0 },
    { years: 1, cases: 6, returned: 3 },
  ]);
  expect([returnChance(rates, 1), returnChance(rates, 5), returnChance([], 0)]).toEqual([
    0.5,
    null,
    null,
  ]);
});

test('chances lie between 0 and 1, and no case is counted twice', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 8 })), (clients) => {
      const rates = returnRates(clients);
      const cases = rates.reduce((sum, rate) => sum + rate.cases, 0);
      const years = clients.reduce((sum, own) => {
        const first = own.indexOf(true);
        return sum + (first === -1 ? 0 : own.length - first - 1);
      }, 0);
      expect(cases).toBe(years);
      expect(rates.every(({ cases: n, returned }) => returned >= 0 && returned <= n)).toBe(true);
    }),
  );
});

test('a campaign counts who came of those invited, and says n/a where nobody was', () => {
  const one: Invitation = {
    id: '1',
    clientId: '2',
    campaignId: '3',
    day: '2026-05-11',
    state: 'dead',
    attended: true,
    outcome: 'won-back',
    visits: ['4'],
    note: '',
  };
  const other: Invitation = { ...one, attended: null, outcome: 'open', visits: [] };
  expect(campaignFigures([one, other])).toMatchObject({
    invited: 2,
    called: 1,
    attended: 1,
    attendance: 0.5,
    wonBack: 0.5,
    outcomes: { open: 1, 'won-back': 1, lost: 0 },
  });
  expect(campaignFigures([])).toMatchObject({ attendance: null, wonBack: null });
});

test('a campaign needs a theme, and ends after it begins', () => {
  const form = { ...newCampaignForm('revival', '2026-05-11'), ends: '2026-05-01' };
  expect(readCampaign({ id: '1', archivedAt: null }, form, '2026-05-11')).toEqual({
    ok: false,
    error: [
      { field: 'theme', type: 'theme-missing' },
      { field: 'ends', type: 'ends-before-starts' },
    ],
  });
});
