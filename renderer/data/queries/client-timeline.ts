import type { TableName } from '../../../shared/domain/book.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { assembleTimeline } from '../../../shared/domain/timeline/assemble.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline/entry.ts';
import type { StoryRecord } from '../../../shared/domain/timeline/story.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allFields } from './client-fields.ts';
import { logAbout, mergedInto, recordsGone, recordsOf, tablesOfClient } from './story-of.ts';

export type ClientTimeline = {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  /** Before this day changes may be missing, because the log was not read so far; null where nothing is missing. */
  readonly horizon: Day | null;
  /** What records are called that others name by their ids. */
  readonly names: ReadonlyMap<Id, string>;
  /** Archived ones too: what happened with them has happened. */
  readonly fields: readonly Field[];
};

/**
 * Everything that happened with a client and with those that were merged into it. For each of them at most `limit` entries of
 * the log are read; null where the book has no such client.
 */
export async function clientTimeline(
  book: ReadableBook,
  id: Id,
  limit: number,
  dayAt: (moment: number) => Day,
): Promise<ClientTimeline | null> {
  const client = await book.get('clients', id);
  if (!client) return null;
  const merged = await mergedInto(book, client);
  const family = [id, ...merged];
  const { log, readBack } = await logAbout(book, family, limit);
  const records = await recordsOf(book, family, tablesOfClient);
  const elsewhere = await recordsGone(book, family, log);
  const entries = assembleTimeline({ client: id, merged, records, elsewhere, log, dayAt });
  return {
    entries,
    horizon: readBack === null ? null : dayAt(readBack),
    names: await namesIn(book, entries, [...records, ...elsewhere]),
    fields: await allFields(book),
  };
}

/** What has no name is known by its words, or its day. */
const knownBy: Readonly<Partial<Record<TableName, string>>> = { needs: 'text', visits: 'day' };
/** Fields that name a record by its id, which is no record of the client's. */
const namedElsewhere = [
  ['surveyId', 'surveys'],
  ['pollId', 'polls'],
  ['staffId', 'staff'],
  ['clientId', 'clients'],
] as const;

async function namesIn(
  book: ReadableBook,
  entries: readonly TimelineEntry[],
  records: readonly StoryRecord[],
): Promise<ReadonlyMap<Id, string>> {
  const names = new Map<Id, string>();
  for (const { table, row } of [...entries, ...records]) {
    const name = row[knownBy[table] ?? 'name'];
    if (typeof name === 'string') names.set(row.id, name);
  }
  const wanted = (field: string) => [
    ...new Set(
      entries.flatMap(({ row, steps }) =>
        [row[field], ...steps.flatMap(({ path, from, to }) => (path === field ? [from, to] : []))]
          .filter((id) => typeof id === 'string')
          .filter((id) => !names.has(id)),
      ),
    ),
  ];
  for (const [field, table] of namedElsewhere) {
    for (const row of await book.many(table, wanted(field))) if (row) names.set(row.id, row.name);
  }
  return names;
}
