import { clientOf } from '../../../shared/domain/book.ts';
import type { MadeBy } from '../../../shared/protocol/values.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { OutboxPlace } from '../office-values.ts';
import type { BookStore } from '../store/book-store.ts';
import { plainChanges } from '../store/log-entries.ts';
import type { MadeChange } from '../store/log-writer.ts';
import { plainEntry, writeChanges } from '../store/log-writer.ts';
import type { StoredEntry } from '../store/tables.ts';
import { headOf } from './log-places.ts';

/** A change that the office told, and who did it. */
export type Made = MadeChange & { readonly by: MadeBy };

/** Writes what the office told into the log, under the actions of those who did it; no entry of it is ever sent. */
export async function logAbsorbed(store: BookStore, made: readonly Made[]): Promise<void> {
  const groups = Map.groupBy(made, ({ by }) => by.id);
  if (groups.size === 0) return;
  const known = await store.actions
    .where('id')
    .anyOf([...groups.keys()])
    .toArray();
  const here = new Set(known.map(({ id }) => id));
  const actions = [...groups.values()].flatMap(([first]) =>
    !first || here.has(first.by.id) ? [] : [{ ...first.by, absorbed: true as const }],
  );
  if (actions.length > 0) await store.actions.bulkAdd(actions);
  const few = [...groups].filter(([, of]) => of.length <= plainChanges);
  if (few.length > 0) {
    await store.changes.bulkAdd(few.map(([action, of]) => plainEntry(action, of, null)));
  }
  for (const [action, of] of groups) {
    if (of.length > plainChanges) await writeChanges(store, action, of, null);
  }
}

/** The place behind all that is logged, where nothing waits before it. */
export async function behindAll(store: BookStore, { ctr }: OutboxPlace): Promise<OutboxPlace> {
  return { seq: (await headOf(store)) + 1, index: 0, ctr };
}

/**
 * Forgets what the office told about rows that may not be kept; `isWhole`: with them about all else of their client. What this device's
 * people did to them stays theirs, and stays numbered.
 */
export async function forgetTold(
  store: BookStore,
  {
    client,
    rows: gone,
    isWhole,
  }: { readonly client: Id; readonly rows: ReadonlySet<Id>; readonly isWhole: boolean },
): Promise<void> {
  const entries = await store.changes.where('about').equals(client).toArray();
  const drops: number[] = [];
  const puts: StoredEntry[] = [];
  for (const entry of entries) {
    if (entry.base !== null || entry.rows instanceof Uint8Array) continue;
    const rows = entry.rows.filter(
      (change) =>
        !gone.has(rowIdOf(change)) &&
        (!isWhole || change.kind === 'edit' || clientOf(change.table, change.row) !== client),
    );
    if (rows.length === entry.rows.length && !isWhole) continue;
    const about = isWhole ? entry.about.filter((id) => id !== client) : entry.about;
    if (rows.length === 0) drops.push(entry.seq);
    else puts.push({ ...entry, rows, about });
  }
  if (drops.length > 0) await store.changes.bulkDelete(drops);
  if (puts.length > 0) await store.changes.bulkPut(puts);
}
