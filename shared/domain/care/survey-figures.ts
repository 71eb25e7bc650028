import { isLow, scores } from './care-values.ts';
import type { CountKey, Poll } from './poll.ts';
import { countKeys } from './poll.ts';
import type { Rating } from './rating.ts';
import type { Mean, Rate } from './statistics.ts';
import { rateOf } from './statistics.ts';

/** What a survey says, each figure with the count that it rests on. */
export type SurveyFigures = {
  readonly asked: number;
  readonly answered: number;
  /** Answers of those who were asked; null where nobody was. */
  readonly response: Rate | null;
  readonly mean: Mean | null;
  /** How many gave each score, 1 to 5. */
  readonly spread: readonly number[];
  /** How many gave 1 or 2. */
  readonly low: number;
};

/** Case by case, everybody who was asked is written down, with an answer or without. */
export function caseFigures(ratings: readonly Rating[]): SurveyFigures {
  return figuresOf(spreadOf(ratings), ratings.length);
}

/** Of a public survey it is known how many were asked; its answers are counts and single ones together. */
export function pollFigures(
  poll: Pick<Poll, 'asked' | 'counts'>,
  ratings: readonly Rating[],
): SurveyFigures {
  const single = spreadOf(ratings);
  const spread = countKeys.map((key, at) => (poll.counts[key] ?? 0) + (single[at] ?? 0));
  // Two devices may each have entered answers up to the limit: then at least so many were asked.
  return figuresOf(spread, Math.max(poll.asked, sum(spread)));
}

export function answersIn(counts: Readonly<Partial<Record<CountKey, number>>>): number {
  return sum(countKeys.map((key) => counts[key] ?? 0));
}

function figuresOf(spread: readonly number[], asked: number): SurveyFigures {
  const answered = sum(spread);
  const total = sum(spread.map((count, at) => count * (at + 1)));
  return {
    asked,
    answered,
    response: rateOf(answered, asked),
    mean: answered === 0 ? null : { mean: total / answered, n: answered },
    spread,
    low: sum(spread.filter((_, at) => isLow(at + 1))),
  };
}

function spreadOf(ratings: readonly Rating[]): readonly number[] {
  return scores.map((score) => ratings.filter((rating) => rating.score === score).length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
