import { setTimeout as wait } from 'node:timers/promises';

/** What a column holds: texts and integers of at most 53 bits. JSON is kept as text, truth as 0 and 1. */
export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;

/** A column of given rows; `json` is any value that JSON can carry, and arrives as its text. */
export type GivenType = 'text' | 'bigint' | 'json';

/**
 * Many rows given to one statement, which names them `@given`, a table `given` with these columns; or asks `id @among` whether an id
 * is in the first of them.
 */
export type Given = {
  readonly columns: Readonly<Record<string, GivenType>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

/**
 * One statement in the SQL that both databases understand. Placeholders are `$1`, `$2`; `@locked` locks the rows that are read; `@by x`
 * behind a table says which index SQLite is to go by, which has no figures to find out by itself.
 */
export type Statement = {
  readonly sql: string;
  readonly values?: readonly SqlValue[];
  readonly given?: Given;
};

export type Reader = {
  readonly all: (
    sql: string,
    values?: readonly SqlValue[],
    given?: Given,
  ) => Promise<readonly SqlRow[]>;
};

/** One transaction: all of it or nothing. */
export type Writer = Reader & {
  /** How many rows it changed. */
  readonly run: (sql: string, values?: readonly SqlValue[], given?: Given) => Promise<number>;
  /**
   * The last word of a transaction that takes numbers: raises the head of the office by `count`, runs the statements, in which
   * `taken.base` (of the table `taken`) is the head as it was before, commits, and answers that head. Nothing may follow. The numbers
   * are taken so late because every other push waits from then until the commit.
   */
  readonly finish: (count: number, statements: readonly Statement[]) => Promise<number>;
};

/**
 * Where an office keeps what it knows. `transaction` may run its function again from the beginning when two transactions meet, so that
 * it does nothing else than ask and write. Both throw when the database is gone; nothing is then known of a transaction that was about to end.
 */
export type Storage = {
  readonly kind: 'sqlite' | 'postgres';
  /** Everything that `run` reads is of one moment. */
  readonly snapshot: <T>(run: (db: Reader) => Promise<T>) => Promise<T>;
  readonly transaction: <T>(run: (db: Writer) => Promise<T>) => Promise<T>;
  /** A single question by itself. */
  readonly all: Reader['all'];
  readonly close: () => Promise<void>;
};

/** Two transactions met: this one is to be run again from the beginning. */
export class Met extends Error {
  override readonly name = 'Met';
}

/** There is no room for what was to be written; nothing of it was. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** Another program has already changed this database to a later version. */
export class NewerOffice extends Error {
  override readonly name = 'NewerOffice';
}

const tries = 8;

/** Runs a transaction again that met another one. */
export async function triedAgain<T>(run: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Met) || tried === tries) throw error;
      // Those who met do not meet again at the same pace.
      await wait(Math.random() * 10 * tried);
    }
  }
}

/** A column that holds text; a wrong type is a bug of the statement. */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`${column} is ${typeof value}, no text.`);
  return value;
}

export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`${column} is ${typeof value}, no number.`);
  return value;
}

export function textOrNull(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}
