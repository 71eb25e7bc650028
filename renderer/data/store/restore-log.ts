import type { RowChange } from '../../../shared/record/change.ts';
import { ownerFieldOf } from './layout.ts';
import { packChanges, plainChanges, spanOf } from './log-entries.ts';
import type { ReadEntry } from './log-entries.ts';
import type { LogTables, StoredAction, StoredEntry, StoredSpan } from './tables.ts';

/** An entry, and on what it was made where that is known (see StoredEntry). */
export type RestoredEntry = ReadEntry & Pick<StoredEntry, 'base' | 'origin'>;

/** Writes actions and entries of a log as they once were, at the places that they had. Written twice they are the same. */
export async function restoreLog(
  store: LogTables,
  actions: readonly StoredAction[],
  entries: readonly RestoredEntry[],
): Promise<void> {
  await store.actions.bulkPut([...actions]);
  await store.changes.bulkPut(entries.map(storedEntry));
  const spans = new Map<string, StoredSpan['entries'][number][]>();
  for (const { seq, action, about, ...entry } of entries) {
    const span = isPacked(entry) ? spanOf(seq, about) : null;
    if (span) spans.set(action, [...(spans.get(action) ?? []), span]);
  }
  for (const [action, list] of spans) {
    const known = (await store.spans.get(action))?.entries ?? [];
    const places = new Set(list.map(({ seq }) => seq));
    const others = known.filter(({ seq }) => !places.has(seq));
    const all = [...others, ...list].toSorted((a, b) => a.seq - b.seq);
    await store.spans.put({ action, entries: all });
  }
}

function isPacked({ added, others }: Pick<ReadEntry, 'added' | 'others'>): boolean {
  return added.length > 0 || others.length > plainChanges;
}

function storedEntry(entry: RestoredEntry): StoredEntry {
  const { seq, action, about, added, others, base, origin } = entry;
  const basis = { ...(base === undefined ? {} : { base }), ...(origin && { origin }) };
  if (!isPacked({ added, others })) return { seq, action, about, rows: others, ...basis };
  // Of an added row the packed form keeps its id and its owner.
  const named = added.map(({ table, id, owner }): RowChange => {
    const field = ownerFieldOf(table);
    return { kind: 'add', table, row: field === null ? { id } : { id, [field]: owner } };
  });
  return { seq, action, about: [], rows: packChanges(about, [...named, ...others]), ...basis };
}
