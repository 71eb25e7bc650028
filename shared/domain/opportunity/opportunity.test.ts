import { array, assert, constantFrom, property, record, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { err } from '../../result.ts';
import type { Visit } from '../visit/visit.ts';
import { opportunityAfter } from './from-visit.ts';
import type { Opportunity } from './opportunity.ts';
import { dueSteps, titleOf } from './opportunity.ts';
import { emptyOpportunity, opportunityFormOf, readOpportunity } from './read-opportunity.ts';

const today = '2026-05-11';
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const visit: Visit = {
  id: id(1),
  clientId: id(2),
  day: today,
  mode: 'onsite',
  purposes: [],
  note: '',
  satisfaction: null,
  minutes: null,
  engineer: '',
  end: 'plan',
  plan: '换滤网\n再报价',
};
const step = { id: id(9), text: '换滤网', day: '2026-05-18', owner: '王工' };

test('a plan becomes an opportunity that is called by its first line', () => {
  expect(opportunityAfter(visit, undefined, { steps: [step], expected: null }, id(3))).toEqual({
    id: id(3),
    clientId: id(2),
    visitId: id(1),
    title: '换滤网',
    opened: today,
    steps: { [id(9)]: { text: '换滤网', day: '2026-05-18', owner: '王工', done: null } },
    amount: null,
    currency: 'CNY',
    state: 'open',
    reason: '',
  });
  expect(opportunityAfter({ ...visit, end: 'archived' }, undefined, null, id(3))).toBeNull();
  expect(Array.from(titleOf('很'.repeat(500))).length).toBeLessThanOrEqual(200);
});

const steps = uniqueArray(
  record({
    at: constantFrom(11, 12, 13, 14),
    day: constantFrom('2026-05-10', today, '2026-05-12', null),
    done: constantFrom(today, null),
  }),
  { selector: ({ at }) => at },
);
function withSteps(made: readonly { at: number; day: string | null; done: string | null }[]) {
  const known = made.map(
    ({ at, day, done }) => [id(at), { text: `第 ${at} 步`, day, owner: '', done }] as const,
  );
  return {
    ...emptyOpportunity({ id: id(3), clientId: id(2) }, today),
    steps: Object.fromEntries(known),
  };
}

test('whatever a form says of the steps, what was done stays done', () => {
  assert(
    property(steps, array(constantFrom(11, 12, 15)), (known, said) => {
      const before = withSteps(known);
      const sale = { steps: said.map((at) => ({ ...step, id: id(at) })), expected: null };
      const after = opportunityAfter(visit, before, sale, id(3));
      const doneIn = (one: Opportunity | null) =>
        Object.entries(one?.steps ?? {})
          .filter(([, { done }]) => done !== null)
          .map(([key]) => key)
          .toSorted();
      expect(doneIn(after)).toEqual(doneIn(before));
    }),
  );
});

test('a visit that no longer ends in a plan takes back only what nobody has begun', () => {
  assert(
    property(steps, (known) => {
      const before = withSteps(known);
      const after = opportunityAfter({ ...visit, end: 'archived', plan: '' }, before, null, id(3));
      expect(after).toEqual(known.some(({ done }) => done !== null) ? before : null);
    }),
  );
});

test('a step is due on its day and after it, while it is open and so is its opportunity', () => {
  assert(
    property(steps, constantFrom('open', 'won', 'lost'), (known, state) => {
      const due = dueSteps({ ...withSteps(known), state }, today).map((one) => one.id);
      const wanted = known
        .filter(({ day, done }) => done === null && day !== null && day <= today)
        .map(({ at }) => id(at));
      expect(due.toSorted()).toEqual(state === 'open' ? wanted.toSorted() : []);
    }),
  );
});

test('reading an opportunity as it is typed gives it again, and who closes one says why', () => {
  assert(
    property(steps, (known) => {
      const before = { ...withSteps(known), title: '二次销售', amount: 3_500_050 };
      expect(readOpportunity(before, opportunityFormOf(before), today)).toEqual({
        ok: true,
        value: before,
      });
    }),
  );
  const form = { ...opportunityFormOf(withSteps([])), title: ' ', amount: '-1', state: 'lost' };
  expect(readOpportunity(withSteps([]), { ...form, state: 'lost' }, today)).toEqual(
    err([
      { field: 'title', type: 'title-missing' },
      { field: 'amount', type: 'amount-negative' },
      { field: 'reason', type: 'reason-missing' },
    ]),
  );
});
