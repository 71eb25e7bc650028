import type { Money } from '../money/money.ts';
import type { AnsweredCategory } from './analyse.ts';
import type { NeedResult } from './tally-survey.ts';

/** What puts a need behind the one before it. */
export type RankedBy = 'category' | 'strength' | 'importance' | 'cost' | 'place';

export type RankedNeed = {
  readonly need: NeedResult;
  /** From 1. */
  readonly rank: number;
  /** null where the cost was not entered, or in another currency than most of the others. */
  readonly cost: Money | null;
  /** null for the first. */
  readonly by: RankedBy | null;
};

/** Total strength counts in steps of 10 percentage points, importance in whole steps: smaller differences are noise. */
export const strengthSteps = 10;

/**
 * The order in which needs are to be met: first by category (M, O, A, I, then R and what has none), then by total strength in
 * steps of 10 points, then by importance in whole steps, then by cost, the smaller first; needs without a figure come after
 * those with one. What is left equal stays in the order in which it was asked.
 */
export function rankNeeds(needs: readonly NeedResult[]): readonly RankedNeed[] {
  const currency = commonCurrency(needs);
  const weighed = needs.map((need) => weigh(need, currency));
  const ranked = weighed.toSorted((a, b) => compare(a, b).sign);
  return ranked.map(({ need, cost }, at) => {
    const before = ranked[at - 1];
    const here = ranked[at];
    return { need, cost, rank: at + 1, by: before && here ? compare(before, here).by : null };
  });
}

type Weighed = {
  readonly need: NeedResult;
  readonly cost: Money | null;
  /** By the criteria in their order; the smaller comes first. */
  readonly keys: readonly number[];
};

const order: readonly (AnsweredCategory | null)[] = ['M', 'O', 'A', 'I', 'R', null];
const criteria: readonly RankedBy[] = ['category', 'strength', 'importance', 'cost', 'place'];
const last = Number.POSITIVE_INFINITY;

function weigh(need: NeedResult, currency: string | null): Weighed {
  const { analysis, importance, question } = need;
  const own = question.cost;
  const cost = own && own.currency === currency ? own : null;
  const strength = analysis.totalStrength;
  const keys = [
    order.indexOf(analysis.category),
    // A share such as 0.7 is a little less than seven tenths in binary.
    strength === null ? last : 0 - Math.floor(strength * strengthSteps + 1e-9),
    importance.mean === null ? last : 0 - Math.round(importance.mean),
    cost === null ? last : cost.amount,
    question.place,
  ];
  return { need, cost, keys };
}

function compare(a: Weighed, b: Weighed): { readonly by: RankedBy; readonly sign: number } {
  for (const [at, by] of criteria.entries()) {
    const [one = last, other = last] = [a.keys[at], b.keys[at]];
    if (one !== other) return { by, sign: one < other ? -1 : 1 };
  }
  return { by: 'place', sign: a.need.question.id < b.need.question.id ? -1 : 1 };
}

/** The currency of most costs; of two as frequent ones the earlier in the alphabet. */
function commonCurrency(needs: readonly NeedResult[]): string | null {
  const times = new Map<string, number>();
  for (const { question } of needs) {
    const currency = question.cost?.currency;
    if (currency !== undefined) times.set(currency, (times.get(currency) ?? 0) + 1);
  }
  const [first] = [...times].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
