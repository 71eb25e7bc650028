import { evaluate, type KanoCategory, type KanoTable } from './evaluate.ts';

/** What one respondent answered about one need, each 1 to 5; null where there is no answer. */
export type NeedAnswers = {
  readonly functional: number | null;
  readonly dysfunctional: number | null;
};

export type KanoCounts = Readonly<Record<KanoCategory, number>>;

/** The answers about one need, by category. */
export type KanoTally = {
  readonly counts: KanoCounts;
  /** Pairs in which one answer or both are missing. They are in no count. */
  readonly dropped: number;
};

export const emptyTally: KanoTally = { counts: { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 }, dropped: 0 };

/** Counts and dropped pairs add up to the number of pairs. Throws a RangeError for an answer outside 1 to 5. */
export function tallyOf(answers: Iterable<NeedAnswers>, table: KanoTable): KanoTally {
  const counts = { ...emptyTally.counts };
  let dropped = 0;
  for (const pair of answers) {
    const category = categoryOf(pair, table);
    if (category) counts[category] += 1;
    else dropped += 1;
  }
  return { counts, dropped };
}

/** The tally with one more pair, at a cost that does not depend on how many there are. */
export function addAnswers(tally: KanoTally, pair: NeedAnswers, table: KanoTable): KanoTally {
  return changed(tally, categoryOf(pair, table), 1);
}

/** The tally without a pair that is in it. Throws a RangeError if none of its kind is. */
export function removeAnswers(tally: KanoTally, pair: NeedAnswers, table: KanoTable): KanoTally {
  return changed(tally, categoryOf(pair, table), -1);
}

/** Two tallies together: those of two segments are that of both. */
export function joinTallies(a: KanoTally, b: KanoTally): KanoTally {
  const { M, O, A, I, R, Q } = a.counts;
  const other = b.counts;
  const counts = {
    M: M + other.M,
    O: O + other.O,
    A: A + other.A,
    I: I + other.I,
    R: R + other.R,
    Q: Q + other.Q,
  };
  return { counts, dropped: a.dropped + b.dropped };
}

/** The category of a pair, or null where an answer is missing. */
export function categoryOf(
  { functional, dysfunctional }: NeedAnswers,
  table: KanoTable,
): KanoCategory | null {
  if (functional === null || dysfunctional === null) return null;
  return evaluate(functional, dysfunctional, table);
}

function changed(tally: KanoTally, category: KanoCategory | null, by: 1 | -1): KanoTally {
  const next = (category ? tally.counts[category] : tally.dropped) + by;
  if (next < 0) throw new RangeError(`No such answers are in the tally: ${category ?? 'dropped'}`);
  return category
    ? { ...tally, counts: { ...tally.counts, [category]: next } }
    : { ...tally, dropped: next };
}
