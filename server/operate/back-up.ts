import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Reader, SqlRow, SqlValue, Storage } from '../storage/storage.ts';
import { textOf } from '../storage/storage.ts';
import { columnsOf, copiedTables, lastMigration } from './copied-tables.ts';
import type { Beginning } from './copy-file.ts';
import { copyFormat } from './copy-file.ts';

const pageRows = 1000;

/**
 * Writes a copy of an office as it is at one moment, beside the running office. The file appears under its name when it is whole and
 * on the disk. The key that signs tokens is not in it. Answers the number of rows.
 */
export async function backUp(storage: Storage, file: string, now: number): Promise<number> {
  const written = { rows: 0 };
  const part = `${file}.part`;
  await storage.snapshot(async (db) => {
    const lines = Readable.from(copyLines(db, { kind: storage.kind, now, written }));
    await pipeline(lines, createGzip(), createWriteStream(part, { mode: 0o600 }));
  });
  const handle = await open(part, 'r+');
  await handle.sync();
  await handle.close();
  await rename(part, file);
  return written.rows;
}

type Copying = {
  readonly kind: Storage['kind'];
  readonly now: number;
  readonly written: { rows: number };
};

async function* copyLines(db: Reader, { kind, now, written }: Copying): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const [office] = await db.all('select id from office');
  if (!office) throw new Error('There is no office to copy');
  const beginning: Beginning = {
    format: copyFormat,
    layout: await lastMigration(db),
    at: new Date(now).toISOString(),
    office: textOf(office, 'id'),
  };
  yield line(beginning);
  for (const [table, key] of copiedTables) {
    const columns = Object.keys(await columnsOf(db, kind, table));
    yield line({ table, columns });
    for await (const row of rowsOf(db, table, key)) {
      if (row['name'] === 'access-key') continue;
      written.rows += 1;
      yield line(columns.map((column) => row[column] ?? null));
    }
  }
  yield `${JSON.stringify({ rows: written.rows, sha256: hash.digest('hex') })}\n`;
}

async function* rowsOf(db: Reader, table: string, key: readonly string[]): AsyncGenerator<SqlRow> {
  const order = key.join(', ');
  let after: readonly SqlValue[] | null = null;
  do {
    const places = key.map((_, place) => `$${place + 1}`).join(', ');
    const where = after ? `where (${order}) > (${places})` : '';
    const page: readonly SqlRow[] = await db.all(
      `select * from ${table} ${where} order by ${order} limit ${pageRows}`,
      after ?? [],
    );
    yield* page;
    const last: SqlRow | undefined = page.length === pageRows ? page.at(-1) : undefined;
    after = last ? key.map((column) => sqlValue(last[column])) : null;
  } while (after);
}

function sqlValue(value: unknown): SqlValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError('A key without a value');
}
