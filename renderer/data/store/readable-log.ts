import type { Id } from '../../../shared/record/id.ts';
import type { BookStore } from './book-store.ts';
import type { ReadEntry } from './log-entries.ts';
import { exactEntries, readEntry, toldEntries } from './log-entries.ts';
import type { LogTables, RowTables, StoredAction, StoredChanges } from './tables.ts';

/** What was done to the book, by whom and when. */
export type ReadableLog = {
  /** The latest actions, oldest first. */
  readonly latest: (limit: number) => Promise<readonly StoredAction[]>;
  /** The same without what came from the office: the latest that people did on this device, among some thousands of all. */
  readonly latestHere: (limit: number) => Promise<readonly StoredAction[]>;
  readonly actions: (ids: readonly Id[]) => Promise<readonly StoredAction[]>;
  /** Actions after a place in their list, oldest first, at most `limit`. */
  readonly actionsAfter: (place: number, limit: number) => Promise<readonly StoredAction[]>;
  /** Every action of one of these names, oldest first. It reads the whole list of actions. */
  readonly named: (names: readonly string[]) => Promise<readonly StoredAction[]>;
  /** What an action changed, with added rows as they were added (`{ id }` alone for one that is gone). */
  readonly changesOf: (action: Id) => Promise<readonly StoredChanges[]>;
  /** Some of the clients that an action was about, at most `limit`. */
  readonly clientsOf: (action: Id, limit: number) => Promise<readonly Id[]>;
  /** The latest changes to a client and to its records, newest first; at most `limit` entries. */
  readonly changesAbout: (client: Id, limit: number) => Promise<readonly StoredChanges[]>;
  /** Changes after a place in the log, oldest first, at most `limit` entries; rows that many others came with are told as they are now. */
  readonly changesAfter: (seq: number, limit: number) => Promise<readonly StoredChanges[]>;
  /** Entries after a place as they are kept, for a copy of the log: what they added is named only, for the records hold it. */
  readonly entriesAfter: (seq: number, limit: number) => Promise<readonly ReadEntry[]>;
  /** The place of the last change; 0 in a book in which nothing was ever done. */
  readonly head: () => Promise<number>;
};

export function readableLog(store: BookStore): ReadableLog {
  const reading = async <T>(read: () => Promise<T>): Promise<T> =>
    store.transaction('r', [...store.ofRows(), store.changes, store.spans], read);
  return {
    latest: async (limit) => (await store.actions.reverse().limit(limit).toArray()).toReversed(),
    latestHere: async (limit) => latestHere(store, limit),
    actions: async (ids) =>
      store.actions
        .where('id')
        .anyOf([...ids])
        .toArray(),
    actionsAfter: async (place, limit) =>
      store.actions.where(':id').above(place).limit(limit).toArray(),
    named: async (names) => {
      const wanted = new Set(names);
      return (await store.actions.toArray()).filter(({ name }) => wanted.has(name));
    },
    changesOf: async (action) =>
      reading(async () => {
        const entries = await store.changes.where('action').equals(action).sortBy('seq');
        return exactEntries(store, entries.map(readEntry));
      }),
    clientsOf: async (action, limit) => {
      const first = await store.changes.where('action').equals(action).limit(1).toArray();
      return first.flatMap((entry) => readEntry(entry).about).slice(0, limit);
    },
    changesAbout: async (client, limit) => reading(async () => changesAbout(store, client, limit)),
    changesAfter: async (seq, limit) =>
      reading(async () => {
        const entries = await store.changes.where(':id').above(seq).limit(limit).toArray();
        return toldEntries(store, entries.map(readEntry));
      }),
    entriesAfter: async (seq, limit) =>
      (await store.changes.where(':id').above(seq).limit(limit).toArray()).map(readEntry),
    head: async () => {
      const last = await store.changes.toCollection().lastKey();
      return typeof last === 'number' ? last : 0;
    },
  };
}

const actionsAtOnce = 500;
const mostActions = 5000;

async function latestHere(store: LogTables, limit: number): Promise<readonly StoredAction[]> {
  const here: StoredAction[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (let read = 0; here.length < limit && read < mostActions; read += actionsAtOnce) {
    const part = await store.actions
      .where(':id')
      .below(before)
      .reverse()
      .limit(actionsAtOnce)
      .toArray();
    const last = part.at(-1);
    if (!last) break;
    here.push(...part.filter(({ absorbed }) => absorbed !== true));
    before = last.place;
  }
  return here.slice(0, limit).toReversed();
}

async function changesAbout(
  store: RowTables & LogTables,
  client: Id,
  limit: number,
): Promise<readonly StoredChanges[]> {
  const plain = store.changes.where('about').equals(client).reverse().limit(limit);
  const spans = (await store.spans.toArray()).flatMap(({ entries }) => entries);
  const maybe = spans.filter(({ low, high }) => low <= client && client <= high);
  const packed = await store.changes.bulkGet(maybe.map(({ seq }) => seq));
  const entries = [...(await plain.toArray()), ...packed.filter((entry) => entry !== undefined)]
    .map(readEntry)
    .filter(({ about }) => about.includes(client))
    .toSorted((a, b) => b.seq - a.seq)
    .slice(0, limit)
    .map((entry) => onlyAbout(entry, client));
  return toldEntries(store, entries);
}

/** Of the rows that a packed entry added, only those of the client need to be read. */
function onlyAbout(entry: ReadEntry, client: Id): ReadEntry {
  const added = entry.added.filter(({ table, id, owner }) =>
    table === 'clients' ? id === client : owner === client || owner === '',
  );
  return { ...entry, added };
}
