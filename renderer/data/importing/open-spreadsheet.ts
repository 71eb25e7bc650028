import { wrap } from 'comlink';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { FileFacts } from './spreadsheet.ts';
import type { SpreadsheetDesk } from './worker.ts';

/** A file that a worker holds open, as screens and commands ask of it. */
export type OpenSpreadsheet = Pick<
  SpreadsheetDesk,
  'chooseSheet' | 'chooseHeader' | 'check' | 'read' | 'rowsOf'
> & {
  readonly facts: FileFacts;
  /** Ends the worker and frees what it holds. */
  readonly close: () => void;
};

/** Opens a file in a worker; null where it was given up, which ends the worker however deep in the file it is. */
export async function openSpreadsheet(
  file: File,
  signal: AbortSignal,
): Promise<Result<OpenSpreadsheet, FileRefusal> | null> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'spreadsheet',
  });
  const desk = wrap<SpreadsheetDesk>(worker);
  const close = () => worker.terminate();
  const facts = await unlessGivenUp(async () => desk.open(file), signal);
  if (!facts?.ok) {
    close();
    return facts;
  }
  return ok({
    facts: facts.value,
    chooseSheet: async (index, fields) => desk.chooseSheet(index, fields),
    chooseHeader: async (index, line, fields) => desk.chooseHeader(index, line, fields),
    check: async (targets) => desk.check(targets),
    read: async (from, to) => desk.read(from, to),
    rowsOf: async (lines) => desk.rowsOf(lines),
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
