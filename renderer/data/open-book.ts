import { pooledBytes, risingIds } from '../../shared/record/id.ts';
import type { Deps } from './deps.ts';
import { noJournal } from './journal/safety.ts';
import type { KeyOptions } from './seal/book-keys.ts';
import { BookKeys } from './seal/book-keys.ts';
import { BookStore } from './store/book-store.ts';
import { readable } from './store/readable-book.ts';
import { versions } from './store/versions.ts';

export const bookName = 'wellfield';

/** Windows, tabs and index workers on the same book hear of each other's commits here. */
export function channelOf(name: string): BroadcastChannel {
  return new BroadcastChannel(`${name}-log`);
}

export type OpenBook = Deps & {
  readonly close: () => void;
  /** Calls `listener` when another window or a worker has moved the log. */
  readonly onMoved: (listener: () => void) => void;
};

export type OpenOptions = KeyOptions & {
  readonly name?: string;
  readonly now?: () => number;
  /** A newer version of the product wants to change the layout: this window has closed its book. */
  readonly onOutdated?: () => void;
};

/** The book has been written by a newer version of the product. */
export class NewerBook extends Error {
  constructor() {
    super('The book has the layout of a newer version.');
  }
}

/** Dexie multiplies its versions by ten to leave room for repairs between them. */
const dexieStep = 10;

/**
 * Opens the book of this device, making it where there is none; a sealed one when somebody has opened its lock. Rejects where the browser has no storage to give,
 * and with NewerBook where only a newer version may open it.
 */
export async function openBook(options: OpenOptions = {}): Promise<OpenBook> {
  const { name = bookName, now = Date.now, onOutdated } = options;
  const store = new BookStore(name);
  store.on('versionchange', () => {
    store.close({ disableAutoOpen: true });
    onOutdated?.();
  });
  await store.open();
  // Dexie opens a book whose layout is newer as if it knew it; writing to it would break what it does not know.
  if (store.backendDB().version > versions.length * dexieStep) {
    store.close({ disableAutoOpen: true });
    throw new NewerBook();
  }
  const keys = new BookKeys(store, options);
  await keys.opened();
  const newId = risingIds(
    now,
    pooledBytes((bytes) => crypto.getRandomValues(bytes)),
  );
  const device = await deviceId(store, newId);
  const channel = channelOf(name);
  return {
    store,
    book: readable(store),
    now,
    newId,
    device,
    keys,
    announce: () => channel.postMessage('moved'),
    safety: noJournal,
    onMoved: (listener) => channel.addEventListener('message', listener),
    close: () => {
      channel.close();
      keys.close();
      store.close({ disableAutoOpen: true });
    },
  };
}

async function deviceId(store: BookStore, newId: () => string): Promise<string> {
  // Writing waits for the disk, and a book is born only once.
  const there = await store.device.get('id');
  if (there) return there.value;
  return store.transaction('rw', store.device, async () => {
    const known = await store.device.get('id');
    if (known) return known.value;
    const value = newId();
    await store.device.add({ key: 'id', value });
    return value;
  });
}
