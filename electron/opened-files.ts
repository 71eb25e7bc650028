import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { OpenedFile } from '../shared/bridge/contract.ts';
import { mostOpenedBytes, notices } from '../shared/bridge/contract.ts';
import { backupEnding } from '../shared/domain/backup/backup-name.ts';
import { tell } from './answer.ts';

/** What the packages have the system open with this app (electron-builder.yml). */
const endings = ['.wellfield-changes', backupEnding] as const;

export type OpenedFiles = {
  /** Read when it is asked for, and given once; null where there is none, or it cannot be read. */
  readonly take: () => Promise<OpenedFile | null>;
  /** Whether something of it is a file of ours, which waits from then on. */
  readonly offer: (paths: readonly string[], folder: string) => boolean;
};

/** The last file that the system has given. Of a command line nothing else is ever opened. */
export function openedFiles(): OpenedFiles {
  let waiting: string | null = null;
  return {
    offer: (paths, folder) => {
      const path = paths.findLast(isOurs);
      if (path === undefined) return false;
      waiting = isAbsolute(path) ? path : resolve(folder, path);
      return true;
    },
    take: async () => {
      const path = waiting;
      waiting = null;
      if (path === null) return null;
      try {
        const { size } = await stat(path);
        if (size > mostOpenedBytes) return null;
        return { name: basename(path), content: new Uint8Array(await readFile(path)) };
      } catch {
        // It went, or may not be read: whoever opened it chooses it again, and is told then.
        return null;
      }
    },
  };
}

function isOurs(path: string): boolean {
  return endings.some((ending) => path.endsWith(ending)) && !path.startsWith('-');
}

export function setupOpenedFiles(): OpenedFiles {
  const files = openedFiles();
  files.offer(process.argv.slice(1), process.cwd());
  const offer = (paths: readonly string[], folder: string): void => {
    const window = BrowserWindow.getAllWindows()[0];
    if (files.offer(paths, folder) && window) tell(window, notices.fileOpened, true);
  };
  app.on('second-instance', (_event, argv, folder) => offer(argv.slice(1), folder));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    offer([path], '/');
  });
  return files;
}
