import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { joined, newDevice, usualPassword } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { OtherSecretKey } from '../accounts/sealing.ts';
import { openPostgres } from '../storage/postgres.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Storage } from '../storage/storage.ts';
import { backUp } from './back-up.ts';
import { copiedTables } from './copied-tables.ts';
import { BrokenCopy } from './copy-file.ts';
import { FolderTaken, lockFolder } from './folder-lock.ts';
import { EarlyClock, OfficeInUse, restore } from './restore.ts';
import { officeFile } from './where.ts';

const now = Date.UTC(2026, 4, 11);
const nowSeconds = now / 1000;
const nowHead = nowSeconds * 2 ** 20;

let office: TestOffice;
let device: BareDevice;
let folder = '';
let file = '';
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => postgres.stop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wellfield-copy-'));
  file = join(folder, 'office.copy');
  office = await startOffice({ members: [{ name: '李工' }] });
  device = await joined(office.address, office.invitations['李工']);
  await pushed(device, 1);
});
afterEach(async () => {
  await office.stop();
  rmSync(folder, { recursive: true, force: true });
});

const there = () => ({ folder: join(folder, 'office'), databaseUrl: undefined });

async function pushed(
  of: BareDevice,
  ctr: number,
  { epoch = 1, name = '七号井' }: { readonly epoch?: number; readonly name?: string } = {},
): Promise<unknown> {
  const { body } = await of.post('/v1/push', {
    epoch,
    now,
    actions: [{ id: crypto.randomUUID(), name: 'client.add', at: now, undoes: null }],
    operations: [
      {
        id: `${of.presented.id}-${ctr}`,
        ctr,
        action: 0,
        table: 'clients',
        row: crypto.randomUUID(),
        base: 0,
        set: { $gone: [false], name: [name], region: [''], owner: ['李工'] },
      },
    ],
  });
  return body;
}

const unlessRestored = "where deed <> 'office-restored'";

/** All rows of all tables, without what a restore changes on purpose. */
async function content(storage: Storage): Promise<string> {
  const known = await Promise.all(
    copiedTables
      .filter(([table]) => table !== 'office' && table !== 'office_setting')
      .map(async ([table, key]) => [
        table,
        await storage.all(
          `select * from ${table} ${table === 'audit' ? unlessRestored : ''} order by ${key.join(', ')}`,
        ),
      ]),
  );
  return JSON.stringify(known, (name, value: unknown) =>
    ['session', 'refresh_now', 'refresh_before'].includes(name) ? null : value,
  );
}

async function openedContent(storage: Storage): Promise<string> {
  const text = await content(storage);
  await storage.close();
  return text;
}

test('every table of an office is copied', async () => {
  const tables = await office.storage.all(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migration' order by name",
  );
  expect(tables.map(({ name }) => name)).toEqual(copiedTables.map(([table]) => table).toSorted());
});

test('a copy holds records with every character that ends a line somewhere', async () => {
  await pushed(device, 2, { name: 'a\u2028b\u2029c\u0085d\re\vf' });
  await backUp(office.storage, file, now);
  await restore(there(), file, now);
  expect(await openedContent(openSqlite(officeFile(there().folder)))).toBe(
    await content(office.storage),
  );
});

test('a copy in which nothing is sealed opens with another secret key; one in which something is does not', async () => {
  const secretKey = new Uint8Array(32).fill(8);
  await backUp(office.storage, file, now);
  await restore(there(), file, now);
  const elsewhere = await startOffice({ folder: there().folder, secretKey });
  await elsewhere.stop();
  await device.post('/v1/second-factor', { step: 'begin', password: usualPassword });
  await backUp(office.storage, file, now);
  await restore(there(), file, now + 1000);
  const again = startOffice({ folder: there().folder, secretKey });
  await expect(again).rejects.toThrow(OtherSecretKey);
});

test('a copy that is made while the office runs holds all of it, and not the key that signs tokens', async () => {
  await backUp(office.storage, file, now);
  await restore(there(), file, now);
  expect(await openedContent(openSqlite(officeFile(there().folder)))).toBe(
    await content(office.storage),
  );
  const key = await office.storage.all(
    "select value from office_setting where name = 'access-key'",
  );
  expect(gunzipSync(readFileSync(file)).toString()).not.toContain(key[0]?.['value']);
});

test('a restored office has another epoch and counts on above all that was ever given out', async () => {
  await backUp(office.storage, file, now);
  expect(await restore(there(), file, now)).toMatchObject({ head: nowHead, epoch: nowSeconds });
  // Again from the same copy, and on another machine: what happened in between may not be taken for the same.
  const elsewhere = { folder: join(folder, 'elsewhere'), databaseUrl: undefined };
  expect(await restore(elsewhere, file, now + 5000)).toMatchObject({
    head: nowHead + 5 * 2 ** 20,
    epoch: nowSeconds + 5,
  });
});

