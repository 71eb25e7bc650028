import { z } from 'zod';
import { idValue } from '../record/values.ts';

/**
 * What page and main say of the safety journal: a copy of the book's log in files of main's own, outside of the browser engine's storage.
 * Main keeps bytes under the book's name and a rising number; it knows nothing of what is in them.
 */

/** More than this is never kept in one piece. */
export const mostJournalBytes = 32 * 1024 * 1024;

const place = z.int().min(0);

/** Nothing in it is secret. */
export const lockText = z.string().max(20_000);

export const journalStateSchema = z.object({
  /**
   * Every book that has a journal, the one last written to first; `isDamaged`: what it ends with cannot be read; `lock`: what opens it where it is
   * sealed.
   */
  books: z.array(
    z.object({ book: idValue, upTo: place, isDamaged: z.boolean(), lock: lockText.nullable() }),
  ),
  /** The disk is nearly full: nothing more should be written to the book. */
  isNearlyFull: z.boolean(),
});
export type JournalState = z.infer<typeof journalStateSchema>;

/** Bytes that tell of the log from behind `from` to `upTo`. */
export const journalPieceSchema = z
  .object({
    book: idValue,
    from: place,
    upTo: place,
    content: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= mostJournalBytes),
  })
  .refine(({ from, upTo }) => from < upTo);
export type JournalPiece = z.infer<typeof journalPieceSchema>;

export const journalKeptSchema = z.discriminatedUnion('type', [
  /** It is on the disk. */
  z.object({ type: z.literal('kept'), upTo: place, isNearlyFull: z.boolean() }),
  /** Nothing was written, for the journal has come to another place. */
  z.object({ type: z.literal('elsewhere'), upTo: place }),
  /** Nothing was written, for the system refused: its code, such as ENOSPC. */
  z.object({ type: z.literal('failed'), code: z.string() }),
]);
export type JournalKept = z.infer<typeof journalKeptSchema>;

export const journalPartSchema = z.object({
  pieces: z.array(z.object({ upTo: place, content: z.instanceof(Uint8Array) })),
  /** Where to read on; null at the end. */
  next: place.nullable(),
  /** So many stretches of the file could not be read. */
  damaged: place,
});
export type JournalPart = z.infer<typeof journalPartSchema>;

/** The SHA-256 of a file's bytes. */
export const fileHashSchema = z.string().regex(/^[0-9a-f]{64}$/u);

/** An attached file is the largest thing that is kept; its limit is the page's affair. */
const mostFileBytes = 256 * 1024 * 1024;

export const keptFileSchema = z.object({
  hash: fileHashSchema,
  content: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= mostFileBytes),
});
export type KeptJournalFile = z.infer<typeof keptFileSchema>;

export const fileKeptSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('kept') }),
  z.object({ type: z.literal('failed'), code: z.string() }),
]);
export type FileKept = z.infer<typeof fileKeptSchema>;

/** Main's journal, as the page asks it. */
export type JournalFile = {
  readonly state: () => Promise<JournalState>;
  /** Answers when the piece is on the disk. */
  readonly append: (piece: JournalPiece) => Promise<JournalKept>;
  /** Some pieces from a place in the file (0: its beginning). */
  readonly read: (book: string, from: number) => Promise<JournalPart>;
  /** The book is emptied on purpose: what was kept of it goes. */
  readonly forget: (book: string) => Promise<void>;
  /** Keeps what opens a sealed book beside its journal. */
  readonly keepLock: (book: string, lock: string) => Promise<FileKept>;
  /** Hashes of the attached files that are kept beside it. */
  readonly files: () => Promise<readonly string[]>;
  /** Answers when the file is on the disk. */
  readonly keepFile: (file: KeptJournalFile) => Promise<FileKept>;
  /** null: it is not there, cannot be read, or is not what its hash says. */
  readonly readFile: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly dropFile: (hash: string) => Promise<void>;
};
