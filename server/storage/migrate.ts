import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from './storage.ts';
import { NewerOffice } from './storage.ts';

/** A step of the layout. Released steps are never edited: a change is the next file. `sql` may hold several statements. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

const folder = join(import.meta.dirname, 'migrations');

/**
 * `0001-changes.sql` is for both databases; `0001-changes.postgres.sql` beside it, where there is one, goes before it in PostgreSQL
 * (what SQLite has of that is in code). Comments take whole lines.
 */
export function migrationsFor(kind: Storage['kind']): readonly Migration[] {
  const files = readdirSync(folder).toSorted();
  return files
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .map((file) => {
      const own = file.replace('.sql', '.postgres.sql');
      const before = kind === 'postgres' && files.includes(own) ? read(own) : '';
      const both = withoutComments(read(file));
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -4),
        sql: kind === 'postgres' ? `${before}\n${inByteOrder(both)}` : both,
      };
    });
}

/** The steps that are missing behind `done`; a database from the future is not touched. */
export function missing(
  migrations: readonly Migration[],
  done: readonly number[],
): readonly Migration[] {
  const last = Math.max(0, ...done);
  const known = Math.max(0, ...migrations.map(({ number }) => number));
  if (last > known) {
    throw new NewerOffice(`The database is of version ${last}, this program knows ${known}.`);
  }
  return migrations.filter(({ number }) => number > last);
}

export const migrationTable =
  'create table if not exists migration (number bigint primary key, name text not null)';

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function withoutComments(sql: string): string {
  return sql.replaceAll(/^\s*--.*$/gm, '');
}

/** SQLite compares texts by their bytes; PostgreSQL by the language of the database, unless it is told. */
function inByteOrder(sql: string): string {
  return sql.replaceAll(/\btext\b/g, 'text collate "C"');
}
