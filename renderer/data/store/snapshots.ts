import type { Keyring } from '../seal/keyring.ts';
import { openedLarge, sealedLarge } from '../seal/large.ts';
import { bytesOfValue, valueOfBytes, viewOf } from '../seal/record-codec.ts';
import type { BookStore } from './book-store.ts';

/**
 * Things that can always be made anew from the book, kept so that they need not be: the index writes itself here, part by part, and
 * reads itself back when the book is opened. What is read was written by any version of the product, and must be checked.
 */
export async function readSnapshot(store: BookStore, part: string): Promise<unknown> {
  const value = (await store.snapshots.get(part))?.value;
  if (!store.ring.isSealed) return value;
  // What lay here before the book was sealed is of no use any more.
  if (!(value instanceof Uint8Array)) return undefined;
  const bytes = await openedLarge(store.ring, 'book', placeOf(part), viewOf(value));
  return bytes ? valueOfBytes(bytes) : undefined;
}

/** Writes the parts together: whole or not at all. */
export async function writeSnapshot(
  store: BookStore,
  parts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const records = await Promise.all(
    Object.entries(parts).map(async ([part, value]) => ({
      part,
      value: await sealedSnapshot(store.ring, part, value),
    })),
  );
  await store.snapshots.bulkPut(records);
}

async function sealedSnapshot(ring: Keyring, part: string, value: unknown): Promise<unknown> {
  if (!ring.isSealed) return value;
  return sealedLarge(ring, 'book', placeOf(part), bytesOfValue(value));
}

function placeOf(part: string): string {
  return JSON.stringify(['snapshots', part]);
}

export async function dropSnapshots(store: BookStore): Promise<void> {
  await store.snapshots.clear();
}
