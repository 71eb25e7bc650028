import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowSum, rowText } from '../../shared/sync/digest.ts';
import { kinds } from '../../tests/support/cast.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import type { TestStorage } from '../../tests/support/storages.ts';
import { newPostgres, newSqlite } from '../../tests/support/storages.ts';
import { digestSum } from './digest-halves.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { Met, NewerOffice, StorageFull } from './storage.ts';

let postgres: TestPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'wellfield-storage-'));
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

const opened = async (kind: (typeof kinds)[number]): Promise<TestStorage> =>
  kind === 'sqlite' ? newSqlite() : newPostgres(postgres);
const scopes = 'select count(*) as scopes from scope';
const addScope =
  "insert into scope (place, id, kind, region, person) values ($1, $1, 'own', '', 'p')";

describe.each(kinds)('%s', (kind) => {
  test('a transaction that fails leaves nothing, and its error is told', async () => {
    const { storage, close } = await opened(kind);
    const failing = storage.transaction(async (db) => {
      await db.run(addScope, [1]);
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    expect(await storage.all(scopes)).toEqual([{ scopes: 0 }]);
    await close();
  });

  test('a transaction that meets another one runs again, but not for ever', async () => {
    const { storage, close } = await opened(kind);
    let tries = 0;
    await storage.transaction(async (db) => {
      tries += 1;
      await db.run(addScope, [1]);
      if (tries === 1) throw new Met('again');
    });
    expect([tries, await storage.all(scopes)]).toEqual([2, [{ scopes: 1 }]]);
    await expect(storage.transaction(async (db) => db.run(addScope, [1]))).rejects.toThrow(Met);
    await close();
  });

  test('the last word takes numbers, writes with them and commits', async () => {
    const { storage, close } = await opened(kind);
    const sql = `insert into leave (scope_id, tbl, row_id, seq)
      select given.scope_id, given.tbl, given.row_id, taken.base + given.place from @given cross join taken`;
    const given = {
      columns: { scope_id: 'bigint', tbl: 'text', row_id: 'text', place: 'bigint' },
      rows: [1, 2, 3].map((place) => ({ scope_id: 5, tbl: 'views', row_id: `r${place}`, place })),
    } as const;
    const bases = [];
    for (const scope of [5, 6]) {
      const rows = given.rows.map((row) => ({ ...row, scope_id: scope }));
      bases.push(
        await storage.transaction(async (db) => db.finish(3, [{ sql, given: { ...given, rows } }])),
      );
    }
    expect(bases).toEqual([0, 3]);
    expect(await storage.all('select seq from leave order by seq')).toEqual(
      [1, 2, 3, 4, 5, 6].map((seq) => ({ seq })),
    );
    expect(await storage.all('select head from office')).toEqual([{ head: 6 }]);
    await close();
  });

  test('a snapshot does not see what is written while it reads', async () => {
    const { storage, close } = await opened(kind);
    const seen = await storage.snapshot(async (db) => {
      const before = await db.all(scopes);
      await storage.transaction(async (writing) => writing.run(addScope, [1]));
      return [before, await db.all(scopes)];
    });
    expect(seen).toEqual([[{ scopes: 0 }], [{ scopes: 0 }]]);
    expect(await storage.all(scopes)).toEqual([{ scopes: 1 }]);
    await close();
  });

  test('the halves of a row’s hash are those of the sum that a device makes', async () => {
    const { storage, close } = await opened(kind);
    const id = '0190a3f2-0000-7000-8000-0000000000ff';
    const [row] = await storage.all(
      'select digest_high(cast($1 as text), cast($2 as bigint)) as high, digest_low(cast($1 as text), cast($2 as bigint)) as low',
      [id, 8_589_934_592],
    );
    const whole = rowSum(hash('sha256', rowText(id, 8_589_934_592), 'buffer'));
    expect(digestSum(Number(row?.['high']), Number(row?.['low']))).toBe(
      whole.toString(16).padStart(16, '0'),
    );
    await close();
  });
});

test('a database of a later version is not touched', async () => {
  const path = join(folder, 'newer.sqlite');
  await openSqlite(path).close();
  const db = new DatabaseSync(path);
  db.exec("insert into migration values (9999, 'later')");
  db.close();
  expect(() => openSqlite(path)).toThrow(NewerOffice);

  const url = await postgres.newDatabase();
  const storage = await openPostgres(url);
  await storage.transaction(async (tx) => tx.run("insert into migration values (9999, 'later')"));
  await storage.close();
  await expect(openPostgres(url)).rejects.toThrow(NewerOffice);
});

test('any number of processes may open an empty database at once', async () => {
  const url = await postgres.newDatabase();
  const all = await Promise.all([1, 2, 3, 4].map(async () => openPostgres(url)));
  const numbers = await all[0]?.all('select number from migration order by number');
  expect(numbers?.[0]).toEqual({ number: 1 });
  await Promise.all(all.map(async (storage) => storage.close()));
});

test('a full disk is told as such, and what was there before stays', async () => {
  const path = join(folder, 'full.sqlite');
  const storage = openSqlite(path);
  await storage.transaction(async (db) => db.run(addScope, [1]));
  const filling = storage.transaction(async (db) => {
    await db.all('pragma max_page_count = 1');
    await db.run('update scope set person = $1', ['x'.repeat(3_000_000)]);
  });
  await expect(filling).rejects.toThrow(StorageFull);
  expect(await storage.all('select person from scope')).toEqual([{ person: 'p' }]);
  await storage.close();
});
