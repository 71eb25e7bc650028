import { platform } from './platform.ts';

let waiting: File | null = null;
const listeners = new Set<() => void>();

function set(file: File | null): void {
  waiting = file;
  for (const listener of listeners) listener();
}

/** A file that the system gave the app to open, until the form that takes such files has it. */
export const openedFile = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  waiting: (): File | null => waiting,
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
