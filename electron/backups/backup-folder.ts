import type { FileHandle } from 'node:fs/promises';
import * as system from 'node:fs/promises';
import { join } from 'node:path';
import type {
  BackupDone,
  BackupFiles,
  BackupList,
  BackupRead,
} from '../../shared/bridge/backup.ts';
import { backupNameSchema } from '../../shared/bridge/backup.ts';

/** What is asked of the file system; tests give one that refuses. */
export type FileSystem = Pick<typeof system, 'open' | 'readdir' | 'rename' | 'rm' | 'stat'>;

/** A file on its way, under a name that no list shows. */
const onItsWay = '.part';

type Writing = { readonly name: string; readonly path: string; readonly handle: FileHandle };

/**
 * Backups in a folder of the person's. It knows nothing of what is in them, and nothing else in the folder: names have been checked, and
 * are of one form.
 */
export function backupFolder(
  folderNow: () => string | null,
  files: FileSystem = system,
): BackupFiles {
  let writing: Writing | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: two windows may ask at once. */
  const inTurn = async <T>(work: (folder: string) => Promise<T>): Promise<T | Failed> => {
    const turn = last.then(async () => {
      const folder = folderNow();
      if (folder === null) return failedWith('ENOENT');
      return work(folder).catch((error: unknown) => failedWith(codeOf(error)));
    });
    last = turn;
    return turn;
  };

  const giveUp = async (): Promise<void> => {
    const former = writing;
    writing = null;
    await former?.handle.close().catch(() => undefined);
    if (former) await files.rm(former.path, { force: true });
  };

  const begin = async (folder: string, name: string): Promise<BackupDone> => {
    await giveUp();
    await sweep(folder);
    const path = join(folder, name) + onItsWay;
    writing = { name, path, handle: await files.open(path, 'w', 0o600) };
    return done;
  };

  /** What a kill has left. */
  const sweep = async (folder: string): Promise<void> => {
    for (const name of await files.readdir(folder)) {
      const isLeft = name.endsWith(onItsWay) && isOurs(name.slice(0, -onItsWay.length));
      if (isLeft) await files.rm(join(folder, name), { force: true });
    }
  };

  const finish = async (folder: string, name: string): Promise<BackupDone> => {
    const { path, handle } = current(name);
    await handle.sync();
    await handle.close();
    await files.rename(path, join(folder, name));
    writing = null;
    await syncFolder(folder);
    return done;
  };

  /** So that the name is on the disk, too. Windows opens no folder; its file system keeps names in a journal. */
  const syncFolder = async (folder: string): Promise<void> => {
    if (process.platform === 'win32') return;
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } catch (error) {
      // Network folders may know no such thing.
      if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(codeOf(error))) throw error;
    } finally {
      await handle.close();
    }
  };

  const current = (name: string): Writing => {
    if (writing?.name !== name) throw Object.assign(new Error(name), { code: 'EBADF' });
    return writing;
  };

  const list = async (folder: string): Promise<BackupList> => {
    const names = (await files.readdir(folder)).filter(isOurs);
    const found = await Promise.all(
      names.map(async (name) => ({ name, bytes: (await files.stat(join(folder, name))).size })),
    );
    return { type: 'files', files: found };
  };

  const read = async (path: string, from: number, length: number): Promise<BackupRead> => {
    const handle = await files.open(path, 'r');
    try {
      const content = new Uint8Array(length);
      let there = 0;
      while (there < length) {
        const { bytesRead } = await handle.read(content, there, length - there, from + there);
        if (bytesRead === 0) break;
        there += bytesRead;
      }
      return { type: 'read', content: content.slice(0, there) };
    } finally {
      await handle.close();
    }
  };

  return {
    list: async () => inTurn(list),
    begin: async (name) => inTurn(async (folder) => begin(folder, name)),
    write: async (name, content) =>
      inTurn(async () => {
        await current(name).handle.writeFile(content);
        return done;
      }),
    finish: async (name) => inTurn(async (folder) => finish(folder, name)),
    giveUp: async () =>
      inTurn(async () => {
        await giveUp();
        return done;
      }),
    read: async (name, from, length) =>
      inTurn(async (folder) => read(join(folder, name), from, length)),
    drop: async (name) =>
      inTurn(async (folder) => {
        await files.rm(join(folder, name), { force: true });
        return done;
      }),
  };
}

const done = { type: 'done' } as const;

type Failed = { readonly type: 'failed'; readonly code: string };

function failedWith(code: string): Failed {
  return { type: 'failed', code };
}

function isOurs(name: string): boolean {
  return backupNameSchema.safeParse(name).success;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
}
