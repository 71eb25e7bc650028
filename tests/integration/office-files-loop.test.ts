import { afterEach, expect, test, vi } from 'vitest';
import { chunkBytes } from '../../renderer/data/files/chunks.ts';
import { filesOf } from '../../renderer/data/files/file-store.ts';
import { leaveOffice } from '../../renderer/data/sync/account.ts';
import { OfficeDesk } from '../../renderer/data/sync/desk.ts';
import { err, ok } from '../../shared/result.ts';
import { attach, bytesOn, round, someBytes, waitOn } from '../support/office-files.ts';
import { edit, OfficeStage, two } from '../support/office-stage.ts';
import { id } from '../support/test-book.ts';

let stage = new OfficeStage();
afterEach(async () => {
  await stage.end();
  stage = new OfficeStage();
});

test('what is attached goes up by itself, and what a person opens comes, with records in between', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  const desks = await Promise.all(
    [a, b].map(async ({ deps }) => OfficeDesk.open(deps.store.name, 'test', null)),
  );
  for (const desk of desks) stage.also(async () => desk.close());
  const bytes = someBytes(2 * chunkBytes + 1);
  const photo = await attach(a, bytes);
  await edit(a, { address: '西宁' });
  const seen = async (look: () => Promise<void>) =>
    vi.waitFor(look, { timeout: 20_000, interval: 30 });
  await seen(async () => {
    expect(await b.deps.book.get('clients', id(1))).toMatchObject({ address: '西宁' });
    expect(await waitOn(a)).toBe(0);
  });
  const name = { row: photo.id, hash: photo.hash };
  const heard: number[] = [];
  const desk = desks[1];
  if (!desk) throw new Error('There is no second desk.');
  const first = desk.fetchFile(name, (done) => void heard.push(done));
  const second = desk.fetchFile(name, () => undefined);
  expect([await first, await second]).toEqual([ok(null), ok(null)]);
  expect(heard.at(-1)).toBe(bytes.length);
  expect(await bytesOn(b, photo)).toEqual(bytes);
});

test('nobody leaves an office before it has all files, and then all bytes go from this device', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  await edit(a, { name: '正平股份' });
  const photo = await attach(a, someBytes(300));
  expect(await a.sync()).toEqual(ok(null));
  expect(await leaveOffice(a, { losing: 0 })).toEqual(err({ type: 'files-wait', waiting: 1 }));
  expect(await bytesOn(a, photo)).toEqual(someBytes(300));
  expect(await round(a)).toEqual(ok('all'));
  expect(await leaveOffice(a, { losing: 0 })).toEqual(ok(null));
  expect(await filesOf(a.deps).hashes()).toEqual([]);
});
