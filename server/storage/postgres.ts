import type { PoolClient } from 'pg';
import pg from 'pg';
import { migrationsFor, migrationTable, missing } from './migrate.ts';
import type { Connections } from './postgres-hosts.ts';
import { connectionsTo } from './postgres-hosts.ts';
import type {
  Given,
  GivenType,
  Reader,
  SqlRow,
  SqlValue,
  Statement,
  Storage,
  Writer,
} from './storage.ts';
import { Met, StorageFull, triedAgain } from './storage.ts';

export type PostgresOptions = { readonly connections?: number };

/** 64 bits as a number: heads and sums stay far below 2^53. */
const int8 = 20;
const types = new pg.TypeOverrides();
types.setTypeParser(int8, Number);

/**
 * Every question of ours goes by a key, so what the planner believes of tables that were empty when it looked may not matter, and it need
 * not look again. Nobody holds the office up for longer than a minute.
 */
const settings = `set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off;
  set plan_cache_mode = force_generic_plan;  set statement_timeout = '60s'; set idle_in_transaction_session_timeout = '60s'`;

/**
 * Opens an office in PostgreSQL 15 or later, and brings its tables up to this version. Any number of processes may do so at once. Of
 * several hosts in the URL the one that can be written to is used, also when that is another one later.
 */
export async function openPostgres(
  url: string,
  { connections = 10 }: PostgresOptions = {},
): Promise<Storage> {
  const config = {
    max: connections,
    connectionTimeoutMillis: 10_000,
    // A question is sent without waiting for the answer to the one before: the end of a push travels with its last statement.
    pipeline: true,
    keepAlive: true,
    types,
  };
  const pool = connectionsTo(url, config, (client) => {
    client.on('error', () => undefined);
    void client.query(settings).catch(() => undefined);
  });
  await migrate(pool);
  return {
    kind: 'postgres',
    all: (sql, values, given) => askOnce(pool, { sql, values, given }),
    snapshot: (run) =>
      inTransaction(pool, 'begin isolation level repeatable read read only', async (client) => ({
        value: await run(readFrom(client)),
        ended: false,
      })),
    transaction: (run) =>
      triedAgain(() => inTransaction(pool, 'begin', (client) => write(client, run))),
    close: () => pool.end(),
  };
}

type Asker = Pick<PoolClient, 'query'>;
type Ran<T> = { readonly value: T; readonly ended: boolean };

async function inTransaction<T>(
  pool: Connections,
  begin: string,
  run: (client: PoolClient) => Promise<Ran<T>>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin);
    const { value, ended } = await run(client);
    if (!ended) committed(await client.query('commit'));
    return value;
  } catch (error) {
    broken = codeOf(error) === onlyReads;
    await client.query('rollback').catch(() => (broken = true));
    throw meaning(error);
  } finally {
    client.release(broken);
  }
}

async function askOnce(pool: Connections, asked: Asked): Promise<readonly SqlRow[]> {
  const client = await pool.connect();
  let broken = true;
  try {
    const { rows } = await ask(client, asked);
    broken = false;
    return rows;
  } finally {
    client.release(broken);
  }
}

function readFrom(client: Asker): Reader {
  return { all: async (sql, values, given) => (await ask(client, { sql, values, given })).rows };
}

async function write<T>(client: PoolClient, run: (db: Writer) => Promise<T>): Promise<Ran<T>> {
  let ended = false;
  const value = await run({
    ...readFrom(client),
    run: async (sql, values, given) => (await ask(client, { sql, values, given })).rowCount ?? 0,
    finish: async (count, statements) => {
      ended = true;
      const [last, end] = await Promise.allSettled([
        client.query<{ base: number }>(lastWord(count, statements)),
        client.query('commit'),
      ]);
      if (last.status === 'rejected') throw last.reason;
      if (end.status === 'rejected') throw end.reason;
      committed(end.value);
      return last.value.rows[0]?.base ?? 0;
    },
  });
  return { value, ended };
}

/** PostgreSQL answers the commit of a failed transaction with a rollback, and calls that a success. */
function committed({ command }: { readonly command: string }): void {
  if (command !== 'COMMIT') throw new Error(`The transaction ended with ${command}.`);
}

