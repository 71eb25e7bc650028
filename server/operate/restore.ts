import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { uuidv7 } from '../../shared/record/id.ts';
import { afterRestore } from '../../shared/sync/after-restore.ts';
import { writeDown } from '../accounts/audit.ts';
import { openPostgres } from '../storage/postgres.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Reader, Storage, Writer } from '../storage/storage.ts';
import { columnsOf, copiedTables, lastMigration } from './copied-tables.ts';
import type { CopiedRow } from './copy-file.ts';
import { BrokenCopy, readCopy } from './copy-file.ts';
import { lockFolder } from './folder-lock.ts';
import { officeFile } from './where.ts';
import type { Where } from './where.ts';

/** The copy was made by a later version of this program. */
export class NewerCopy extends Error {
  override readonly name = 'NewerCopy';
}
/** Processes of the office still run on this database. */
export class OfficeInUse extends Error {
  override readonly name = 'OfficeInUse';
}

/** By its clock this machine is in a time before the copy was made, or the office that it replaces. */
export class EarlyClock extends Error {
  override readonly name = 'EarlyClock';
}

/** How far an office has come. */
type Standing = { readonly head: number; readonly epoch: number };
export type Restored = Standing & { readonly rows: number };

const batchRows = 500;

/**
 * Puts a copy in the place of an office. The copy is read to its end before anything is changed; a folder's office is set aside, not
 * removed. The epoch becomes another one, so that devices read everything again and send what the copy does not have; nobody stays
 * signed in. Throws `BrokenCopy`, `NewerCopy`, `EarlyClock`, `FolderTaken`,
 * `OfficeInUse`.
 */
export async function restore(where: Where, file: string, now: number): Promise<Restored> {
  for await (const part of readCopy(file)) void part;
  const { databaseUrl, folder } = where;
  return databaseUrl === undefined
    ? restoreFolder(folder, file, now)
    : restorePostgres(databaseUrl, file, now);
}

async function restoreFolder(folder: string, file: string, now: number): Promise<Restored> {
  const unlock = lockFolder(folder);
  const fresh = join(folder, 'restoring.sqlite');
  try {
    removeSqlite(fresh);
    const before = await standingIn(officeFile(folder));
    const storage = openSqlite(fresh);
    try {
      const restored = await storage.transaction(async (db) =>
        load(db, { kind: 'sqlite', file, before, now }),
      );
      await storage.close();
      setAside(folder, now);
      renameSync(fresh, officeFile(folder));
      return restored;
    } catch (error) {
      await storage.close();
      throw error;
    }
  } finally {
    removeSqlite(fresh);
    unlock();
  }
}

async function restorePostgres(url: string, file: string, now: number): Promise<Restored> {
  const storage = await openPostgres(url, { connections: 1 });
  try {
    return await storage.transaction(async (db) => {
      if (await isInUse(db)) throw new OfficeInUse('Stop all processes of the office first.');
      const before = await standingOf(db);
      for (const [table] of copiedTables.toReversed()) await db.run(`delete from ${table}`);
      return load(db, { kind: 'postgres', file, before, now });
    });
  } finally {
    await storage.close();
  }
}

async function isInUse(db: Reader): Promise<boolean> {
  const rows = await db.all(
    `select pid from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' limit 1`,
  );
  return rows.length > 0;
}

type Loading = {
  readonly kind: Storage['kind'];
  readonly file: string;
  readonly before: Standing | null;
  readonly now: number;
};

async function load(db: Writer, { kind, file, before, now }: Loading): Promise<Restored> {
  let rows = 0;
  let insert = async (_: readonly CopiedRow[]): Promise<void> => undefined;
  let batch: CopiedRow[] = [];
  const flush = async () => {
    if (batch.length > 0) await insert(batch);
    rows += batch.length;
    batch = [];
  };
  for await (const part of readCopy(file)) {
    if (part.kind === 'beginning') await mustKnow(db, part.beginning.layout);
    if (part.kind === 'table') {
      await flush();
      insert = await insertInto(db, kind, part);
    }
    if (part.kind === 'row') {
      batch.push(part.row);
      if (batch.length === batchRows) await flush();
    }
  }
  await flush();
  return { rows, ...(await beginAnew(db, before, now)) };
}

