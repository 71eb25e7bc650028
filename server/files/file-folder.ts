import { createHash, randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileName } from '../../shared/protocol/files.ts';
import { pieceBytes } from '../../shared/protocol/files.ts';
import { StorageFull } from '../storage/storage.ts';

/** A file on its way from one device. Each device has its own, so that none can spoil what another one sends. */
export type PartName = FileName & { readonly device: string };

/**
 * The bytes of attached files, in a folder that all processes of an office share: once each under their SHA-256 in `whole`, and beside
 * them an empty file for each row under which somebody has sent all of them. Without that mark, nobody gets bytes of which he knows
 * no more than the hash. What is still coming lies in `parts`.
 */
export type FileFolder = {
  readonly path: string;
  /** How many whole pieces of it have come. */
  readonly pieces: (part: PartName) => Promise<number>;
  /** Puts a piece to its place, the same again where it was; false where one before it is missing. Throws `StorageFull`. */
  readonly put: (part: PartName, place: number, bytes: Uint8Array) => Promise<boolean>;
  /** Keeps the file for its row, if the parts are so many bytes with that hash; throws them away otherwise. Throws `StorageFull`. */
  readonly finish: (part: PartName, bytes: number) => Promise<boolean>;
  /** Bytes of a file that was sent for this row; null where it was not. */
  readonly size: (name: FileName) => Promise<number | null>;
  /** null where there is no such piece. */
  readonly piece: (name: FileName, place: number) => Promise<Buffer | null>;
};

export function fileFolder(path: string): FileFolder {
  const parts = join(path, 'parts');
  const partOf = ({ device, row, hash }: PartName) => join(parts, `${device}.${row}.${hash}`);

  async function size({ row, hash }: FileName): Promise<number | null> {
    const whole = wholeFile(path, hash);
    return (await sizeOf(`${whole}.${row}`)) === null ? null : sizeOf(whole);
  }

  return {
    path,
    size,
    pieces: async (part) => Math.floor(((await sizeOf(partOf(part))) ?? 0) / pieceBytes),

    put: async (part, place, bytes) => {
      await makeFolder(parts);
      const file = partOf(part);
      return fullOr(async () => {
        const handle = await openPart(file);
        try {
          const start = place * pieceBytes;
          if ((await handle.stat()).size < start) return false;
          await writeAll(handle, bytes, start);
          // The last piece ends the file, even if a longer one was there.
          if (bytes.length < pieceBytes) await handle.truncate(start + bytes.length);
          return true;
        } finally {
          await handle.close();
        }
      });
    },

    finish: async (part, bytes) => {
      const file = partOf(part);
      // What is verified is a copy that nobody else can write to any more.
      const copy = join(parts, `${randomUUID()}.copy`);
      try {
        const hash = await fullOr(async () => copyHashing(file, copy, bytes));
        if (hash !== part.hash) return false;
        const whole = wholeFile(path, hash);
        await makeFolder(join(whole, '..'));
        await rename(copy, whole);
        await fullOr(async () => writeFile(`${whole}.${part.row}`, '', { mode: 0o600 }));
        await syncFolder(join(whole, '..'));
        return true;
      } finally {
        await rm(copy, { force: true });
        await rm(file, { force: true });
      }
    },

    piece: async (name, place) => {
      if ((await size(name)) === null) return null;
      const handle = await openRead(wholeFile(path, name.hash));
      if (!handle) return null;
      try {
        const bytes = Buffer.alloc(pieceBytes);
        const { bytesRead } = await handle.read(bytes, 0, pieceBytes, place * pieceBytes);
        return bytesRead === 0 ? null : bytes.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

/** Where a whole file lies; its marks lie beside it, with a dot and their name behind. */
export function wholeFile(path: string, hash: string): string {
  return join(path, 'whole', hash.slice(0, 2), hash);
}

/** Everything below a folder, by path; nothing where there is none. */
export async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(ifMissing([]));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

export async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(ifMissing(null));
  return found && found.size;
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Copies so many bytes to the disk; answers their SHA-256, or null where the file is not there or has another length. */
export async function copyHashing(
  from: string,
  to: string,
  bytes: number | null,
): Promise<string | null> {
  const source = await openRead(from);
  if (!source) return null;
  try {
    const { size } = await source.stat();
    if (bytes !== null && size !== bytes) return null;
    const target = await open(to, 'wx', 0o600);
    try {
      const hash = await pour(source, target);
      await target.sync();
      return hash;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function pour(source: FileHandle, target: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(pieceBytes);
  for (;;) {
    const { bytesRead } = await source.read(piece, 0, pieceBytes, null);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(piece.subarray(0, bytesRead));
    await writeAll(target, piece.subarray(0, bytesRead), null);
  }
}

/** A disk that is nearly full takes a part of it first. */
async function writeAll(
  handle: FileHandle,
  bytes: Uint8Array,
  start: number | null,
): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const place = start === null ? null : start + done;
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, place);
    done += bytesWritten;
  }
}

/** A rename is on the disk when its folder is; Windows knows no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openPart(file: string): Promise<FileHandle> {
  const there = await open(file, 'r+').catch(ifMissing(null));
  if (there) return there;
  // Another request may make it in this moment: never over what it has written.
  await (await open(file, 'a', 0o600)).close();
  return open(file, 'r+');
}

async function openRead(file: string): Promise<FileHandle | null> {
  return open(file, 'r').catch(ifMissing(null));
}

function ifMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return value;
    throw error;
  };
}

async function fullOr<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const isFull = codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
    throw isFull ? new StorageFull('The disk of the office is full.', { cause: error }) : error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
