import type { JournalFile, JournalKept, JournalPiece } from '../../shared/bridge/journal.ts';

export type JournalInMemory = JournalFile & {
  /** What each piece holds, by book. */
  readonly pieces: Map<string, JournalPiece[]>;
  /** The disk is full, refuses, or is well again. */
  answer: 'well' | 'nearly-full' | 'ENOSPC' | 'EIO';
};

/** What main keeps in files, for tests of the page's side. */
export function journalInMemory(): JournalInMemory {
  const pieces = new Map<string, JournalPiece[]>();
  const locks = new Map<string, string>();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const upToOf = (book: string) => pieces.get(book)?.at(-1)?.upTo ?? 0;
  const journal: JournalInMemory = {
    pieces,
    answer: 'well',
    state: async () => ({
      books: [...pieces.keys()].toReversed().map((book) => ({
        book,
        upTo: upToOf(book),
        isDamaged: false,
        lock: locks.get(book) ?? null,
      })),
      isNearlyFull: journal.answer === 'nearly-full' || journal.answer === 'ENOSPC',
    }),
    append: async (piece): Promise<JournalKept> => {
      const { book, from } = piece;
      if (journal.answer === 'ENOSPC' || journal.answer === 'EIO') {
        return { type: 'failed', code: journal.answer };
      }
      if (from !== upToOf(book)) return { type: 'elsewhere', upTo: upToOf(book) };
      pieces.set(book, [...(pieces.get(book) ?? []), piece]);
      return { type: 'kept', upTo: piece.upTo, isNearlyFull: journal.answer === 'nearly-full' };
    },
    read: async (book, from) => {
      const all = pieces.get(book) ?? [];
      const next = from + 2 < all.length ? from + 2 : null;
      return { pieces: all.slice(from, from + 2), next, damaged: 0 };
    },
    forget: async (book) => {
      pieces.delete(book);
    },
    keepLock: async (book, lock) => {
      locks.set(book, lock);
      return { type: 'kept' };
    },
    files: async () => [...files.keys()],
    keepFile: async ({ hash, content }) => {
      if (journal.answer === 'ENOSPC' || journal.answer === 'EIO') {
        return { type: 'failed', code: journal.answer };
      }
      files.set(hash, content);
      return { type: 'kept' };
    },
    readFile: async (hash) => files.get(hash) ?? null,
    dropFile: async (hash) => {
      files.delete(hash);
    },
  };
  return journal;
}
