import type { About, Bridge } from '../../shared/bridge/contract.ts';
import type { NotedError } from './last-errors.ts';

/**
 * What somebody needs who is to help: versions, sizes, counts and where errors happened. No name, no text and no amount of the book is
 * in it, and no address: only how many there are.
 */
export type Diagnosis = {
  readonly format: 'wellfield-diagnosis';
  readonly version: 1;
  readonly made: string;
  readonly about: About | null;
  readonly browser: string;
  readonly storage: {
    readonly used: number | null;
    readonly room: number | null;
    readonly promised: boolean | null;
  };
  /** The layout of each database of ours, and how many records lie in each of its stores; null where it does not open. */
  readonly databases: readonly {
    readonly layout: number;
    readonly stores: Readonly<Record<string, number>> | null;
  }[];
  readonly journal: {
    readonly books: readonly { readonly upTo: number; readonly isDamaged: boolean }[];
    readonly isNearlyFull: boolean;
  } | null;
  readonly errors: readonly NotedError[];
};

export type Around = {
  readonly platform: Pick<Bridge, 'about' | 'journalState'>;
  readonly errors: readonly NotedError[];
  readonly now: Date;
  /** How long one question may take before it counts as without an answer (ms): what is broken may never answer. */
  readonly patience: number;
};

export async function diagnose(around: Around): Promise<Diagnosis> {
  const { platform, errors, now, patience } = around;
  const answered = async <T>(asked: () => Promise<T>) => within(patience, asked);
  const about = await answered(async () => platform.about());
  const estimate = await answered(async () => navigator.storage.estimate());
  const journal = await answered(async () => platform.journalState());
  const found = (await answered(async () => indexedDB.databases())) ?? [];
  const databases = [];
  for (const { name = '', version = 0 } of found) {
    const stores = await answered(async () => countStores(name));
    databases.push({ layout: version, stores });
  }
  return {
    format: 'wellfield-diagnosis',
    version: 1,
    made: now.toISOString(),
    about,
    browser: navigator.userAgent,
    storage: {
      used: estimate?.usage ?? null,
      room: estimate?.quota ?? null,
      promised: await answered(async () => navigator.storage.persisted()),
    },
    databases,
    journal: journal && {
      books: journal.books.map(({ upTo, isDamaged }) => ({ upTo, isDamaged })),
      isNearlyFull: journal.isNearlyFull,
    },
    errors,
  };
}

async function within<T>(patience: number, ask: () => Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((give) => {
    timer = setTimeout(() => give(null), patience);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Opens what is there as it is: without a version nothing is made or moved to another layout. */
async function countStores(name: string): Promise<Readonly<Record<string, number>>> {
  const database = await answerOf(indexedDB.open(name));
  try {
    const counts: Record<string, number> = {};
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store, 'readonly').objectStore(store);
      counts[store] = await answerOf(all.count());
    }
    return counts;
  } finally {
    database.close();
  }
}

async function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error ?? new Error('No answer.')));
  });
}