async function mustKnow(db: Reader, layout: number): Promise<void> {
  if (layout > (await lastMigration(db))) {
    throw new NewerCopy('The copy was made by a later version of Wellfield.');
  }
}

type NamedTable = { readonly table: string; readonly columns: readonly string[] };

async function insertInto(db: Writer, kind: Storage['kind'], { table, columns }: NamedTable) {
  const known = copiedTables.some(([name]) => name === table);
  const all = known ? await columnsOf(db, kind, table) : {};
  const types = columns.map((column) => [column, all[column]] as const);
  const given: Record<string, 'text' | 'bigint'> = {};
  for (const [column, type] of types) {
    if (!type) throw new BrokenCopy('The copy has a table or a column that no office has.');
    given[column] = type;
  }
  const list = columns.join(', ');
  const values = columns.map((column) => `given.${column}`).join(', ');
  return async (rows: readonly CopiedRow[]): Promise<void> => {
    await db.run(`insert into ${table} (${list}) select ${values} from @given where true`, [], {
      columns: given,
      rows: rows.map((row) =>
        Object.fromEntries(columns.map((column, place) => [column, row[place]])),
      ),
    });
  };
}

/** Epoch and head are those of the clock, for of what was given out since the copy was made nothing may be left but the devices. */
async function beginAnew(db: Writer, before: Standing | null, now: number): Promise<Standing> {
  const copied = await standingOf(db);
  if (!copied) throw new BrokenCopy('The copy has no office in it.');
  const { head, epoch } = numbersAfter(
    {
      head: Math.max(copied.head, before?.head ?? 0),
      epoch: Math.max(copied.epoch, before?.epoch ?? 0),
    },
    now,
  );
  await db.run('update office set head = $1, epoch = $2 where one = 1', [head, epoch]);
  await db.run("delete from office_setting where name = 'access-key'");
  await db.run(freeKey);
  await db.run(
    'update member_device set session = null, refresh_now = null, refresh_before = null',
  );
  await writeDown(async (text, values) => db.all(text, values), {
    id: uuidv7(now, randomBytes(10)),
    at: now,
    member: '',
    deed: 'office-restored',
    detail: `epoch ${epoch}`,
  });
  return { head, epoch };
}

/** A copy in which nothing is sealed can be opened with any secret key. */
const freeKey = `delete from office_setting where name = 'secret-key'
  and not exists (select 1 from member where totp is not null or totp_pending is not null)`;

function numbersAfter(known: Standing, now: number): Standing {
  try {
    return afterRestore(known, now);
  } catch (error) {
    throw new EarlyClock('The clock is before what the copy knows.', { cause: error });
  }
}

const standingRows = z.array(z.object({ head: z.number(), epoch: z.number() }));

/** By the office's own word: those of its devices may be wrong, and the clock is above whatever they were told. */
async function standingOf(db: Reader): Promise<Standing | null> {
  const [row] = standingRows.parse(await db.all('select head, epoch from office where one = 1'));
  return row ?? null;
}

/** Of what is to be replaced, if it can still be read: a restore often follows a disk that failed. */
async function standingIn(file: string): Promise<Standing | null> {
  if (!existsSync(file)) return null;
  try {
    const storage = openSqlite(file);
    try {
      return await standingOf({ all: storage.all });
    } finally {
      await storage.close();
    }
  } catch {
    return null;
  }
}

const sqliteParts = ['', '-wal', '-shm'];

function setAside(folder: string, now: number): void {
  const file = officeFile(folder);
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/gu, '-');
  const aside = join(folder, `before-${stamp}`);
  for (const part of sqliteParts.filter((end) => existsSync(file + end))) {
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    renameSync(file + part, join(aside, `office.sqlite${part}`));
  }
}

function removeSqlite(file: string): void {
  for (const part of sqliteParts) rmSync(file + part, { force: true });
}
