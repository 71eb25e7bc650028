import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Write } from '../../renderer/data/commit.ts';
import { commit, put } from '../../renderer/data/commit.ts';
import { officeValue, setOfficeValues } from '../../renderer/data/office-values.ts';
import { officeFacts } from '../../renderer/data/sync/office-facts.ts';
import { backUp } from '../../server/operate/back-up.ts';
import { restore } from '../../server/operate/restore.ts';
import { ok } from '../../shared/result.ts';
import type { Fault } from '../support/fault-proxy.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import type { TestDevice } from '../support/office-device.ts';
import { rowsOf } from '../support/office-device.ts';
import {
  bossAndOwn,
  cloned,
  detour,
  edit,
  grant,
  OfficeStage,
  signedIn,
  take,
  two,
} from '../support/office-stage.ts';
import type { TestOffice } from '../support/office.ts';
import { aClient, aContact } from '../support/rows.ts';
import { id } from '../support/test-book.ts';

let stage = new OfficeStage();
afterEach(async () => {
  await stage.end();
  stage = new OfficeStage();
});

async function settle(...devices: readonly TestDevice[]): Promise<void> {
  for (const device of [...devices, ...devices]) expect(await device.sync()).toEqual(ok(null));
}

async function names(device: TestDevice): Promise<Record<string, unknown>> {
  const rows = await rowsOf(device);
  return Object.fromEntries(Object.entries(rows).map(([key, { name }]) => [key.slice(-2), name]));
}

const qinghai = [{ kind: 'region', region: '青海' }] as const;

/** A device whose pulls are lost for a while, so that it is answered and told nothing. */
async function deafened(at: TestOffice, device: TestDevice): Promise<() => Promise<void>> {
  let fault: Fault = { kind: 'drop-request' };
  const proxy = await startFaultProxy(at.address, (path) =>
    path === '/v1/pull' ? fault : { kind: 'none' },
  );
  stage.also(proxy.stop);
  await detour(device, proxy.address);
  return async () => {
    expect(await device.sync()).toMatchObject({ ok: false, error: { type: 'unreachable' } });
    fault = { kind: 'none' };
  };
}

/** The office as it was when the copy was made, and everybody signed in to it again. */
async function restored(
  at: TestOffice,
  file: string,
  devices: readonly TestDevice[],
): Promise<TestOffice> {
  await at.close();
  stage.clock += 1000;
  await restore({ folder: at.folder, databaseUrl: undefined }, file, stage.clock);
  const again = await stage.office({ folder: at.folder });
  for (const device of devices) {
    await detour(device, again.address);
    device.link.ended();
    await signedIn(device);
  }
  return again;
}

test('a row that its author may not see any more goes, though his device never heard of its scope', async () => {
  const at = await stage.office({ members: bossAndOwn });
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await grant(at, '李工', qinghai);
  await edit(own, { name: '西部矿业', owner: '李工' }, 2);
  await settle(boss, own);
  await edit(own, { name: '正平股份', region: '青海', owner: '王工' });
  const pushOnly = await deafened(at, own);
  await pushOnly();
  await grant(at, '李工', []);
  await settle(boss, own);
  expect([await names(boss), await names(own)]).toEqual([
    { '01': '正平股份', '02': '西部矿业' },
    { '02': '西部矿业' },
  ]);
});

test('what was taken away and given back between two words with the office comes back', async () => {
  const at = await stage.office({ members: bossAndOwn });
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await grant(at, '李工', qinghai);
  await edit(boss, { name: '正平股份', region: '青海', owner: '王工' });
  await settle(boss, own);
  await edit(own, { note: '见过了' });
  const pushOnly = await deafened(at, own);
  await grant(at, '李工', []);
  await pushOnly();
  expect(await names(own)).toEqual({});
  await grant(at, '李工', qinghai);
  await settle(own);
  expect(await rowsOf(own)).toEqual(await rowsOf(boss));
  expect(await officeValue(own.deps.store, 'unexplained')).toBeUndefined();
});

