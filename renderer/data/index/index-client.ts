import { proxy, wrap } from 'comlink';
import type { IndexService } from './index-service.ts';
import type { IndexWorker } from './worker.ts';

/** What a window asks of its index; the same whether it lives in a worker or, in tests, beside the test. */
export type IndexQuestions = Pick<
  IndexService,
  | 'list'
  | 'ids'
  | 'find'
  | 'facets'
  | 'revenueYears'
  | 'concentration'
  | 'previewCut'
  | 'rankedClients'
  | 'draftSegmentation'
  | 'due'
  | 'visits'
>;

export type IndexClient = IndexQuestions & {
  /** Calls back after every change of the index, until the answered function is called. */
  readonly subscribe: (onMoved: () => void) => () => void;
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
    facets: async (archived) => service.facets(archived),
    revenueYears: async () => service.revenueYears(),
    concentration: async (year, currency) => service.concentration(year, currency),
    previewCut: async (year, currency, cut) => service.previewCut(year, currency, cut),
    rankedClients: async (year, currency, from, to) =>
      service.rankedClients(year, currency, from, to),
    draftSegmentation: async (year, currency, cut) =>
      service.draftSegmentation(year, currency, cut),
    due: async (today, limit) => service.due(today, limit),
    visits: async (view, limit) => service.visits(view, limit),
    subscribe: moves.subscribe,
    close: () => worker.terminate(),
  };
}

export type Announcer = {
  readonly announce: () => void;
  readonly subscribe: (onMoved: () => void) => () => void;
};

/** Passes on that the index has moved to all who asked to hear of it. */
export function announcer(): Announcer {
  const listeners = new Set<() => void>();
  return {
    announce: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
