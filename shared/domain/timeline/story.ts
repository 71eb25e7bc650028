import type { Row, RowChange } from '../../record/change.ts';
import { rowIdOf } from '../../record/change.ts';
import type { Id } from '../../record/id.ts';
import type { LoggedAction } from '../../record/log.ts';
import type { TableName } from '../book.ts';
import { clientOf, isTableName } from '../book.ts';
import type { Day } from '../calendar/day.ts';

/** What was logged at once, with its place in the log. */
export type LogPart = {
  readonly seq: number;
  readonly action: LoggedAction;
  readonly rows: readonly RowChange[];
};

export type StoryRecord = { readonly table: TableName; readonly row: Row };

/** What the story of a client is told from. */
export type Sources = {
  readonly client: Id;
  /** The clients that were merged into it. */
  readonly merged: readonly Id[];
  /** The records that are theirs now, they themselves among them. */
  readonly records: readonly StoryRecord[];
  /** Records that were theirs once and are another client's now. */
  readonly elsewhere: readonly StoryRecord[];
  /** In any order. */
  readonly log: readonly LogPart[];
  /** The day that this device's calendar shows at a moment. */
  readonly dayAt: (moment: number) => Day;
};

/** A change of the story, with the record that it is about. */
export type StoryChange = {
  readonly seq: number;
  readonly action: LoggedAction;
  readonly change: RowChange;
  readonly table: TableName;
  readonly row: Row;
};

export const keyOf = (table: string, id: Id) => `${table} ${id}`;

/** The changes of a log that belong to a client's story, oldest first: an edit in the log does not say whose record it is. */
export function changesOfStory(sources: Omit<Sources, 'dayAt'>): readonly StoryChange[] {
  const { client, merged, records, elsewhere } = sources;
  const family = new Set([client, ...merged]);
  const log = sources.log.toSorted((a, b) => a.seq - b.seq);
  const known = new Map<string, Row>();
  for (const { rows } of log) {
    for (const change of rows) {
      if (change.kind === 'edit' || !isOf(family, change.table, change.row)) continue;
      known.set(keyOf(change.table, change.row.id), change.row);
    }
  }
  const left = lastLeaving(log, family);
  for (const { table, row } of [...elsewhere, ...records]) known.set(keyOf(table, row.id), row);
  const gone = new Set(elsewhere.map(({ table, row }) => keyOf(table, row.id)));
  return log.flatMap(({ seq, action, rows }) =>
    rows.flatMap((change): readonly StoryChange[] => {
      const { table } = change;
      if (saysNothing(change)) return [];
      const key = keyOf(table, rowIdOf(change));
      const row = change.kind === 'edit' ? known.get(key) : change.row;
      if (!isTableName(table) || !row) return [];
      if (change.kind !== 'edit') {
        return isOf(family, table, row) ? [{ seq, action, change, table, row }] : [];
      }
      // What happened to it at another client is that one's story.
      if (gone.has(key) && seq > (left.get(key) ?? 0)) return [];
      return [{ seq, action, change, table, row }];
    }),
  );
}

/** What was done elsewhere and of which nothing stands here; and conflicts, for whose word stands is told by the field itself. */
function saysNothing(change: RowChange): boolean {
  if (change.table === 'conflicts') return true;
  return change.kind === 'edit' && Object.keys(change.fields).length === 0;
}

/** Where in the log a record last went from this client to another. */
function lastLeaving(
  log: readonly LogPart[],
  family: ReadonlySet<Id>,
): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const { seq, rows } of log) {
    for (const change of rows) {
      if (leavesFrom(change, family)) left.set(keyOf(change.table, rowIdOf(change)), seq);
    }
  }
  return left;
}

/** Whether a change takes a record from one of these clients to another client. */
export function leavesFrom(change: RowChange, family: ReadonlySet<Id>): boolean {
  if (change.kind !== 'edit') return false;
  const step = change.fields['clientId'];
  return typeof step?.from === 'string' && family.has(step.from) && !family.has(String(step.to));
}

function isOf(family: ReadonlySet<Id>, table: string, row: Row): boolean {
  const client = clientOf(table, row);
  return client !== null && family.has(client);
}