type Asked = {
  readonly sql: string;
  readonly values?: readonly SqlValue[] | undefined;
  readonly given?: Given | undefined;
};

async function ask(client: Asker, asked: Asked) {
  const { text, values } = inDialect(asked, 0);
  return client.query<Record<string, unknown>>(prepared(text, values));
}

/** All that a push writes as one statement, which takes the numbers first: those who wait for the head wait for one round trip. */
function lastWord(count: number, statements: readonly Statement[]): pg.QueryConfig {
  const all: unknown[] = count > 0 ? [count] : [];
  const head =
    count > 0
      ? 'update office set head = head + $1 returning head - $1 as base'
      : 'select head as base from office';
  const parts = statements.map((statement, place) => {
    const { text, values } = inDialect(statement, all.length);
    all.push(...values);
    return `, part${place} as (${text})`;
  });
  return prepared(`with taken as (${head})${parts.join('')} select base from taken`, all);
}

function inDialect(
  { sql, values = [], given }: Asked,
  before: number,
): { readonly text: string; readonly values: readonly unknown[] } {
  const its = given ? givenTo(sql, given, values.length + 1) : null;
  const text = (its?.text ?? sql)
    .replaceAll('@locked', 'for update')
    .replaceAll(/@by \w+/g, '')
    .replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`);
  return { text, values: its ? [...values, its.value] : values };
}

/** Rows travel as one JSON text, in which what is JSON itself need not be written as a text once more; ids to look for as an array. */
function givenTo(
  sql: string,
  { columns, rows }: Given,
  place: number,
): { readonly text: string; readonly value: unknown } {
  const all = Object.entries(columns);
  const [first = ['', 'text']] = all;
  if (!sql.includes('@given')) {
    return {
      text: sql.replaceAll('@among', `= any($${place}::${first[1]}[])`),
      value: rows.map((row) => row[first[0]]),
    };
  }
  const types = all.map(([name, type]) => `${name} ${type === 'bigint' ? 'bigint' : 'text'}`);
  const table = `json_to_recordset($${place}::json) as given(${types.join(', ')})`;
  return { text: sql.replace('@given', table), value: jsonOf(rows, all) };
}

/** PostgreSQL does not read JSON with a NUL or half a character in it, not even to hand it on; wrapped as a text it does. */
function jsonOf(rows: Given['rows'], columns: readonly (readonly [string, GivenType])[]): string {
  const text = JSON.stringify(rows);
  if (!/\\u0000|\\ud[89a-f]/.test(text)) return text;
  const wrapped = columns.filter(([, type]) => type === 'json').map(([name]) => name);
  return JSON.stringify(
    rows.map((row) => ({
      ...row,
      ...Object.fromEntries(wrapped.map((name) => [name, JSON.stringify(row[name])])),
    })),
  );
}

const names = new Map<string, string>();

/** Statements are few, so each is parsed and planned once on a connection. */
function prepared(text: string, values: readonly unknown[]): pg.QueryConfig {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `office_${names.size}`));
  return { name, text, values: [...values] };
}

const meetings: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505']);

/** The host has become a standby: another one can be written to. */
const onlyReads = '25006';

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

function meaning(error: unknown): unknown {
  const code = codeOf(error);
  if (meetings.has(code)) return new Met('Two transactions met.', { cause: error });
  if (code === '53100') return new StorageFull('The disk of the office is full.', { cause: error });
  return error;
}

/** Any number, as long as nothing else in the database uses it for this. */
const migrationLock = 4_727_911;

async function migrate(pool: Connections): Promise<void> {
  await inTransaction(pool, 'begin', async (client) => {
    await client.query(`select pg_advisory_xact_lock(${migrationLock})`);
    await client.query(migrationTable);
    const done = await client.query<{ number: number }>('select number from migration');
    const steps = missing(
      migrationsFor('postgres'),
      done.rows.map(({ number }) => number),
    );
    for (const { number, name, sql } of steps) {
      await client.query(sql);
      await client.query('insert into migration values ($1, $2)', [number, name]);
    }
    return { value: null, ended: false };
  });
}
