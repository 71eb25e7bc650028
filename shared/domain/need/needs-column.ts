import type { Filter } from '../list/filter.ts';
import type { NeedLevel } from './need.ts';
import { needLevels } from './need.ts';

/** The column of the client list that says at which levels needs were heard of a client, met ones too. */
export const needsColumn = 'needs';

/** The clients that have told what they say, and nothing beyond it. */
export const onlyStated: Filter = {
  kind: 'all',
  of: [
    { kind: 'condition', column: needsColumn, is: 'is', values: ['stated'] },
    {
      kind: 'condition',
      column: needsColumn,
      is: 'is-not',
      values: needLevels.filter((level) => level !== 'stated'),
    },
  ],
};

/** The clients that have told anything. */
export const anyNeed: Filter = {
  kind: 'condition',
  column: needsColumn,
  is: 'filled',
  values: [],
};

/** The levels in their order, with one more among them. */
export function withLevel(levels: readonly string[], level: NeedLevel): readonly string[] {
  return needLevels.filter((known) => known === level || levels.includes(known));
}
