import { wrap } from 'comlink';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { toldUntilEnd } from '../told-until-end.ts';
import type { SpreadsheetDesk } from './desk.ts';
import type { FileFacts } from './spreadsheet.ts';
import type { SpreadsheetWorker } from './worker.ts';

/** A file that a worker holds open, as screens ask of it. */
export type OpenSpreadsheet = Pick<
  SpreadsheetDesk,
  | 'chooseSheet'
  | 'rawTable'
  | 'chooseHeader'
  | 'chooseKind'
  | 'check'
  | 'forecast'
  | 'run'
  | 'stop'
  | 'refusedRows'
> & {
  readonly facts: FileFacts;
  /** Ends the worker and frees what it holds. */
  readonly close: () => void;
};

/** Opens a file in a worker; null where it was given up, which ends the worker however deep in the file it is. */
export async function openSpreadsheet(
  bookName: string,
  file: File,
  signal: AbortSignal,
): Promise<Result<OpenSpreadsheet, FileRefusal> | null> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'spreadsheet',
  });
  const close = () => worker.terminate();
  const desk = await unlessGivenUp(
    async () => wrap<SpreadsheetWorker>(worker).forBook(bookName),
    signal,
  );
  const facts = desk && (await unlessGivenUp(async () => desk.open(file), signal));
  if (!desk || !facts) {
    close();
    return null;
  }
  if (!facts.ok) {
    close();
    return facts;
  }
  return ok({
    facts: facts.value,
    chooseSheet: async (index, fields) => desk.chooseSheet(index, fields),
    rawTable: async (index) => desk.rawTable(index),
    chooseHeader: async (index, line, fields) => desk.chooseHeader(index, line, fields),
    chooseKind: async (index, kind, fields) => desk.chooseKind(index, kind, fields),
    check: async (targets) => desk.check(targets),
    forecast: async (rule) => desk.forecast(rule),
    run: async (action, rule, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.run(action, rule, tell)),
    stop: async () => desk.stop(),
    refusedRows: async (from, to) => desk.refusedRows(from, to),
    close,
  });
}

async function unlessGivenUp<T>(answer: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null;
  return Promise.race([
    answer(),
    new Promise<null>((done) => {
      signal.addEventListener('abort', () => done(null), { once: true });
    }),
  ]);
}
