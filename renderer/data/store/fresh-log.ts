import { Dexie } from 'dexie';
import type { Table } from 'dexie';

/** More than Chromium gathers in one log of its database (4 MiB) before it begins the next; bytes above 64 KB would go to files. */
const bytesOfValue = 32_768;
const values = 144;
/** Each overwrites one of these, so that next to nothing stays. */
const keys = 4;

class Filler extends Dexie {
  readonly filler!: Table<Uint8Array, number>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ filler: '' });
  }
}

/**
 * Makes the browser begin a new log of its database, so that the former one goes. Chromium writes on behind a record that a kill has cut in two, and
 * takes the whole database for broken when it reads both at a later start (docs/gotchas.md); once the log is another one, nothing reads the cut again.
 * Once for all windows of a running app; resolves when it is done, or has been by another. About 0.1 s of writing in the background.
 */
export async function beginFreshLog(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    // Held for as long as the window lives: the next one finds it taken.
    void navigator.locks.request(`${name}-fresh-log`, { ifAvailable: true }, async (lock) => {
      if (lock) await fill(`${name}-log`).catch(() => undefined);
      resolve();
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}

/** Throws where there is no room, and leaves all as it was. */
async function fill(name: string): Promise<void> {
  const database = new Filler(name);
  try {
    await database.filler.bulkPut(
      Array.from({ length: values }, () => new Uint8Array(bytesOfValue)),
      Array.from({ length: values }, (_, i) => i % keys),
    );
    await database.filler.clear();
  } finally {
    database.close();
  }
}
