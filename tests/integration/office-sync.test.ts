import { afterEach, expect, test } from 'vitest';
import { addSampleBook } from '../../renderer/data/commands/add-sample-book.ts';
import { commit, put, remove } from '../../renderer/data/commit.ts';
import { officeValue } from '../../renderer/data/office-values.ts';
import { undoSteps } from '../../renderer/data/queries/undo-steps.ts';
import { ok } from '../../shared/result.ts';
import type { TestDevice } from '../support/office-device.ts';
import { joinedDevice, rowsOf } from '../support/office-device.ts';
import { bossAndOwn, edit, OfficeStage, two } from '../support/office-stage.ts';
import { aClient, aContact } from '../support/rows.ts';
import { id } from '../support/test-book.ts';

let stage = new OfficeStage();
afterEach(async () => {
  await stage.end();
  stage = new OfficeStage();
});

/** Both say their word until nothing moves any more. */
async function settle(...devices: readonly TestDevice[]): Promise<void> {
  for (const device of [...devices, ...devices]) expect(await device.sync()).toEqual(ok(null));
}

test('what two engineers enter is on both of their devices', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' }, 1);
  await edit(b, { name: '西部矿业' }, 2);
  expect(await a.sync()).toEqual(ok(null));
  expect(await b.sync()).toEqual(ok(null));
  expect(await a.sync()).toEqual(ok(null));
  expect(await rowsOf(a)).toEqual(await rowsOf(b));
  expect(Object.keys(await rowsOf(a))).toEqual([`clients ${id(1)}`, `clients ${id(2)}`]);
});

test('two edits of one field that did not know of each other are a conflict on both devices, and neither is lost', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await settle(a, b);
  await edit(a, { address: '西宁' });
  stage.clock += 1000;
  await edit(b, { address: '成都' });
  await settle(a, b);
  const [left, right] = [await rowsOf(a), await rowsOf(b)];
  expect(left).toEqual(right);
  const conflicts = Object.values(left).filter((row) => 'fell' in row);
  expect(conflicts).toMatchObject([{ stands: { value: ['成都'] }, fell: { value: ['西宁'] } }]);
  expect(left[`clients ${id(1)}`]).toMatchObject({ address: '成都' });
});

test('edits of other fields of one client are no conflict', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await settle(a, b);
  await edit(a, { address: '西宁' });
  await edit(b, { industry: '采矿' });
  await settle(a, b);
  expect(await rowsOf(a)).toEqual(await rowsOf(b));
  expect(Object.values(await rowsOf(a))).toEqual([
    aClient({ name: '正平股份', address: '西宁', industry: '采矿' }),
  ]);
});

test('what came from the office is told by the log under who did it, and is not offered to be undone', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(b, { name: '西部矿业' }, 2);
  await edit(a, { name: '正平股份' });
  await settle(a, b);
  await edit(a, { address: '西宁' });
  await settle(a, b);
  const story = await b.deps.book.log.changesAbout(id(1), 5);
  const [by] = await b.deps.book.log.actions([story[0]?.action ?? '']);
  expect(by).toMatchObject({ name: 'client.edit', author: '王工' });
  const steps = await undoSteps(b.deps.book);
  expect(await b.deps.book.log.changesOf(steps.undo?.id ?? '')).toMatchObject([{ about: [id(2)] }]);
});

test('a book that was kept alone joins with all it has, and another device reads it', async () => {
  const at = await stage.office({ members: two });
  const mine = await stage.device();
  const clients = Array.from({ length: 300 }, (_, i) => aClient({ id: id(i + 1), code: `C${i}` }));
  const people = clients.map(({ id: clientId }, i) => aContact({ id: id(1000 + i), clientId }));
  await commit(mine.deps, { id: id(9000), name: 'book.import', undoes: null }, async () =>
    ok({
      writes: [
        ...clients.map((client) => put('clients', client)),
        ...people.map((person) => put('contacts', person)),
      ],
      value: undefined,
    }),
  );
  await edit(mine, { address: '西宁' }, 7);
  const a = await stage.joined(at, '王工', mine);
  const b = await stage.joined(at, '李工');
  await settle(a, b);
  expect(await rowsOf(b)).toEqual(await rowsOf(a));
  expect(Object.keys(await rowsOf(b))).toHaveLength(600);
  expect(await b.deps.book.get('clients', id(7))).toMatchObject({ address: '西宁' });
  expect(await b.deps.book.lookUp('contacts', 'clientId', [id(7)])).toHaveLength(1);
});

test('a made-up book does not join', async () => {
  const at = await stage.office({ members: two });
  const device = await stage.device();
  await addSampleBook(device.deps, { id: id(1), today: '2026-05-11', language: 'en' });
  await expect(joinedDevice(at, '王工', device)).rejects.toThrow('sample-in-book');
});

test('a removal travels, and a client that another person takes over goes and comes', async () => {
  const at = await stage.office({
    members: bossAndOwn,
  });
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(boss, { name: '正平股份', owner: '李工' });
  await edit(boss, { name: '西部矿业', owner: '王工' }, 2);
  await commit(boss.deps, { id: id(9001), name: 'contact.add', undoes: null }, async () =>
    ok({
      writes: [put('contacts', aContact()), put('contacts', aContact({ id: id(101) }))],
      value: 0,
    }),
  );
  await settle(boss, own);
  expect(Object.keys(await rowsOf(own))).toEqual([
    `clients ${id(1)}`,
    `contacts ${id(100)}`,
    `contacts ${id(101)}`,
  ]);
  await commit(boss.deps, { id: id(9002), name: 'contact.archive', undoes: null }, async () =>
    ok({ writes: [remove('contacts', id(101))], value: 0 }),
  );
  await settle(boss, own);
  expect(Object.keys(await rowsOf(own))).toEqual([`clients ${id(1)}`, `contacts ${id(100)}`]);
  await edit(boss, { owner: '王工' });
  await settle(boss, own);
  expect(await rowsOf(own)).toEqual({});
  await edit(boss, { owner: '李工' });
  await settle(boss, own);
  expect(Object.keys(await rowsOf(own))).toEqual([`clients ${id(1)}`, `contacts ${id(100)}`]);
});

test('an edit of a client that was taken away waits at the office for somebody, and goes here', async () => {
  const at = await stage.office({
    members: bossAndOwn,
  });
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(boss, { owner: '李工' });
  await settle(boss, own);
  await edit(own, { note: '见过了' });
  await edit(boss, { owner: '王工' });
  expect(await boss.sync()).toEqual(ok(null));
  expect(await own.sync()).toEqual(ok(null));
  expect(await rowsOf(own)).toEqual({});
  expect(await own.sync()).toEqual(ok(null));
  expect(await officeValue(own.deps.store, 'quarantined')).toBe(1);
});
