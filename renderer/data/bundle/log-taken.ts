import type { BundleEntry } from '../../../shared/bundle/bundle.ts';
import type { Met } from '../../../shared/bundle/cause.ts';
import type { MadeBy } from '../../../shared/protocol/values.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { BookStore } from '../store/book-store.ts';
import type { TakenEntry } from '../store/exchange-tables.ts';
import { clientsFirst, packChanges, plainChanges, spanOf } from '../store/log-entries.ts';
import type { MadeChange } from '../store/log-writer.ts';
import { plainEntry } from '../store/log-writer.ts';
import { deflated } from '../store/page-codec.ts';
import type { EntryOrigin, StoredEntry, StoredSpan } from '../store/tables.ts';

/** An entry of another log, and what it did to this book. */
export type TakenLog = {
  readonly entry: BundleEntry;
  readonly context: Met;
  readonly action: MadeBy;
  readonly origin: EntryOrigin;
  readonly made: readonly MadeChange[];
  /** What the merging did beside it. */
  readonly merging: readonly MadeChange[];
};

type How = { readonly isSameOffice: boolean; readonly base: number };

/** Writes what was taken in, under the actions of those who did it; answers the log's new end, or null where nothing was logged. */
export async function logTaken(
  store: BookStore,
  taken: readonly TakenLog[],
  { isSameOffice, base: complete }: How,
): Promise<number | null> {
  if (taken.length === 0) return null;
  await store.taken.bulkPut(taken.map((one) => takenEntry(one, isSameOffice)));
  await addActions(store, taken);
  // What people of the same office did comes to it by themselves; what nobody else would bring this book brings.
  const base = isSameOffice ? null : complete;
  const entries = taken.flatMap(({ action, origin, made, merging }) => [
    ...(made.length > 0 ? [loggedEntry(action.id, made, { base, origin })] : []),
    ...(merging.length > 0 ? [loggedEntry(action.id, merging, { base, origin: 'merge' })] : []),
  ]);
  if (entries.length === 0) return null;
  const seqs = await store.changes.bulkAdd(
    entries.map(({ stored }) => stored),
    { allKeys: true },
  );
  await noteSpans(
    store,
    entries.flatMap(({ stored, clients }, i) => {
      const span = stored.about.length === 0 ? spanOf(seqs[i] ?? 0, clients) : null;
      return span ? [{ action: stored.action, span }] : [];
    }),
  );
  return seqs.at(-1) ?? null;
}

function takenEntry({ entry, context, action }: TakenLog, isSameOffice: boolean): TakenEntry {
  const { device, number, told, seen } = entry;
  // What the office told another device it will tell this one, or may not.
  const all = told && isSameOffice ? [] : entry.operations;
  const operations = all.length > plainChanges ? deflated(all) : all;
  const taken = { device, number, action: action.id, context, operations, seen };
  return told ? { ...taken, told } : taken;
}

async function addActions(store: BookStore, taken: readonly TakenLog[]): Promise<void> {
  const actions = new Map(taken.map(({ action }) => [action.id, action]));
  const known = await store.actions
    .where('id')
    .anyOf([...actions.keys()])
    .toArray();
  for (const { id } of known) actions.delete(id);
  if (actions.size === 0) return;
  await store.actions.bulkAdd(
    [...actions.values()].map((action) => ({ ...action, absorbed: true as const })),
  );
}

type Logged = { readonly stored: Omit<StoredEntry, 'seq'>; readonly clients: readonly Id[] };

function loggedEntry(
  action: Id,
  made: readonly MadeChange[],
  { base, origin }: { readonly base: number | null; readonly origin: EntryOrigin | 'merge' },
): Logged {
  const plain = plainEntry(action, made, base);
  if (made.length <= plainChanges) {
    return { stored: { ...plain, origin: briefly(origin) }, clients: plain.about };
  }
  const order = packedOrder(made);
  const places = origin === 'merge' ? [] : order.map((at) => origin.places?.[at] ?? at);
  const rows = packChanges(
    plain.about,
    made.map(({ change }) => change),
  );
  const packed = origin === 'merge' ? origin : briefly({ ...origin, places });
  return { stored: { ...plain, about: [], rows, origin: packed }, clients: plain.about };
}

/** The places of changes as a packed entry has them: the added rows first, table by table. */
function packedOrder(made: readonly MadeChange[]): readonly number[] {
  const places = made.map((_, at) => at);
  const isAdded = (at: number) => made[at]?.change.kind === 'add';
  const added = Map.groupBy(places.filter(isAdded), (at) => made[at]?.change.table ?? '');
  const rows = clientsFirst([...added]).flatMap(([, at]) => at);
  return [...rows, ...places.filter((at) => !isAdded(at))];
}

/** Places that are simply all of them are not told. */
function briefly(origin: EntryOrigin | 'merge'): EntryOrigin | 'merge' {
  if (origin === 'merge' || !origin.places?.every((place, at) => place === at)) return origin;
  const { device, number } = origin;
  return { device, number };
}

async function noteSpans(
  store: BookStore,
  spans: readonly { readonly action: Id; readonly span: StoredSpan['entries'][number] }[],
): Promise<void> {
  for (const [action, of] of Map.groupBy(spans, (one) => one.action)) {
    const known = await store.spans.get(action);
    const entries = [...(known?.entries ?? []), ...of.map(({ span }) => span)];
    await store.spans.put({ action, entries });
  }
}
