import type {
  BackupDone,
  BackupFolder,
  BackupPlace,
  FolderChoice,
} from '../../shared/bridge/backup.ts';
import { backupNameSchema } from '../../shared/bridge/backup.ts';

/** Keeps the handle of the folder between visits, where handles can be kept. */
export type HandleKeeper = {
  readonly read: () => Promise<unknown>;
  readonly keep: (handle: FileSystemDirectoryHandle) => Promise<void>;
};

type Permission = 'granted' | 'denied' | 'prompt';
type Askable = FileSystemDirectoryHandle & {
  readonly queryPermission: (of: { readonly mode: 'readwrite' }) => Promise<Permission>;
  readonly requestPermission: (of: { readonly mode: 'readwrite' }) => Promise<Permission>;
};
type Picker = (of: { readonly mode: 'readwrite'; readonly id: string }) => Promise<unknown>;

const forWriting = { mode: 'readwrite' } as const;

/** Backups in a folder that the person has granted to the page. Chromium writes a file beside and puts it in place when it is closed. */
export function grantedFolder(keeper: HandleKeeper): BackupPlace {
  let writing: { readonly name: string; readonly stream: FileSystemWritableFileStream } | null =
    null;

  const handle = async (): Promise<Askable | null> => {
    const kept = await keeper.read();
    return isAskable(kept) ? kept : null;
  };

  const inFolder = async <T>(work: (folder: Askable) => Promise<T>): Promise<T | Failed> => {
    try {
      const folder = await handle();
      return folder ? await work(folder) : failedWith('ENOENT');
    } catch (error) {
      return failedWith(codeOf(error));
    }
  };

  const giveUp = async (): Promise<void> => {
    const former = writing;
    writing = null;
    await former?.stream.abort().catch(() => undefined);
  };

  /** A file that was begun and never closed lies there empty. */
  const files = async (folder: Askable) => {
    const found: { readonly name: string; readonly bytes: number }[] = [];
    for await (const entry of folder.values()) {
      if (entry.kind !== 'file' || !backupNameSchema.safeParse(entry.name).success) continue;
      found.push({ name: entry.name, bytes: (await entry.getFile()).size });
    }
    return found;
  };

  const removeEmpty = async (folder: Askable, name: string): Promise<void> => {
    const there = (await files(folder)).find((one) => one.name === name);
    if (there?.bytes === 0) await folder.removeEntry(name);
  };

  return {
    folder: async (): Promise<BackupFolder> => {
      const folder = await handle();
      if (!folder) return { type: picker() ? 'none' : 'never' };
      const { name } = folder;
      const isGranted = (await folder.queryPermission(forWriting)) === 'granted';
      return { type: isGranted ? 'chosen' : 'asks', name };
    },
    choose: async () => choose(await handle(), keeper),
    list: async () =>
      inFolder(async (folder) => ({
        type: 'files' as const,
        files: (await files(folder)).filter(({ bytes }) => bytes > 0),
      })),
    begin: async (name) =>
      inFolder(async (folder) => {
        await giveUp();
        for (const { name: left, bytes } of await files(folder)) {
          if (bytes === 0) await folder.removeEntry(left);
        }
        const file = await folder.getFileHandle(name, { create: true });
        writing = { name, stream: await file.createWritable() };
        return done;
      }),
    write: async (name, content) =>
      inFolder(async () => {
        if (writing?.name !== name) return failedWith('EBADF');
        await writing.stream.write(content);
        return done;
      }),
    finish: async (name) =>
      inFolder(async () => {
        if (writing?.name !== name) return failedWith('EBADF');
        await writing.stream.close();
        writing = null;
        return done;
      }),
    giveUp: async (name) =>
      inFolder(async (folder) => {
        await giveUp();
        await removeEmpty(folder, name);
        return done;
      }),
    read: async (name, from, length) =>
      inFolder(async (folder) => {
        const file = await (await folder.getFileHandle(name)).getFile();
        const content = await file.slice(from, from + length).arrayBuffer();
        return { type: 'read' as const, content: new Uint8Array(content) };
      }),
    drop: async (name) =>
      inFolder(async (folder) => {
        await folder.removeEntry(name);
        return done;
      }),
    // A page has no place for a key that would be safer than the page itself.
    keepKey: async () => Promise.resolve('nowhere'),
    readKey: async () => Promise.resolve(null),
  };
}

const done: BackupDone = { type: 'done' };

type Failed = { readonly type: 'failed'; readonly code: string };

function failedWith(code: string): Failed {
  return { type: 'failed', code };
}

function isAskable(value: unknown): value is Askable {
  return (
    typeof FileSystemDirectoryHandle === 'function' &&
    value instanceof FileSystemDirectoryHandle &&
    'queryPermission' in value &&
    'requestPermission' in value
  );
}

function picker(): Picker | null {
  const pick: unknown = Reflect.get(window, 'showDirectoryPicker');
  return isPicker(pick) ? pick : null;
}

function isPicker(value: unknown): value is Picker {
  return typeof value === 'function';
}

/** A folder that only has to be allowed again is; otherwise another one is asked for. */
async function choose(former: Askable | null, keeper: HandleKeeper): Promise<FolderChoice> {
  try {
    if (former && (await former.queryPermission(forWriting)) === 'prompt') {
      const word = await former.requestPermission(forWriting);
      return word === 'granted' ? { type: 'chosen', name: former.name } : { type: 'closed' };
    }
    const chosen = await picker()?.call(window, { ...forWriting, id: 'backups' });
    if (!isAskable(chosen)) return { type: 'closed' };
    await keeper.keep(chosen);
    return { type: 'chosen', name: chosen.name };
  } catch (error) {
    // The person closed the dialog.
    if (error instanceof DOMException && error.name === 'AbortError') return { type: 'closed' };
    return failedWith(codeOf(error));
  }
}

const codes: Readonly<Record<string, string>> = {
  NotFoundError: 'ENOENT',
  NotAllowedError: 'EACCES',
  NoModificationAllowedError: 'EACCES',
  QuotaExceededError: 'ENOSPC',
};

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'EIO';
  return codes[error.name] ?? error.name;
}
