import type { Deps } from '../deps.ts';
import { keepDraft, readDraft } from '../device.ts';
import { filesOf } from './file-store.ts';
import { pinnedClients } from './pins.ts';

const key = 'setting/file-room';
/** Bytes that fetched files may take on this device, unless its person has set another limit. */
export const usualFileRoom = 2_000_000_000;
export const smallestFileRoom = 100_000_000;
export const largestFileRoom = 1_000_000_000_000;

export async function fileRoom(deps: Deps): Promise<number> {
  const kept = await readDraft(deps, key);
  return typeof kept === 'number' ? kept : usualFileRoom;
}

export async function setFileRoom(deps: Deps, bytes: number): Promise<void> {
  await keepDraft(deps, key, Math.round(bytes));
}

/** Bytes of all files that were fetched from the office. */
async function fetchedBytes(deps: Deps): Promise<number> {
  const files = await filesOf(deps).list();
  return files.reduce((sum, { bytes, usedAt }) => sum + (usedAt === undefined ? 0 : bytes), 0);
}

/**
 * Drops the least recently used of the files that were fetched and that the office has, until the others and `more` bytes have room;
 * never `but`, nor what a person wants to be kept here. Answers whether there is room.
 */
export async function makeRoom(
  deps: Deps,
  { but = null, more = 0 }: { readonly but?: string | null; readonly more?: number } = {},
): Promise<boolean> {
  let over = (await fetchedBytes(deps)) + more - (await fileRoom(deps));
  if (over <= 0) return true;
  const files = filesOf(deps);
  const kept = await pinnedHashes(deps);
  const going = (await files.list())
    .filter(({ hash, due, usedAt }) => due === undefined && usedAt !== undefined && hash !== but)
    .filter(({ hash }) => !kept.has(hash))
    .toSorted((a, b) => (a.usedAt ?? 0) - (b.usedAt ?? 0));
  for (const { hash, bytes } of going) {
    if (over <= 0) break;
    await files.remove(hash);
    over -= bytes;
  }
  return over <= 0;
}

async function pinnedHashes(deps: Deps): Promise<ReadonlySet<string>> {
  const rows = await deps.book.lookUp('attachments', 'clientId', await pinnedClients(deps));
  return new Set(rows.flatMap(({ hash, thumbnail }) => [hash, thumbnail ?? hash]));
}
