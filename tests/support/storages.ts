import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesOver } from '../../server/changes/changes.ts';
import { openPostgres } from '../../server/storage/postgres.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { testTime } from './plain-device.ts';
import type { TestPostgres } from './postgres.ts';

export type TestStorage = { readonly storage: Storage; readonly close: () => Promise<void> };

/** An empty office in a file of its own. */
export async function newSqlite(): Promise<TestStorage> {
  const folder = mkdtempSync(join(tmpdir(), 'wellfield-sqlite-'));
  const storage = openSqlite(join(folder, 'office.sqlite'));
  await beginOffice(storage);
  return {
    storage,
    close: async () => {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** An empty office in a database of its own. */
export async function newPostgres(
  postgres: TestPostgres,
): Promise<TestStorage & { readonly url: string }> {
  const url = await postgres.newDatabase();
  const storage = await openPostgres(url);
  await beginOffice(storage);
  return { url, storage, close: () => storage.close() };
}

export async function beginOffice(storage: Storage): Promise<void> {
  await storage.transaction(async (db) =>
    db.run("insert into office (one, id, name, head, epoch) values (1, 'office', '办公室', 0, 1)"),
  );
}

/** Changes over a storage by a clock that stands still, with ids that are the same each time. */
export function testChanges(storage: Storage): ReturnType<typeof changesOver> {
  let made = 0;
  const newId = () => {
    made += 1;
    return `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
  };
  return changesOver(storage, { now: () => testTime, newId });
}
