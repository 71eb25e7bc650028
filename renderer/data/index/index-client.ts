import { proxy, wrap } from 'comlink';
import type { IndexService } from './index-service.ts';
import type { IndexWorker } from './worker.ts';

/** What a window asks of its index; the same whether it lives in a worker or, in tests, beside the test. */
export type IndexQuestions = Pick<
  IndexService,
  'list' | 'ids' | 'find' | 'facets' | 'revenueYears' | 'revenueOf'
>;

export type IndexClient = IndexQuestions & {
  /** Calls back after every change of the index, until the answered function is called. */
  readonly subscribe: (onMoved: () => void) => () => void;
  /** Rises with every change of the index. */
  readonly version: () => number;
  readonly close: () => void;
};

/** Starts the index of a book in its worker; resolves when it has read the book. */
export async function openIndex(name: string): Promise<IndexClient> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'book index',
  });
  const moves = announcer();
  const service = await wrap<IndexWorker>(worker).open(name, proxy(moves.announce));
  return {
    list: async (view, from, to) => service.list(view, from, to),
    ids: async (view) => service.ids(view),
    find: async (typed, limit) => service.find(typed, limit),
    facets: async () => service.facets(),
    revenueYears: async () => service.revenueYears(),
    revenueOf: async (year, currency) => service.revenueOf(year, currency),
    subscribe: moves.subscribe,
    version: moves.version,
    close: () => worker.terminate(),
  };
}

export type Announcer = {
  readonly announce: () => void;
  readonly subscribe: (onMoved: () => void) => () => void;
  readonly version: () => number;
};

/** Passes on that the index has moved to all who asked to hear of it. */
export function announcer(): Announcer {
  const listeners = new Set<() => void>();
  let version = 0;
  return {
    announce: () => {
      version += 1;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
