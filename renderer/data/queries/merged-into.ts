import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The last entry about a client that is gone is the one that took it away; an undo of it, the one before. */
const latestEntries = 4;

/** The client into which one that is no longer in the book was merged; null where it was not, or where that one is gone as well. */
export async function mergedInto(book: ReadableBook, gone: Id): Promise<Id | null> {
  let wanted = gone;
  const seen = new Set<Id>();
  while (!seen.has(wanted)) {
    seen.add(wanted);
    const next = await takerOf(book, wanted);
    if (next === null) return null;
    if (await book.get('clients', next)) return next;
    wanted = next;
  }
  return null;
}

async function takerOf(book: ReadableBook, gone: Id): Promise<Id | null> {
  for (const { rows } of await book.log.changesAbout(gone, latestEntries)) {
    for (const change of rows) {
      const made = change.kind === 'edit' && change.table === 'clients' ? change : null;
      const merged = made?.fields['mergedFrom']?.to;
      if (made && Array.isArray(merged) && merged.includes(gone)) return made.id;
    }
  }
  return null;
}