test('where the clock is before the copy or the office that is replaced, nothing is changed', async () => {
  await backUp(office.storage, file, now);
  await restore(there(), file, now);
  const before = await openedContent(openSqlite(officeFile(there().folder)));
  await expect(restore(there(), file, now - 1000)).rejects.toThrow(EarlyClock);
  await expect(restore(there(), file, now)).rejects.toThrow(EarlyClock);
  const databaseUrl = await postgres.newDatabase();
  await expect(restore({ folder: '', databaseUrl }, file, 0)).rejects.toThrow(EarlyClock);
  const storage = await openPostgres(databaseUrl);
  expect(await storage.all('select id from device')).toEqual([]);
  await storage.close();
  expect(await openedContent(openSqlite(officeFile(there().folder)))).toBe(before);
});

test('after a restore everybody signs in again, and devices are told of the epoch and of what the office knows of them', async () => {
  await backUp(office.storage, file, now);
  expect(await pushed(device, 2)).toMatchObject({ head: 2 });
  const { epoch } = await restore(there(), file, now);
  const again = await startOffice({ folder: there().folder });
  const back = await joinedAgain(again.address);
  expect(await pushed(back, 3)).toEqual({ kind: 'epoch', epoch, lastCtr: 0 });
  expect(await pushed(back, 1, { epoch })).toMatchObject({ kind: 'answers', head: nowHead + 1 });
  await again.stop();
});

/** The same member on another device: keys of the first cannot be carried over. */
async function joinedAgain(address: string): Promise<BareDevice> {
  const fresh = await newDevice(address);
  expect((await fresh.signIn('李工')).status).toBe(200);
  return fresh;
}

test('what is replaced is set aside and can be read', async () => {
  await backUp(office.storage, file, now);
  await restore(there(), file, now);
  const first = await openedContent(openSqlite(officeFile(there().folder)));
  await restore(there(), file, now + 1000);
  const aside = join(there().folder, 'before-2026-05-11T00-00-01-000Z', 'office.sqlite');
  expect(await openedContent(openSqlite(aside))).toBe(first);
});

test('a copy that is cut off or changed is refused, and changes nothing', async () => {
  await backUp(office.storage, file, now);
  await restore(there(), file, now);
  const before = await openedContent(openSqlite(officeFile(there().folder)));
  const whole = readFileSync(file);
  const lines = gunzipSync(whole).toString();
  const broken = [
    whole.subarray(0, whole.length / 2),
    whole.subarray(0, whole.length - 9),
    gzipSync(lines.replace('李工', '王工')),
    gzipSync(lines.split('\n').toSpliced(3, 1).join('\n')),
    gzipSync(`${lines}[1]\n`),
    gzipSync(lines.slice(0, lines.trimEnd().lastIndexOf('\n'))),
    gzipSync('{}\n'),
    Buffer.from(lines),
    Buffer.alloc(0),
  ];
  for (const bytes of broken) {
    writeFileSync(file, bytes);
    await expect(restore(there(), file, now)).rejects.toThrow(BrokenCopy);
  }
  expect(await openedContent(openSqlite(officeFile(there().folder)))).toBe(before);
});

test('nothing is restored into a folder whose office runs, and the lock ends with its holder', async () => {
  await backUp(office.storage, file, now);
  const unlock = lockFolder(there().folder);
  await expect(restore(there(), file, now)).rejects.toThrow(FolderTaken);
  unlock();
  expect(await restore(there(), file, now)).toMatchObject({ epoch: nowSeconds });
});

test('an office moves from SQLite to PostgreSQL and back without losing a row', async () => {
  await backUp(office.storage, file, now);
  const databaseUrl = await postgres.newDatabase();
  const moved = await restore({ folder: '', databaseUrl }, file, now);
  expect(moved).toMatchObject({ head: nowHead, epoch: nowSeconds });
  const storage = await openPostgres(databaseUrl);
  expect(await content(storage)).toBe(await content(office.storage));
  await expect(restore({ folder: '', databaseUrl }, file, now)).rejects.toThrow(OfficeInUse);
  const second = join(folder, 'second.copy');
  await backUp(storage, second, now);
  await storage.close();
  await restore(there(), second, now + 1000);
  expect(await openedContent(openSqlite(officeFile(there().folder)))).toBe(
    await content(office.storage),
  );
});
