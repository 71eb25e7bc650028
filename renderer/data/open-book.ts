import { uuidv7 } from '../../shared/record/id.ts';
import type { Deps } from './deps.ts';
import { BookStore } from './store/book-store.ts';
import { readable } from './store/readable-book.ts';

export const bookName = 'wellfield';

/** Windows, tabs and index workers on the same book hear of each other's commits here. */
export function channelOf(name: string): BroadcastChannel {
  return new BroadcastChannel(`${name}-log`);
}

export type OpenBook = Deps & { readonly close: () => void };

export type OpenOptions = {
  readonly name?: string;
  readonly now?: () => number;
  /** A newer version of the product wants to change the layout: this window has closed its book. */
  readonly onOutdated?: () => void;
};

/** Opens the book of this device, making it where there is none. Rejects where the browser has no storage to give. */
export async function openBook(options: OpenOptions = {}): Promise<OpenBook> {
  const { name = bookName, now = Date.now, onOutdated } = options;
  const store = new BookStore(name);
  store.on('versionchange', () => {
    store.close({ disableAutoOpen: true });
    onOutdated?.();
  });
  await store.open();
  const newId = () => uuidv7(now(), crypto.getRandomValues(new Uint8Array(10)));
  const device = await deviceId(store, newId);
  const channel = channelOf(name);
  return {
    store,
    book: readable(store),
    now,
    newId,
    device,
    announce: () => channel.postMessage('moved'),
    close: () => {
      channel.close();
      store.close({ disableAutoOpen: true });
    },
  };
}

async function deviceId(store: BookStore, newId: () => string): Promise<string> {
  return store.transaction('rw', store.device, async () => {
    const known = await store.device.get('id');
    if (known) return known.value;
    const value = newId();
    await store.device.add({ key: 'id', value });
    return value;
  });
}
