import type { Deps } from '../deps.ts';
import { filesOf } from './file-store.ts';

const day = 24 * 60 * 60 * 1000;
/** So long the bytes of a removed file stay, so that its removal can be taken back. */
export const gracePeriod = 30 * day;

/** Removes files that no record has named for longer than the grace period; answers how many. */
export async function sweepFiles(deps: Deps): Promise<number> {
  const named = await namedFiles(deps);
  const now = deps.now();
  return filesOf(deps).sweep(named, now, now - gracePeriod);
}

/** Hashes of all files that a record names, small pictures included. */
export async function namedFiles({ book }: Deps): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  await book.scan('attachments', (batch) => {
    for (const { hash, thumbnail } of batch) {
      named.add(hash);
      if (thumbnail !== null) named.add(thumbnail);
    }
  });
  return named;
}

const swept = new WeakSet<Deps['book']>();

/** The same, once for as long as the book is open. A store of files that is out of order is no reason to trouble anybody. */
export async function sweepOnce(deps: Deps): Promise<void> {
  if (swept.has(deps.book)) return;
  swept.add(deps.book);
  try {
    await sweepFiles(deps);
  } catch {
    swept.delete(deps.book);
  }
}
