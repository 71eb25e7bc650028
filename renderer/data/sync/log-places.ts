import type { OutboxPlace } from '../office-values.ts';
import { readEntry } from '../store/log-entries.ts';
import type { LogTables, StoredEntry } from '../store/tables.ts';

/**
 * Operations are the changes of the log that this device's people made, numbered in the order of the log. The numbers are kept nowhere
 * but as one place: they are counted.
 */

const entriesAtOnce = 200;

/** The entries from a place on, in parts that grow from `atOnce` on; `read` says whether to go on. */
export async function eachEntryFrom(
  store: LogTables,
  seq: number,
  read: (entries: readonly StoredEntry[]) => Promise<boolean> | boolean,
  atOnce: number = entriesAtOnce,
): Promise<void> {
  let from = seq;
  for (let limit = atOnce; ; limit = Math.min(limit * 2, entriesAtOnce)) {
    const entries = await store.changes.where(':id').aboveOrEqual(from).limit(limit).toArray();
    const last = entries.at(-1);
    if (!last || !(await read(entries))) return;
    from = last.seq + 1;
  }
}

/** The place of the last entry; 0 in a log without any. */
export async function headOf(store: LogTables): Promise<number> {
  const last = await store.changes.toCollection().lastKey();
  return typeof last === 'number' ? last : 0;
}

/** Whether an entry was made here; what the office said is none of ours to tell it. */
export function isOurs({ base }: StoredEntry): boolean {
  return base !== null;
}

export function changesIn(entry: StoredEntry): number {
  if (!(entry.rows instanceof Uint8Array)) return entry.rows.length;
  const { added, others } = readEntry(entry);
  return added.length + others.length;
}

/** How many operations there are from a place on, up to the entry `last`. */
export async function countFrom(
  store: LogTables,
  place: Omit<OutboxPlace, 'ctr'>,
  last: number = Number.POSITIVE_INFINITY,
): Promise<number> {
  let count = 0;
  await eachEntryFrom(store, place.seq, (entries) => {
    for (const entry of entries) {
      if (!isOurs(entry) || entry.seq > last) continue;
      count += changesIn(entry) - (entry.seq === place.seq ? place.index : 0);
    }
    return true;
  });
  return count;
}

/** Whether any operation waits from a place on. */
export async function waitsFrom(store: LogTables, place: OutboxPlace): Promise<boolean> {
  let waits = false;
  await eachEntryFrom(
    store,
    place.seq,
    (entries) => {
      waits = entries.some(
        (entry) => isOurs(entry) && changesIn(entry) > (entry.seq === place.seq ? place.index : 0),
      );
      return !waits;
    },
    2,
  );
  return waits;
}

/** The place behind the operation of this number, counted from where the numbering begins. */
export async function placeBehind(
  store: LogTables,
  entering: { readonly seq: number; readonly index: number },
  ctr: number,
): Promise<OutboxPlace> {
  let place: OutboxPlace = { ...entering, ctr: 0 };
  if (ctr <= 0) return place;
  await eachEntryFrom(store, entering.seq, (entries) => {
    for (const entry of entries) {
      if (!isOurs(entry)) continue;
      const from = entry.seq === entering.seq ? entering.index : 0;
      const here = Math.min(changesIn(entry) - from, ctr - place.ctr);
      place = { seq: entry.seq, index: from + here, ctr: place.ctr + here };
      if (place.ctr === ctr) return false;
    }
    return true;
  });
  return place;
}
