import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { openSafeBook } from '../../renderer/data/journal/open-safe-book.ts';
import { ok } from '../../shared/result.ts';
import type { JournalInMemory } from '../support/journal-in-memory.ts';
import { journalInMemory } from '../support/journal-in-memory.ts';
import type { TestDevice } from '../support/office-device.ts';
import { deviceWith, rowsOf } from '../support/office-device.ts';
import { edit, OfficeStage, signedIn, take, two, waitingOf } from '../support/office-stage.ts';
import { id } from '../support/test-book.ts';

let stage = new OfficeStage();
afterEach(async () => {
  await stage.end();
  stage = new OfficeStage();
});

async function withJournal(name: string, journal: JournalInMemory): Promise<TestDevice> {
  const now = () => stage.clock;
  const opened = await openSafeBook({ name, now, journal, onBringingBack: () => undefined });
  const device = deviceWith(opened);
  stage.also(device.close);
  return device;
}

/** The browser throws the book away; it comes back, and its person signs in. */
async function lost(device: TestDevice, journal: JournalInMemory): Promise<TestDevice> {
  const { name } = device.deps.store;
  await device.deps.safety.follow();
  device.close();
  await Dexie.delete(name);
  const back = await withJournal(name, journal);
  await signedIn(back);
  return back;
}

async function settle(...devices: readonly TestDevice[]): Promise<void> {
  for (const device of [...devices, ...devices]) expect(await device.sync()).toEqual(ok(null));
}

test('what a lost book had not yet sent reaches the office, and what colleagues did since stands beside it', async () => {
  const journal = journalInMemory();
  const at = await stage.office({ members: two });
  const mine = await withJournal(`lost-${crypto.randomUUID()}`, journal);
  const a = await stage.joined(at, '王工', mine);
  const b = await stage.joined(at, '李工');
  await edit(a, { name: '正平股份', region: '青海' });
  await edit(a, { name: '长虹' }, 2);
  await settle(a, b);
  await edit(b, { region: '四川' });
  await settle(b, a);
  await edit(a, { note: '只在本机' });
  await edit(a, { name: '只在本机的客户' }, 3);
  await edit(b, { industry: '路桥' });
  await settle(b);

  const back = await lost(a, journal);
  await settle(back, b, back);
  const rows = await rowsOf(back);
  expect(rows).toEqual(await rowsOf(b));
  expect(rows[`clients ${id(1)}`]).toMatchObject({
    name: '正平股份',
    region: '四川',
    note: '只在本机',
    industry: '路桥',
  });
  expect(rows[`clients ${id(3)}`]).toMatchObject({ name: '只在本机的客户' });
  expect(Object.keys(rows).filter((key) => key.startsWith('conflicts'))).toEqual([]);
  expect(await waitingOf(back)).toBe(0);
});

test('what colleagues took away meanwhile does not come back with a lost book', async () => {
  const journal = journalInMemory();
  const at = await stage.office({ members: two });
  const mine = await withJournal(`lost-${crypto.randomUUID()}`, journal);
  const a = await stage.joined(at, '王工', mine);
  const b = await stage.joined(at, '李工');
  await edit(a, { name: '正平股份' });
  await edit(a, { name: '长虹' }, 2);
  await settle(a, b);
  await take(b, 'clients', 2);
  await settle(b);
  const back = await lost(a, journal);
  await settle(back, b, back);
  const rows = await rowsOf(back);
  expect(Object.keys(rows)).toEqual([`clients ${id(1)}`]);
  expect(rows).toEqual(await rowsOf(b));
});
