import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Deps } from '../deps.ts';
import type { Keyring } from '../seal/keyring.ts';
import { keyringOf } from '../seal/keyring.ts';
import { writeOneAtATime } from '../store/turnstile.ts';
import type { Chunk } from './chunks.ts';
import { chunkOf, chunksOf, piecesOf, resealed } from './chunks.ts';

/** A file as it is kept: once, whatever number of records it hangs on. */
export type StoredFile = {
  readonly hash: string;
  readonly bytes: number;
  /** Since when no record has been seen that names it (milliseconds since 1970); null while one does. */
  readonly looseSince: number | null;
  /** How often it was attached here since the office was known to have it; absent: it has it, for every record that names it. */
  readonly due?: number;
  /** When it was looked at last; absent where it was attached here and not fetched from the office. */
  readonly usedAt?: number;
};

type Note = { readonly key: string; readonly value: string };
/** The file could not be read: it was moved, is locked, or is a folder. */
export class UnreadableFile extends Error {}

/**
 * The bytes of attached files by their SHA-256, in a database of their own: one that is full or broken cannot hurt the
 * book. A file is there whole or not at all.
 */
export class FileStore {
  private readonly files: Table<StoredFile, string>;
  private readonly chunks: Table<Chunk, [string, number]>;
  private readonly notes: Table<Note, string>;
  private readonly store: Dexie;
  private readonly ring: Keyring;

  constructor(bookName: string) {
    this.ring = keyringOf(bookName);
    this.store = new Dexie(`${bookName}-files`, { chromeTransactionDurability: 'strict' });
    writeOneAtATime(this.store, 'files');
    this.store.version(1).stores({ files: 'hash', chunks: '[hash+at]' });
    this.store
      .version(2)
      .stores({ files: 'hash, due', notes: 'key' })
      // Nothing of it was ever sent.
      .upgrade(async (step) => step.table('files').toCollection().modify({ due: 1 }));
    this.files = this.store.table('files');
    this.notes = this.store.table('notes');
    this.chunks = this.store.table('chunks');
  }

  /** Keeps the bytes, unless they are there already; answers with their hash. */
  async put(blob: Blob): Promise<string> {
    const bytes = await bytesOf(blob);
    const hash = await hashOf(bytes);
    const chunks = await chunksOf(this.ring, hash, bytes);
    await this.store.transaction('rw', this.files, this.chunks, async () => {
      const known = await this.files.get(hash);
      const due = (known?.due ?? 0) + 1;
      // Found anew, it must not be swept away before its record is written.
      await this.files.put({ ...known, hash, bytes: bytes.length, looseSince: null, due });
      if (!known) for (const chunk of chunks) await this.chunks.put(chunk);
    });
    return hash;
  }

  /** The file, with a type that makes no browser run it; null where this device does not have it whole. */
  async get(hash: string): Promise<Blob | null> {
    const [known, chunks] = await this.store.transaction(
      'r',
      this.files,
      this.chunks,
      async () => [await this.files.get(hash), await this.ofFile(hash).toArray()] as const,
    );
    if (!known) return null;
    const blob = new Blob(await piecesOf(this.ring, chunks), { type: 'application/octet-stream' });
    return blob.size === known.bytes ? blob : null;
  }

  async has(hash: string): Promise<boolean> {
    return (await this.files.where('hash').equals(hash).count()) > 0;
  }

  async remove(hash: string): Promise<void> {
    await this.store.transaction('rw', this.files, this.chunks, async () => {
      await this.files.delete(hash);
      await this.ofFile(hash).delete();
    });
  }

  async list(): Promise<readonly StoredFile[]> {
    return this.files.toArray();
  }

  /** Of all files that are here whole. */
  async hashes(): Promise<readonly string[]> {
    return this.files.toCollection().primaryKeys();
  }

