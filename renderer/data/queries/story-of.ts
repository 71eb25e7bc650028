import type { TableName } from '../../../shared/domain/book.ts';
import { clientOf, isTableName } from '../../../shared/domain/book.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { LogPart, StoryRecord } from '../../../shared/domain/timeline/story.ts';
import { leavesFrom } from '../../../shared/domain/timeline/story.ts';
import type { Row } from '../../../shared/record/change.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { StoredChanges } from '../store/tables.ts';

/** The tables whose records belong to a client, without the client itself. */
export const tablesOfClient = [
  'contacts',
  'revenue',
  'visits',
  'needs',
  'obstacles',
  'economics',
  'responses',
  'contracts',
  'payments',
  'groups',
  'attachments',
  'series',
  'rhythms',
  'ratings',
  'followUps',
  'complaints',
  'complaintSteps',
  'praises',
  'healthAnswers',
  'serviceScores',
  'npsScores',
  'opportunities',
  'handSegments',
  'invitations',
  'residencies',
  'handOuts',
] as const satisfies readonly TableName[];
export type TableOfClient = (typeof tablesOfClient)[number];

/** The clients that were merged into this one, and those that had been merged into them. */
export async function mergedInto(book: ReadableBook, client: Client): Promise<readonly Id[]> {
  const found = new Set<Id>();
  let next: readonly Id[] = client.mergedFrom;
  while (next.length > 0) {
    for (const id of next) found.add(id);
    const clients = await book.many('clients', next);
    next = clients
      .flatMap((merged) => merged?.mergedFrom ?? [])
      .filter((id) => !found.has(id) && id !== client.id);
  }
  return [...found];
}

export type LogAbout = {
  readonly log: readonly LogPart[];
  /** The moment down to which the log was read; null where it was read to its beginning. */
  readonly readBack: number | null;
};

/** What the log says about clients: for each at most `limit` of its latest entries. */
export async function logAbout(
  book: ReadableBook,
  clients: readonly Id[],
  limit: number,
): Promise<LogAbout> {
  const entries = new Map<number, StoredChanges>();
  const oldest: Id[] = [];
  for (const client of clients) {
    const about = await book.log.changesAbout(client, limit);
    for (const entry of about) entries.set(entry.seq, entry);
    const last = about.at(-1);
    if (last && about.length === limit) oldest.push(last.action);
  }
  const stored = await book.log.actions([
    ...new Set([...entries.values()].map(({ action }) => action)),
  ]);
  const actions = new Map(stored.map((action) => [action.id, action]));
  const log = [...entries.values()].flatMap(({ seq, action: id, rows }): readonly LogPart[] => {
    const action = actions.get(id);
    return action ? [{ seq, action, rows }] : [];
  });
  const moments = oldest.flatMap((id) => actions.get(id)?.at ?? []);
  return { log, readBack: moments.length === 0 ? null : Math.max(...moments) };
}

/** The records of clients in some tables, and the clients themselves. */
export async function recordsOf(
  book: ReadableBook,
  clients: readonly Id[],
  tables: readonly TableOfClient[],
): Promise<readonly StoryRecord[]> {
  const themselves = await book.many('clients', clients);
  const records: StoryRecord[] = themselves.flatMap((row) =>
    row ? [{ table: 'clients', row }] : [],
  );
  for (const table of tables) {
    const rows: readonly Row[] = await book.lookUp(table, 'clientId', clients);
    for (const row of rows) records.push({ table, row });
  }
  return records;
}

/** Records that the log saw going from these clients to another one, as they are there. */
export async function recordsGone(
  book: ReadableBook,
  clients: readonly Id[],
  log: readonly LogPart[],
): Promise<readonly StoryRecord[]> {
  const family = new Set(clients);
  const left = log.flatMap(({ rows }) => rows.filter((change) => leavesFrom(change, family)));
  const gone: StoryRecord[] = [];
  for (const [table, changes] of Map.groupBy(left, (change) => change.table)) {
    if (!isTableName(table)) continue;
    const rows = await book.many(table, [...new Set(changes.map(rowIdOf))]);
    for (const row of rows) {
      if (row && !family.has(clientOf(table, row) ?? '')) gone.push({ table, row });
    }
  }
  return gone;
}
