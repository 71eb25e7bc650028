import type { ActionName } from '../../../shared/domain/action.ts';
import { actionNames } from '../../../shared/domain/action.ts';
import type { TableName } from '../../../shared/domain/book.ts';
import type { FieldStep } from '../../../shared/domain/timeline/entry.ts';
import type { StoryChange } from '../../../shared/domain/timeline/story.ts';
import { changesOfStory } from '../../../shared/domain/timeline/story.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { logAbout, recordsGone, recordsOf, tablesOfClient } from './story-of.ts';

/** What an action did to one record of a client. */
export type HistoryChange = {
  readonly table: TableName;
  readonly kind: RowChange['kind'];
  /** The record as it was added or removed, or as it is now. */
  readonly row: Row;
  /** Empty for a record that was added or removed. */
  readonly steps: readonly FieldStep[];
};

/** What a person did about a client at once. */
export type HistoryEntry = {
  readonly action: Id;
  readonly name: ActionName;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly author: string;
  readonly changes: readonly HistoryChange[];
};

/** Who changed what about a client and when, newest first; at most `limit` entries of the log are read. */
export async function clientHistory(
  book: ReadableBook,
  id: Id,
  limit: number,
): Promise<readonly HistoryEntry[]> {
  const { log } = await logAbout(book, [id], limit);
  const changed = new Set(log.flatMap(({ rows }) => rows.map(({ table }) => table)));
  const changes = changesOfStory({
    client: id,
    merged: [],
    records: await recordsOf(
      book,
      [id],
      tablesOfClient.filter((table) => changed.has(table)),
    ),
    elsewhere: await recordsGone(book, [id], log),
    log,
  });
  return [...Map.groupBy(changes, ({ action }) => action.id).values()]
    .toSorted((a, b) => (b[0]?.seq ?? 0) - (a[0]?.seq ?? 0))
    .flatMap((ofAction): readonly HistoryEntry[] => {
      const action = ofAction[0]?.action;
      const name = actionNames.find((known) => known === action?.name);
      if (!action || !name) return [];
      const { at, author } = action;
      return [{ action: action.id, name, at, author, changes: ofAction.map(changeOf) }];
    });
}

function changeOf({ change, table, row }: StoryChange): HistoryChange {
  const { kind } = change;
  const steps =
    change.kind === 'edit'
      ? Object.entries(change.fields).map(([path, { from, to }]) => ({ path, from, to }))
      : [];
  return { table, kind, row, steps };
}
