import type { Money } from '../money/money.ts';
import type { Visit } from '../visit/visit.ts';
import type { Opportunity, StepWithId } from './opportunity.ts';
import { titleOf } from './opportunity.ts';

/** What the form of a visit says of the opportunity that its plan leads to. */
export type PlannedSale = {
  readonly steps: readonly Omit<StepWithId, 'done'>[];
  readonly expected: Money | null;
};

/**
 * The opportunity of a visit that ends in a plan (制定方案), or null where there is none. `known` is the one that stands in the book, `said` what
 * the full form says of it; null where it was not opened. What was done meanwhile stays done, and a title that somebody gave it stays.
 * A visit that no longer ends in a plan takes back only what nobody has begun to work on.
 */
export function opportunityAfter(
  visit: Visit,
  known: Opportunity | undefined,
  said: PlannedSale | null,
  id: string,
): Opportunity | null {
  if (visit.end !== 'plan') return known && isBegun(known) ? known : null;
  const before = known ?? newOpportunity(visit, id);
  if (!said) return { ...before, clientId: visit.clientId };
  const steps = said.steps.map(
    ({ id: step, ...rest }) => [step, { ...rest, done: before.steps[step]?.done ?? null }] as const,
  );
  const { amount, currency } = said.expected ?? { amount: null, currency: before.currency };
  return {
    ...before,
    clientId: visit.clientId,
    steps: { ...doneOf(before), ...Object.fromEntries(steps) },
    amount,
    currency,
  };
}

/** What was done is never taken away by a form that was opened before. */
function doneOf({ steps }: Opportunity): Opportunity['steps'] {
  return Object.fromEntries(Object.entries(steps).filter(([, { done }]) => done !== null));
}

function isBegun({ state, steps }: Opportunity): boolean {
  return state !== 'open' || Object.values(steps).some(({ done }) => done !== null);
}

function newOpportunity({ id: visitId, clientId, day, plan }: Visit, id: string): Opportunity {
  return {
    id,
    clientId,
    visitId,
    title: titleOf(plan),
    opened: day,
    steps: {},
    amount: null,
    currency: 'CNY',
    state: 'open',
    reason: '',
  };
}
