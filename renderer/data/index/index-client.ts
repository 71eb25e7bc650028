import { proxy, wrap } from 'comlink';
import { toldUntilEnd } from '../told-until-end.ts';
import type { FirstScreen } from './first-screen.ts';
import { isOfFirstScreen } from './first-screen.ts';
import type { IndexService } from './index-service.ts';
import type { IndexWorker } from './worker.ts';

/** What a window asks of its index; the same whether it lives in a worker or, in tests, beside the test. */
export type IndexQuestions = Pick<
  IndexService,
  | 'list'
  | 'ids'
  | 'rowsOf'
  | 'summary'
  | 'valuesOf'
  | 'find'
  | 'facets'
  | 'revenueYears'
  | 'concentration'
  | 'previewCut'
  | 'rankedClients'
  | 'applySegmentation'
  | 'rfm'
  | 'rfmRows'
  | 'fitAlive'
  | 'stopFit'
  | 'aliveRows'
  | 'due'
  | 'visits'
  | 'likelyPairs'
  | 'openPlans'
  | 'recentVisits'
  | 'visitStatistics'
  | 'promisesKept'
  | 'overdueTrend'
  | 'visitsBetween'
  | 'loggedTime'
  | 'asleep'
  | 'feeRatios'
  | 'residencyCandidates'
  | 'newcomers'
  | 'mapPoints'
  | 'clientsAt'
  | 'fieldClients'
  | 'fieldClientsOf'
  | 'idsAt'
  | 'bytes'
>;

export type IndexClient = IndexQuestions & {
  /** Calls back after every change of the index, until the answered function is called. */
  readonly subscribe: (onMoved: () => void) => () => void;
  readonly close: () => void;
};

/**
 * Starts the index of a book in its worker. Questions wait until it has read the book; only what the list asks when it is first seen is
 * answered from what was kept of it, and asked for again when the index is there.
 */
export function openIndex(name: string, first: Promise<FirstScreen | null>): IndexClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'book index',
  });
  const moves = announcer();
  const opening = wrap<IndexWorker>(worker).open(name, proxy(moves.announce));
  let isOpen = false;
  const opened = async () => {
    await opening;
    isOpen = true;
    moves.announce();
  };
  // Whoever asks hears of a failure.
  opened().catch(() => undefined);
  return {
    ...questionsTo(
      async () => opening,
      async () => (isOpen ? null : first.catch(() => null)),
    ),
    subscribe: moves.subscribe,
    close: () => worker.terminate(),
  };
}

/** Puts each question to the index once it is there. */
export function questionsTo(
  service: () => Promise<IndexQuestions>,
  kept: () => Promise<FirstScreen | null>,
): IndexQuestions {
  return {
    list: async (view, from, to, columns) => {
      const screen = isOfFirstScreen(view, from, columns ?? []) ? await kept() : null;
      return screen ? screen.part : (await service()).list(view, from, to, columns);
    },
    facets: async (archived) => {
      const screen = archived ? null : await kept();
      return screen ? screen.facets : (await service()).facets(archived);
    },
    ids: async (view) => (await service()).ids(view),
    rowsOf: async (ids, columns) => (await service()).rowsOf(ids, columns),
    summary: async (view, ids) => (await service()).summary(view, ids),
    valuesOf: async (column, archived) => (await service()).valuesOf(column, archived),
    find: async (typed, limit) => (await service()).find(typed, limit),
    revenueYears: async () => (await kept())?.years ?? (await service()).revenueYears(),
    concentration: async (measure) => (await service()).concentration(measure),
    previewCut: async (measure, cut) => (await service()).previewCut(measure, cut),
    rankedClients: async (measure, from, to) => (await service()).rankedClients(measure, from, to),
    applySegmentation: async (order) => (await service()).applySegmentation(order),
    rfm: async (view, definitions) => (await service()).rfm(view, definitions),
    rfmRows: async (view, definitions, wanted) =>
      (await service()).rfmRows(view, definitions, wanted),
    fitAlive: async (view, report) =>
      toldUntilEnd(report, async (tell) => (await service()).fitAlive(view, tell)),
    stopFit: async () => (await service()).stopFit(),
    aliveRows: async (from, to) => (await service()).aliveRows(from, to),
    due: async (time, limit) => (await service()).due(time, limit),
    visits: async (view, limit) => (await service()).visits(view, limit),
    openPlans: async (today, limit) => (await service()).openPlans(today, limit),
    recentVisits: async (today, limit) => (await service()).recentVisits(today, limit),
    visitStatistics: async (from, to) => (await service()).visitStatistics(from, to),
    promisesKept: async (time) => (await service()).promisesKept(time),
    overdueTrend: async (today, calendar) => (await service()).overdueTrend(today, calendar),
    visitsBetween: async (view, perDay) => (await service()).visitsBetween(view, perDay),
    likelyPairs: async () => (await service()).likelyPairs(),
    loggedTime: async (from, to) => (await service()).loggedTime(from, to),
    asleep: async (question, limit) => (await service()).asleep(question, limit),
    feeRatios: async (question, limit) => (await service()).feeRatios(question, limit),
    residencyCandidates: async (question) => (await service()).residencyCandidates(question),
    newcomers: async (after, upTo, limit) => (await service()).newcomers(after, upTo, limit),
    mapPoints: async (wish) => (await service()).mapPoints(wish),
    fieldClients: async (view, unit) => (await service()).fieldClients(view, unit),
    fieldClientsOf: async (ids, unit) => (await service()).fieldClientsOf(ids, unit),
    idsAt: async (positions) => (await service()).idsAt(positions),
    clientsAt: async (positions) => (await service()).clientsAt(positions),
    bytes: async () => (await service()).bytes(),
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
