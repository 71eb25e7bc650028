import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Deps } from '../deps.ts';

/** A file as it is kept: once, whatever number of records it hangs on. */
export type StoredFile = {
  readonly hash: string;
  readonly bytes: number;
  /** Since when no record has been seen that names it (milliseconds since 1970); null while one does. */
  readonly looseSince: number | null;
};

type Chunk = { readonly hash: string; readonly at: number; readonly data: Uint8Array };

export const chunkBytes = 1024 * 1024;

/** The file could not be read: it was moved, is locked, or is a folder. */
export class UnreadableFile extends Error {}

/**
 * The bytes of attached files by their SHA-256, in a database of their own: one that is full or broken cannot hurt the
 * book. A file is there whole or not at all.
 */
export class FileStore {
  private readonly files: Table<StoredFile, string>;
  private readonly chunks: Table<Chunk, [string, number]>;
  private readonly store: Dexie;

  constructor(bookName: string) {
    this.store = new Dexie(`${bookName}-files`, { chromeTransactionDurability: 'strict' });
    this.store.version(1).stores({ files: 'hash', chunks: '[hash+at]' });
    this.files = this.store.table('files');
    this.chunks = this.store.table('chunks');
  }

  /** Keeps the bytes, unless they are there already; answers with their hash. */
  async put(blob: Blob): Promise<string> {
    const bytes = await bytesOf(blob);
    const hash = await hashOf(bytes);
    await this.store.transaction('rw', this.files, this.chunks, async () => {
      const known = await this.files.get(hash);
      // Found anew, it must not be swept away before its record is written.
      await this.files.put({ hash, bytes: bytes.length, looseSince: null });
      if (known) return;
      for (let at = 0; at * chunkBytes < bytes.length; at += 1) {
        const data = bytes.slice(at * chunkBytes, (at + 1) * chunkBytes);
        await this.chunks.put({ hash, at, data });
      }
    });
    return hash;
  }

  /** The file, with a type that makes no browser run it; null where this device does not have it whole. */
  async get(hash: string): Promise<Blob | null> {
    return this.store.transaction('r', this.files, this.chunks, async () => {
      const known = await this.files.get(hash);
      if (!known) return null;
      const chunks = await this.ofFile(hash).toArray();
      const blob = new Blob(
        chunks.map(({ data }) => new Uint8Array(data)),
        { type: 'application/octet-stream' },
      );
      return blob.size === known.bytes ? blob : null;
    });
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
    return going.length;
  }

  close(): void {
    this.store.close({ disableAutoOpen: true });
  }

  private ofFile(hash: string) {
    return this.chunks.where('[hash+at]').between([hash, 0], [hash, Number.POSITIVE_INFINITY]);
  }
}

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
