import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import { digestHigh, digestLow } from './digest-halves.ts';
import { migrationsFor, migrationTable, missing } from './migrate.ts';
import type { Given, GivenType, Reader, SqlRow, SqlValue, Storage, Writer } from './storage.ts';
import { Met, StorageFull, triedAgain } from './storage.ts';

/** Opens (or makes) an office in one file. Write-ahead log and full sync: what was answered has reached the disk. */
export function openSqlite(path: string): Storage {
  const writing = connect(path);
  migrate(writing.db);
  const reading = connect(path);
  const inWriting = oneAtATime();
  const inReading = oneAtATime();
  return {
    kind: 'sqlite',
    all: (sql, values, given) => inReading(async () => readFrom(reading).all(sql, values, given)),
    snapshot: (run) => inReading(() => within(reading.db, 'begin', () => run(readFrom(reading)))),
    transaction: (run) =>
      triedAgain(() =>
        inWriting(() => within(writing.db, 'begin immediate', () => run(writeTo(writing)))),
      ),
    close: async () => {
      await inWriting(async () => writing.db.close());
      await inReading(async () => reading.db.close());
    },
  };
}

type Connection = {
  readonly db: DatabaseSync;
  readonly statement: (sql: string) => StatementSync;
};

function connect(path: string): Connection {
  const db = new DatabaseSync(path, { timeout: 10_000 });
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  db.function('digest_high', { deterministic: true }, (id, seq) =>
    digestHigh(String(id), Number(seq)),
  );
  db.function('digest_low', { deterministic: true }, (id, seq) =>
    digestLow(String(id), Number(seq)),
  );
  const known = new Map<string, StatementSync>();
  return {
    db,
    statement: (sql) => {
      let statement = known.get(sql);
      if (!statement) known.set(sql, (statement = db.prepare(sql)));
      return statement;
    },
  };
}

function migrate(db: DatabaseSync): void {
  db.exec('begin immediate');
  try {
    db.exec(migrationTable);
    const done = db.prepare('select number from migration').all();
    const steps = missing(
      migrationsFor('sqlite'),
      done.map(({ number }) => Number(number)),
    );
    for (const { number, name, sql } of steps) {
      db.exec(sql);
      db.prepare('insert into migration values (?, ?)').run(number, name);
    }
    db.exec('commit');
  } catch (error) {
    db.exec('rollback');
    db.close();
    throw error;
  }
}

function readFrom({ statement }: Connection): Reader {
  return {
    all: async (sql, values = [], given) => {
      const found = given
        ? statement(wholeGiven(sql, values.length, given)).all(
            ...values,
            JSON.stringify(given.rows),
          )
        : statement(inDialect(sql)).all(...values);
      return found satisfies readonly SqlRow[];
    },
  };
}

function writeTo(connection: Connection): Writer {
  const { statement } = connection;
  const run = (sql: string, values: readonly SqlValue[], given: Given | undefined): number => {
    if (!given) return Number(statement(inDialect(sql)).run(...values).changes);
    const one = statement(oneGiven(sql, values.length, given));
    let changes = 0;
    const columns = Object.entries(given.columns);
    for (const row of given.rows) {
      const own = columns.map(([name, type]) => inputOf(row[name], type));
      changes += Number(one.run(...values, ...own).changes);
    }
    return changes;
  };
  return {
    ...readFrom(connection),
    run: async (sql, values = [], given) => run(sql, values, given),
    finish: async (count, statements) => {
      const office = statement('update office set head = head + ? returning head').get(count);
      const base = Number(office?.['head']) - count;
      for (const { sql, values = [], given } of statements) {
        const taken = `with taken(base) as (select $${values.length + 1}) ${sql}`;
        run(taken, [...values, base], given);
      }
      return base;
    },
  };
}

/** All rows at once, for questions. */
function wholeGiven(sql: string, values: number, { columns }: Given): string {
  const list = Object.keys(columns).map((name) => `value ->> '${name}' as ${name}`);
  const each = `json_each($${values + 1})`;
  return inDialect(
    sql
      .replace('@given', `(select ${list.join(', ')} from ${each}) as given`)
      .replaceAll('@among', `in (select value ->> '${Object.keys(columns)[0]}' from ${each})`),
  );
}

function inputOf(value: unknown, type: GivenType): SQLInputValue {
  if (type === 'json') return JSON.stringify(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return null;
  throw new TypeError(`A ${typeof value} in a column of ${type}.`);
}

/** One row after the other, for changes: a statement that is ready runs faster than JSON is read. */
function oneGiven(sql: string, values: number, { columns }: Given): string {
  const list = Object.keys(columns).map((name, place) => `$${values + place + 1} as ${name}`);
  return inDialect(sql.replace('@given', `(select ${list.join(', ')}) as given`));
}

/** One writer at a time: nothing needs to be locked. */
function inDialect(sql: string): string {
  return sql
    .replaceAll(/\$(\d+)/g, '?$1')
    .replaceAll('@locked', '')
    .replaceAll('@by', 'indexed by');
}

async function within<T>(db: DatabaseSync, begin: string, run: () => Promise<T>): Promise<T> {
  db.exec(begin);
  try {
    const value = await run();
    db.exec('commit');
    return value;
  } catch (error) {
    // A full disk has perhaps ended the transaction already.
    if (db.isTransaction) db.exec('rollback');
    throw meaning(error);
  }
}

const sqliteFull = 13;

/** What the errors of SQLite mean to who stores. */
function meaning(error: unknown): unknown {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  if (code === sqliteFull) {
    return new StorageFull('The disk of the office is full.', { cause: error });
  }
  return taken.has(code) ? new Met('It is there already.', { cause: error }) : error;
}

/** Keys that are there already (SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE). */
const taken: ReadonlySet<unknown> = new Set([1555, 2067]);

/** A connection has one transaction: the next waits until it is over. */
function oneAtATime(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
}