  async usage(): Promise<{ readonly files: number; readonly bytes: number }> {
    const files = await this.list();
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Notes which files no record names any more, and removes those of which that has been true since before `until`. */
  async sweep(named: ReadonlySet<string>, now: number, until: number): Promise<number> {
    const going = await this.store.transaction('rw', this.files, async () => {
      const files = await this.files.toArray();
      for (const file of files) {
        const looseSince = named.has(file.hash) ? null : (file.looseSince ?? now);
        if (looseSince !== file.looseSince) await this.files.put({ ...file, looseSince });
      }
      return files.filter(
        ({ hash, looseSince }) => !named.has(hash) && isBefore(looseSince, until),
      );
    });
    for (const { hash } of going) await this.remove(hash);
    await this.forgetHalves(named);
    return going.length;
  }

  /** A piece of a file that is here whole, for sending it. */
  async piece(hash: string, at: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const chunk = await this.chunks.get([hash, at]);
    if (!chunk) return null;
    const [piece = null] = await piecesOf(this.ring, [chunk]);
    return piece;
  }

  /** Files that the office may not have. */
  async due(): Promise<readonly StoredFile[]> {
    return this.files.where('due').above(0).toArray();
  }

  /** The office has it, unless it was attached once more since it was found `due`. */
  async settle({ hash, due }: StoredFile): Promise<void> {
    await this.store.transaction('rw', this.files, async () => {
      const file = await this.files.get(hash);
      if (!file || file.due !== due) return;
      const { due: _, ...settled } = file;
      await this.files.put(settled);
    });
  }

  /** What the office has is asked anew where it is another one, or was restored; `office` names it as it is now. */
  async meet(office: string): Promise<void> {
    await this.store.transaction('rw', this.files, this.notes, async () => {
      if ((await this.notes.get('office'))?.value === office) return;
      await this.files.toCollection().modify((file: { due?: number }) => {
        file.due ??= 1;
      });
      await this.notes.put({ key: 'office', value: office });
    });
  }

  /** How many pieces of a file that is not here have been fetched, from its beginning. */
  async fetched(hash: string): Promise<number> {
    return this.ofFile(hash).count();
  }

  async keepPiece(hash: string, at: number, piece: Uint8Array): Promise<void> {
    const chunk = await chunkOf(this.ring, { hash, at }, new Uint8Array(piece));
    await this.store.transaction('rw', this.files, this.chunks, async () => {
      // Attached here meanwhile: those bytes are known to be right.
      if (!(await this.files.get(hash))) await this.chunks.put(chunk);
    });
  }

  /** All pieces were fetched: keeps the file if they are what its name says, and forgets them otherwise. */
  async keepFetched(hash: string, bytes: number, now: number): Promise<boolean> {
    const pieces = await this.ofFile(hash).toArray();
    const blob = new Blob(await piecesOf(this.ring, pieces));
    const isRight = blob.size === bytes && (await hashOf(await bytesOf(blob))) === hash;
    return this.store.transaction('rw', this.files, this.chunks, async () => {
      if (await this.files.get(hash)) return true;
      if (isRight) await this.files.put({ hash, bytes, looseSince: null, usedAt: now });
      else await this.ofFile(hash).delete();
      return isRight;
    });
  }

  /** Someone has looked at a file that was fetched. */
  async touch(hash: string, now: number): Promise<void> {
    const file = await this.files.get(hash);
    if (file?.usedAt === undefined || now - file.usedAt < touchEvery) return;
    await this.files.update(hash, { usedAt: now });
  }

  /** All bytes go: the book has left its office. */
  async clear(): Promise<void> {
    await this.store.transaction('rw', this.files, this.chunks, this.notes, async () => {
      await Promise.all([this.files.clear(), this.chunks.clear(), this.notes.clear()]);
    });
  }

  /**
   * Seals everything that is not sealed under the newest key, a piece at a time; stops between two where the signal says so. Answers whether it came
   * to the end.
   */
  async reseal(signal?: AbortSignal): Promise<boolean> {
    for (const key of await this.chunks.toCollection().primaryKeys()) {
      if (signal?.aborted) return false;
      await this.resealChunk(key);
    }
    return true;
  }

  private async resealChunk(key: readonly [string, number]): Promise<void> {
    const chunk = await this.chunks.get([...key]);
    const anew = chunk && (await resealed(this.ring, chunk));
    if (!anew) return;
    await this.store.transaction('rw', this.files, this.chunks, async () => {
      // It may have gone meanwhile.
      if (await this.chunks.get([...key])) await this.chunks.put(anew);
    });
  }

  close(): void {
    this.store.close({ disableAutoOpen: true });
  }

  /** What was being fetched for records that are gone. */
  private async forgetHalves(named: ReadonlySet<string>): Promise<void> {
    const keys = await this.chunks.toCollection().primaryKeys();
    for (const hash of new Set(keys.map(([of]) => of))) {
      if (!named.has(hash) && !(await this.has(hash))) await this.ofFile(hash).delete();
    }
  }

  private ofFile(hash: string) {
    return this.chunks.where('[hash+at]').between([hash, 0], [hash, Number.POSITIVE_INFINITY]);
  }
}

/** Every look would be a write otherwise. */
const touchEvery = 60_000;

function isBefore(moment: number | null, until: number): boolean {
  return moment !== null && moment < until;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    throw new UnreadableFile('The file could not be read.', { cause: error });
  }
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const open = new Map<string, FileStore>();

/** The files beside an open book; one store for all who ask. */
export function filesOf({ store: { name } }: Deps): FileStore {
  const known = open.get(name);
  if (known) return known;
  const files = new FileStore(name);
  open.set(name, files);
  return files;
}
