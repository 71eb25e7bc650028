import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  FileKept,
  JournalFile,
  JournalKept,
  JournalPiece,
  JournalState,
} from '../../shared/bridge/journal.ts';
import { Ballast } from './ballast.ts';
import { Journal } from './journal.ts';
import { KeptFiles } from './kept-files.ts';
import { KeptLocks } from './kept-locks.ts';

const ending = '.journal';

/** A journal a book in one folder, and a ballast beside them that gives way when the disk is full. One thing is done at a time. */
export function openJournals(
  folder: string,
): JournalFile & { readonly close: () => Promise<void> } {
  const open = new Map<string, Promise<Journal>>();
  const ballast = new Ballast(join(folder, 'ballast'));
  const kept = new KeptFiles(join(folder, 'files'));
  const locks = new KeptLocks(folder);
  const fileOf = (book: string) => join(folder, `${book}${ending}`);
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const journalOf = async (book: string): Promise<Journal> => {
    const known = open.get(book);
    if (known) return known;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const opening = Journal.open(fileOf(book));
    open.set(book, opening);
    // Whatever kept it from being opened may be over the next time.
    opening.catch(() => open.delete(book));
    return opening;
  };

  const state = async (): Promise<JournalState> => {
    // What it cannot make it will not be able to write to either; the first piece says so.
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
    const names = await readdir(folder).catch(() => []);
    const books = names
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length));
    const known = await Promise.all(
      books.map(async (book) => {
        try {
          const { mtimeMs } = await stat(fileOf(book));
          const { upTo, isDamaged } = await journalOf(book);
          return { book, upTo, isDamaged, mtimeMs, lock: await locks.read(book) };
        } catch {
          // The book opens all the same; that its journal cannot be written to is said with the first piece.
          const lock = await locks.read(book);
          return { book, upTo: 0, isDamaged: true, mtimeMs: 0, lock };
        }
      }),
    );
    const latest = known.toSorted((a, b) => b.mtimeMs - a.mtimeMs);
    const isNearlyFull = !(await ballast.isThere());
    return { books: latest.map(({ mtimeMs: _, ...known }) => known), isNearlyFull };
  };

  const append = async ({ book, from, upTo, content }: JournalPiece): Promise<JournalKept> => {
    try {
      const journal = await journalOf(book);
      const isNearlyFull = !(await ballast.isStillThere());
      if (journal.upTo !== from) return { type: 'elsewhere', upTo: journal.upTo };
      try {
        await journal.append(upTo, content);
      } catch (error) {
        if (!(await ballast.giveWay())) throw error;
        await journal.append(upTo, content);
        return { type: 'kept', upTo, isNearlyFull: true };
      }
      return { type: 'kept', upTo, isNearlyFull };
    } catch (error) {
      return { type: 'failed', code: codeOf(error) };
    }
  };

  return {
    state: async () => inTurn(state),
    append: async (piece) => inTurn(async () => append(piece)),
    read: async (book, from) => inTurn(async () => (await journalOf(book)).read(from)),
    forget: async (book) =>
      inTurn(async () => {
        const known = open.get(book);
        open.delete(book);
        await (await known)?.close();
        await rm(fileOf(book), { force: true });
      }),
    keepLock: async (book, lock) => keptOr(inTurn(async () => locks.keep(book, lock))),
    files: async () => kept.list(),
    keepFile: async (file) => keptOr(kept.keep(file)),
    readFile: async (hash) => kept.read(hash),
    dropFile: async (hash) => kept.drop(hash),
    close: async () =>
      inTurn(async () => {
        for (const journal of open.values()) await (await journal).close();
        open.clear();
      }),
  };
}

async function keptOr(keeping: Promise<void>): Promise<FileKept> {
  try {
    await keeping;
    return { type: 'kept' };
  } catch (error) {
    return { type: 'failed', code: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
