import { sameValue } from '../../record/same-value.ts';

/**
 * What becomes of records that are in the book and in the archive, and differ: they stay, or become as in the archive. `replace`: they become
 * as in the archive, and what is only in the book goes.
 */
export const mergeChoices = ['mine', 'archive', 'replace'] as const;
export type MergeChoice = (typeof mergeChoices)[number];

/** How the records of a table in an archive stand to those in the book. */
export type TableComparison = {
  readonly inArchive: number;
  /** Not in the book: they are added. */
  readonly new: number;
  readonly same: number;
  readonly differs: number;
  /** In the book and not in the archive. */
  readonly onlyHere: number;
};

export const nothingCompared: TableComparison = {
  inArchive: 0,
  new: 0,
  same: 0,
  differs: 0,
  onlyHere: 0,
};

export type RecordState = 'new' | 'same' | 'differs';

export function stateOf(mine: object | undefined, archived: object): RecordState {
  if (mine === undefined) return 'new';
  return sameValue(mine, archived) ? 'same' : 'differs';
}

export function counted(
  comparison: TableComparison,
  states: readonly RecordState[],
): TableComparison {
  const next = { ...comparison };
  for (const state of states) {
    next.inArchive += 1;
    next[state] += 1;
  }
  return next;
}

/** Whether a record of the archive is written. */
export function isTaken(state: RecordState, choice: MergeChoice): boolean {
  return state === 'new' || (state === 'differs' && choice !== 'mine');
}
