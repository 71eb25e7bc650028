import type { JournalFile } from '../../../shared/bridge/journal.ts';
import { keyNumberOf } from '../../../shared/seal/cipher.ts';
import { nameOf, sealedName } from '../../../shared/seal/keyed-marks.ts';
import { sha256 } from '../archive/sha256.ts';
import type { Keyring } from '../seal/keyring.ts';
import { openedLarge, sealedLarge } from '../seal/large.ts';

/**
 * The journal of a book that may be sealed: main gets pieces and files sealed, and files under names that nobody can compare with a file of
 * his own. What was kept before the book was sealed is read as it is.
 */
export function sealedJournal(journal: JournalFile, ring: Keyring): JournalFile {
  const nameFor = (hash: string, name: typeof sealedName): string => {
    const key = ring.newest('marks');
    return key ? name(key.bytes, hash) : hash;
  };
  return {
    ...journal,
    append: async (piece) => {
      const content = new Uint8Array(piece.content);
      const sealed = await sealedLarge(ring, 'journal', placeOf(piece), content);
      return journal.append({ ...piece, content: sealed });
    },
    read: async (book, from) => {
      const part = await journal.read(book, from);
      const pieces = await Promise.all(
        part.pieces.map(async ({ upTo, content }) => {
          const bytes = new Uint8Array(content);
          if (keyNumberOf(bytes) === null) return { upTo, content: bytes };
          // What does not open is what cannot be read.
          const opened = await openedLarge(ring, 'journal', placeOf({ book, upTo }), bytes);
          return { upTo, content: opened ?? new Uint8Array() };
        }),
      );
      return { ...part, pieces };
    },
    files: async () => (await journal.files()).map((name) => nameFor(name, nameOf)),
    keepFile: async ({ hash, content }) => {
      const bytes = new Uint8Array(content);
      const sealed = await sealedLarge(ring, 'journal', placeOfFile(hash), bytes);
      return journal.keepFile({ hash: nameFor(hash, sealedName), content: sealed });
    },
    readFile: async (hash) => {
      const content = await journal.readFile(nameFor(hash, sealedName));
      if (!content) return null;
      // A disk may let a bit turn: what is sealed does not open then.
      if (!ring.isSealed) return (await sha256(content)) === hash ? content : null;
      return openedLarge(ring, 'journal', placeOfFile(hash), content);
    },
    dropFile: async (hash) => journal.dropFile(nameFor(hash, sealedName)),
  };
}

function placeOf({ book, upTo }: { readonly book: string; readonly upTo: number }): string {
  return JSON.stringify(['journal', book, upTo]);
}

function placeOfFile(hash: string): string {
  return JSON.stringify(['journal file', hash]);
}
