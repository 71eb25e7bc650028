import { platform } from './platform.ts';

/** What this edition does for a sealed book: a browser has no key store for pages, and does not say when a computer falls asleep. */
export const sealPlace = {
  keyStore:
    window.wellfield === undefined
      ? null
      : {
          read: async (): Promise<string | null> => platform.readBookKey(),
          keep: async (key: string | null): Promise<boolean> => {
            const kept = await platform.keepBookKey(key);
            // Main would hold it until the program ends: whoever opens a window then would find the book open.
            if (key !== null && kept !== 'kept') await platform.keepBookKey(null);
            return kept === 'kept';
          },
        },
  onSystemLocks: (listener: () => void): (() => void) => platform.onSystemLocks(listener),
};
