import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pushThroughKills } from '../../tests/support/killed-servers.ts';
import { plainDevice } from '../../tests/support/plain-device.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { beginOffice, newPostgres, testChanges } from '../../tests/support/storages.ts';
import { openPostgres } from '../storage/postgres.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Storage } from '../storage/storage.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => postgres.stop());

/** A machine that is busy starts processes slowly. */
const enough = 120_000;

async function expectAllThere(storage: Storage, acknowledged: readonly string[]): Promise<void> {
  const device = plainDevice(testChanges(storage), { name: '王' });
  await device.pull();
  expect([...device.rows.keys()]).toEqual(acknowledged.map((id) => `views ${id}`).toSorted());
  const [found] = await storage.all(
    'select count(*) as operations, max(ctr) as last from operation',
  );
  expect(found).toEqual({ operations: acknowledged.length, last: acknowledged.length });
}

test(
  'servers killed in the middle of a push and a database that falls lose nothing that was answered, and do nothing twice',
  async () => {
    const { url, storage, close } = await newPostgres(postgres);
    const device = plainDevice(testChanges(storage), { name: '王' });
    await close();
    const { acknowledged, odd } = await pushThroughKills(url, device, {
      kills: 3,
      shake: () => postgres.restartAtOnce(),
    });
    expect(odd).toEqual([]);
    const after = await openPostgres(url);
    await expectAllThere(after, acknowledged);
    await after.close();
  },
  enough,
);

test(
  'the same over a file of SQLite',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wellfield-killed-'));
    const path = join(folder, 'office.sqlite');
    const storage = openSqlite(path);
    await beginOffice(storage);
    const device = plainDevice(testChanges(storage), { name: '王' });
    await storage.close();
    const { acknowledged, odd } = await pushThroughKills(path, device, { kills: 3 });
    expect(odd).toEqual([]);
    const after = openSqlite(path);
    await expectAllThere(after, acknowledged);
    await after.close();
    rmSync(folder, { recursive: true });
  },
  enough,
);
