import { backupEnding } from '../../shared/domain/backup/backup-name.ts';
import { platform } from './platform.ts';

let waiting: File | null = null;
const listeners = new Set<() => void>();

function set(file: File | null): void {
  waiting = file;
  for (const listener of listeners) listener();
}

function isBackup(file: File | null): boolean {
  return file?.name.endsWith(backupEnding) ?? false;
}

/** A file that the system gave the app to open, until the form that takes such files has it. */
export const openedFile = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** A file of changes. */
  waiting: (): File | null => (isBackup(waiting) ? null : waiting),
  waitingBackup: (): File | null => (isBackup(waiting) ? waiting : null),
  taken: (file: File): void => {
    if (waiting === file) set(null);
  },
  /** Asks main for one; whether there was any. */
  fetch: async (): Promise<boolean> => {
    const opened = await platform.openedFile();
    if (!opened) return false;
    set(new File([Uint8Array.from(opened.content)], opened.name));
    return true;
  },
};
