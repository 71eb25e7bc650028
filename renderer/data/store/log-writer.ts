import { clientOf } from '../../../shared/domain/book.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import { changesPerEntry, packChanges, plainChanges, spanOf } from './log-entries.ts';
import type { LogTables, StoredEntry, StoredSpan } from './tables.ts';

/** A change to a row, with the row as it is after it; null: it was removed. */
export type MadeChange = { readonly change: RowChange; readonly row: Row | null };

/**
 * Adds the changes that an action made to the log, in one entry or in several. `base`: see StoredEntry. Answers the entry if it is one
 * that lies as it is, null for those that were packed.
 */
export async function writeChanges(
  store: LogTables,
  action: Id,
  made: readonly MadeChange[],
  base: number | null = 0,
): Promise<StoredEntry | null> {
  if (made.length <= plainChanges) {
    const entry = plainEntry(action, made, base);
    return { ...entry, seq: await store.changes.add(entry) };
  }
  const based = base === 0 ? {} : { base };
  // Sorted by client, so that the entries about one client are few.
  const sorted = made
    .map((one) => ({ ...one, clients: clientsOf(one) }))
    .toSorted((a, b) => compare(a.clients[0] ?? '', b.clients[0] ?? ''));
  const entries: StoredSpan['entries'][number][] = [];
  for (let from = 0; from < sorted.length; from += changesPerEntry) {
    const part = sorted.slice(from, from + changesPerEntry);
    const about = [...new Set(part.flatMap(({ clients }) => clients))];
    const rows = packChanges(
      about,
      part.map(({ change }) => change),
    );
    const span = spanOf(await store.changes.add({ action, about: [], rows, ...based }), about);
    if (span) entries.push(span);
  }
  const known = await store.spans.get(action);
  await store.spans.put({ action, entries: [...(known?.entries ?? []), ...entries] });
  return null;
}

/** A few changes, as an entry that lies as it is. */
export function plainEntry(
  action: Id,
  made: readonly MadeChange[],
  base: number | null,
): Omit<StoredEntry, 'seq'> {
  const about = [...new Set(made.flatMap(clientsOf))];
  const rows = made.map(({ change }) => change);
  return { action, about, rows, ...(base === 0 ? {} : { base }) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A record that moved from one client to another is part of the story of both. */
function clientsOf({ change, row }: MadeChange): Id[] {
  const { table } = change;
  const client = change.kind === 'edit' ? row && clientOf(table, row) : clientOf(table, change.row);
  const former = change.kind === 'edit' ? change.fields['clientId']?.from : null;
  return [client, former].filter((id) => typeof id === 'string');
}
