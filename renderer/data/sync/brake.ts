import { tableNames } from '../../../shared/domain/book.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { RoundTrouble } from './push-all.ts';

type ManyWouldGo = Extract<RoundTrouble, { type: 'many-would-go' }>;

/** Thrown within a transaction, so that nothing of it stays. */
export class TooManyGo extends Error {
  readonly trouble: ManyWouldGo;

  constructor(trouble: ManyWouldGo) {
    super('More rows would go than may go unasked.');
    this.trouble = trouble;
  }
}

const fewRows = 50;
const smallPart = 0.05;

/** Stops a round in which more of the book would go than anyone expects, until a person has said that it may. */
export class Brake {
  private gone: number;
  private readonly rows: number;
  private readonly isOff: boolean;

  /** `gone`: so many have gone in former rounds of a pull that is not done yet; `rows`: of the book, these among them. */
  constructor({ rows, gone, isOff }: { rows: number; gone: number; isOff: boolean }) {
    this.rows = rows;
    this.gone = gone;
    this.isOff = isOff;
  }

  /** So many rows more would go: answers how many that are in all. Throws where that is too many. */
  count(rows: number): number {
    this.gone += rows;
    if (this.isOff || this.gone <= Math.max(fewRows, this.rows * smallPart)) return this.gone;
    throw new TooManyGo({ type: 'many-would-go', rows: this.gone, of: this.rows });
  }
}

export async function rowsInBook(book: ReadableBook): Promise<number> {
  const counts = await book.together(async () =>
    Promise.all(tableNames.map(async (table) => book.count(table))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
