import type { Field } from '../../../shared/domain/field/field.ts';
import type { ImportedKind, UpdateRule } from '../../../shared/domain/import/mapping-profile.ts';
import type {
  ImportRowRefusal,
  RefusedRow,
  UnplacedRow,
} from '../../../shared/domain/import/outcome.ts';
import type { FileRefusal, TableRow } from '../../../shared/domain/import/table.ts';
import { tableLimits } from '../../../shared/domain/import/table.ts';
import type { Target } from '../../../shared/domain/import/target.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { ImportProgress, ImportReport } from '../commands/import-run.ts';
import { usualBatch } from '../commands/import-run.ts';
import { importTable } from '../commands/import-table.ts';
import type { OpenBook } from '../open-book.ts';
import { openBook } from '../open-book.ts';
import type { FileFacts } from './spreadsheet.ts';
import { Spreadsheet } from './spreadsheet.ts';

/** What an import by a rule would do, or has done. */
export type Outcome = Omit<ImportReport, 'refusals' | 'unplaced'> & {
  readonly firstRefused: readonly RefusedRow<ImportRowRefusal>[];
  /** How many rows were taken without their point, and the first of them. */
  readonly unplaced: { readonly count: number; readonly first: readonly UnplacedRow[] };
};

export type RefusedPart = {
  readonly header: readonly string[];
  readonly rows: readonly (TableRow & { readonly reason: ImportRowRefusal })[];
};

const firstRefusals = 20;

/**
 * A file, from its bytes to the book: it lives in a worker of its own with a book of its own, so that neither 100 MB of text nor the
 * writing of 100,000 rows holds up the screen, and no row crosses between threads but those that are shown.
 */
export class SpreadsheetDesk {
  private readonly bookName: string;
  private opened: Spreadsheet | null = null;
  private book: Promise<OpenBook> | null = null;
  private giveUp = new AbortController();
  private refusals: readonly RefusedRow<ImportRowRefusal>[] = [];

  constructor(bookName: string) {
    this.bookName = bookName;
  }

  async open(file: File): Promise<Result<FileFacts, FileRefusal>> {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const opened = Spreadsheet.open(bytes.value);
    if (!opened.ok) return opened;
    this.opened = opened.value;
    return ok(opened.value.facts);
  }

  async chooseSheet(index: number, fields: readonly Field[]) {
    return this.spreadsheet().chooseSheet(index, fields);
  }

  async rawTable(index: number) {
    return this.spreadsheet().rawTable(index);
  }

  async chooseHeader(sheet: number, line: number | null, fields: readonly Field[]) {
    return this.spreadsheet().chooseHeader(sheet, line, fields);
  }

  async chooseKind(sheet: number, kind: ImportedKind, fields: readonly Field[]) {
    return this.spreadsheet().chooseKind(sheet, kind, fields);
  }

  async check(targets: readonly Target[]) {
    this.giveUp.abort();
    return this.spreadsheet().check(targets);
  }

  /** What an import by this rule would do to the book as it is now; null where it was given up for something newer. */
  async forecast(rule: UpdateRule): Promise<Outcome | null> {
    const done = await this.import(null, rule, () => {});
    return done.cancelled ? null : outcomeOf(done);
  }

  async run(
    action: Id,
    rule: UpdateRule,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Outcome> {
    const done = await this.import(action, rule, onProgress);
    this.refusals = done.refusals;
    return outcomeOf(done);
  }

  /** Gives up what is under way, between two batches. */
  async stop(): Promise<void> {
    this.giveUp.abort();
  }

  /** Some of the rows that the import refused, as they stand in the file. */
  async refusedRows(from: number, to: number): Promise<RefusedPart> {
    const part = this.refusals.slice(from, to);
    const { header, rows } = this.spreadsheet().rowsOf(part.map(({ line }) => line));
    const reasons = new Map(part.map(({ line, reason }) => [line, reason]));
    return {
      header,
      rows: rows.flatMap((row) => {
        const reason = reasons.get(row.line);
        return reason ? [{ ...row, reason }] : [];
      }),
    };
  }

  /** Closes the book. */
  async close(): Promise<void> {
    this.giveUp.abort();
    (await this.book)?.close();
    this.book = null;
  }

  /** Without an action nothing is written. */
  private async import(
    action: Id | null,
    rule: UpdateRule,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportReport> {
    this.giveUp.abort();
    const { signal } = (this.giveUp = new AbortController());
    this.book ??= openBook({ name: this.bookName });
    const spreadsheet = this.spreadsheet();
    const imported = await importTable(await this.book, spreadsheet.rowsRead().rows, {
      action: action ?? '',
      columns: spreadsheet.columnsTaken(),
      rule,
      rowsPerBatch: usualBatch,
      onProgress,
      signal,
      dry: action === null,
    });
    if (!imported.ok) throw new Error('Columns with problems were not held back by the screen.');
    return imported.value;
  }

  private spreadsheet(): Spreadsheet {
    if (!this.opened) throw new Error('A spreadsheet was asked before it was opened.');
    return this.opened;
  }
}

function outcomeOf({ refusals, unplaced = [], ...report }: ImportReport): Outcome {
  return {
    ...report,
    firstRefused: refusals.slice(0, firstRefusals),
    unplaced: { count: unplaced.length, first: unplaced.slice(0, firstRefusals) },
  };
}

async function bytesOf(file: File): Promise<Result<Uint8Array, FileRefusal>> {
  const megabytes = file.size / 1_000_000;
  if (megabytes > tableLimits.megabytes) return err({ type: 'too-large', megabytes });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return err({ type: 'unreadable' });
  }
}