test('what was removed where it had been taken away comes back with what is given back, until a supervisor decides', async () => {
  const at = await stage.office({ members: bossAndOwn });
  await grant(at, '李工', qinghai);
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(boss, { name: '正平股份', region: '青海', owner: '王工' });
  await settle(boss, own);
  const pushOnly = await deafened(at, own);
  await grant(at, '李工', []);
  await take(own, 'clients', 1);
  await pushOnly();
  await grant(at, '李工', qinghai);
  await settle(boss, own);
  expect([await names(boss), await names(own)]).toEqual([
    { '01': '正平股份' },
    { '01': '正平股份' },
  ]);
});

test('what a copied profile did before it was copied reaches an office that was restored from before', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await settle(a, b);
  const file = join(at.folder, 'copy.gz');
  await backUp(at.storage, file, stage.clock);
  await edit(a, { name: '西部矿业' }, 2);
  await settle(a);
  const copy = await cloned(stage, a);
  await edit(a, { name: '东方电气' }, 3);
  await edit(copy, { name: '长虹' }, 4);
  await settle(a);
  expect(await copy.sync()).toEqual({ ok: false, error: { type: 'exists-twice' } });
  await signedIn(copy);
  await settle(copy);
  await restored(at, file, [copy, b, a]);
  await settle(copy, b);
  const theirs = { '01': '正平股份', '02': '西部矿业', '04': '长虹' };
  expect([await names(copy), await names(b)]).toEqual([theirs, theirs]);
  await settle(a, b);
  expect(await names(b)).toEqual({ ...theirs, '03': '东方电气' });
});

test('a copied profile does not take the numbers of the other one for its own when the office is restored', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await settle(a, b);
  const copy = await cloned(stage, a);
  await edit(a, { name: '西部矿业' }, 2);
  await settle(a);
  const file = join(at.folder, 'copy.gz');
  await backUp(at.storage, file, stage.clock);
  await edit(copy, { name: '东方电气' }, 3);
  await restored(at, file, [copy, b]);
  expect(await copy.sync()).toEqual({ ok: false, error: { type: 'exists-twice' } });
  await signedIn(copy);
  await settle(copy, b);
  const all = { '01': '正平股份', '02': '西部矿业', '03': '东方电气' };
  expect([await names(copy), await names(b)]).toEqual([all, all]);
});

test('a row that came with many and was removed before joining comes to the office and goes from it', async () => {
  const at = await stage.office({ members: two });
  const mine = await stage.device();
  const clients = Array.from({ length: 100 }, (_, i) => aClient({ id: id(i + 1), code: `C${i}` }));
  await commit(mine.deps, { id: id(9000), name: 'book.import', undoes: null }, async () =>
    ok({ writes: clients.map((client) => put('clients', client)), value: undefined }),
  );
  await take(mine, 'clients', 7);
  const a = await stage.joined(at, '王工', mine);
  const b = await stage.joined(at, '李工');
  await settle(a, b);
  expect(await rowsOf(b)).toEqual(await rowsOf(a));
  expect(Object.keys(await rowsOf(b))).toHaveLength(99);
  expect(await officeValue(a.deps.store, 'quarantined')).toBe(0);
  const states = await at.storage.all(
    `select verdict, count(*) as count from operation group by verdict`,
  );
  expect(states).toEqual([{ verdict: 'taken', count: 101 }]);
});

test('a contact that its author moved to a client that is taken away stays where the office has it', async () => {
  const at = await stage.office({ members: bossAndOwn });
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(boss, { name: '正平股份', owner: '李工' });
  await edit(boss, { name: '西部矿业', owner: '李工' }, 2);
  await contacts(boss, [put('contacts', aContact({ clientId: id(2) }))]);
  await settle(boss, own);
  await contacts(own, [put('contacts', aContact({ clientId: id(1) }))]);
  await edit(boss, { owner: '王工' });
  await settle(boss, own);
  expect(Object.keys(await rowsOf(own))).toEqual([`clients ${id(2)}`, `contacts ${id(100)}`]);
});

test('a large client that goes to a colleague goes with all that belongs to it, without anybody being asked', async () => {
  const at = await stage.office({ members: bossAndOwn });
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(boss, { name: '正平股份', owner: '李工' });
  const people = Array.from({ length: 90 }, (_, i) => aContact({ id: id(100 + i) }));
  await contacts(
    boss,
    people.map((person) => put('contacts', person)),
  );
  await settle(boss, own);
  expect(Object.keys(await rowsOf(own))).toHaveLength(91);
  await contacts(boss, [put('contacts', aContact({ id: id(107), title: '主任' }))]);
  await edit(boss, { owner: '王工' });
  await settle(boss, own);
  expect(await rowsOf(own)).toEqual({});
});

test('what the office does not understand is passed over and shown, and everything else goes on', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await settle(a, b);
  for (let n = 2; n <= 9; n += 1) await edit(a, { name: `客户 ${n}` }, n);
  const long = { ['长'.repeat(250)]: '短' };
  await edit(a, { custom: long });
  // More than four megabytes, in a row that is new and is then changed.
  await edit(a, { name: '大客户', custom: { lists: ['长'.repeat(5_000_000)] } }, 10);
  await edit(a, { phone: '138' }, 10);
  await edit(a, { address: '西宁' });
  await settle(a, b);
  const rows = await rowsOf(b);
  expect(Object.keys(rows)).toHaveLength(9);
  expect(rows[`clients ${id(1)}`]).toEqual(aClient({ name: '正平股份', address: '西宁' }));
  expect(await officeFacts(a.deps)).toMatchObject({
    waiting: 0,
    parked: [
      { table: 'clients', row: id(1), paths: [`custom/${'长'.repeat(250)}`] },
      { table: 'clients', row: id(10), paths: null },
    ],
  });
  // What the office has not is still here, though the book is compared and read anew.
  await setOfficeValues(a.deps.store, { doubt: true });
  await a.deps.store.versions.clear();
  await settle(a);
  expect(await a.deps.book.get('clients', id(10))).toMatchObject({ name: '大客户', phone: '138' });
  expect(await a.deps.book.get('clients', id(1))).toMatchObject({ custom: long });
  await take(a, 'clients', 10);
  await edit(a, { custom: {} });
  await settle(a, b);
  expect(await officeFacts(a.deps)).toMatchObject({ waiting: 0, parked: [] });
  expect(await rowsOf(a)).toEqual(await rowsOf(b));
});

test('where nothing at all is taken, it is for no operation, and none is passed over', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  const proxy = await startFaultProxy(at.address, (path) =>
    path === '/v1/push' ? { kind: 'status', status: 413 } : { kind: 'none' },
  );
  stage.also(proxy.stop);
  await detour(a, proxy.address);
  await edit(a, { custom: { lists: ['长'.repeat(100_000)] } });
  for (let n = 2; n <= 4; n += 1) await edit(a, { name: `客户 ${n}` }, n);
  expect(await a.sync()).toEqual({ ok: false, error: { type: 'too-large' } });
  expect(await officeFacts(a.deps)).toMatchObject({ waiting: 4, parked: [] });
});

test('rows that go are counted over the whole of a pull, in however many rounds it comes', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  for (let n = 1; n <= 80; n += 1) await edit(a, { name: `客户 ${n}` }, n);
  await settle(a, b);
  for (let n = 1; n <= 25; n += 1) await take(a, 'clients', n);
  await settle(a);
  // As a round before has left it that was broken off after its first page.
  await setOfficeValues(b.deps.store, { going: 30 });
  expect(await b.sync()).toEqual({
    ok: false,
    error: { type: 'many-would-go', rows: 55, of: 110 },
  });
  await setOfficeValues(b.deps.store, { mayGo: true });
  await settle(b);
  expect(await officeValue(b.deps.store, 'going')).toBeUndefined();
  expect(await rowsOf(b)).toEqual(await rowsOf(a));
});

async function contacts({ deps }: TestDevice, writes: readonly Write[]): Promise<void> {
  const named = { id: deps.newId(), name: 'contact.edit', undoes: null } as const;
  await commit(deps, named, async () => ok({ writes: [...writes], value: undefined }));
}
