import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { removeAttachment } from '../../renderer/data/commands/remove-attachment.ts';
import { chunkBytes } from '../../renderer/data/files/chunks.ts';
import { setFileRoom } from '../../renderer/data/files/file-room.ts';
import { filesOf } from '../../renderer/data/files/file-store.ts';
import { pin } from '../../renderer/data/files/pins.ts';
import { fetchFile } from '../../renderer/data/sync/files/fetch-file.ts';
import { moveFiles } from '../../renderer/data/sync/files/move-files.ts';
import { waitingFiles } from '../../renderer/data/sync/files/waiting-files.ts';
import { wholeFile } from '../../server/files/file-folder.ts';
import { err, ok } from '../../shared/result.ts';
import {
  attach,
  between,
  bytesOn,
  fetchOn,
  never,
  noStop,
  round,
  someBytes,
  waitOn,
} from '../support/office-files.ts';
import { bossAndOwn, detour, edit, grant, OfficeStage, two } from '../support/office-stage.ts';
import { id } from '../support/test-book.ts';

let stage = new OfficeStage();
afterEach(async () => {
  await stage.end();
  stage = new OfficeStage();
});

test('a photo that was taken without a network arrives at the other device byte for byte', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  const bytes = someBytes(3 * chunkBytes + 11);
  const photo = await attach(a, bytes);
  expect(await waitingFiles(a.deps)).toEqual({ count: 1, bytes: bytes.length, refused: null });
  await b.sync();
  expect(await fetchOn(b, photo)).toEqual(err({ type: 'nothing' }));
  expect(await a.sync()).toEqual(ok(null));
  await b.sync();
  expect(await fetchOn(b, photo)).toEqual(err({ type: 'not-sent' }));
  expect(await round(a)).toEqual(ok('all'));
  expect(await waitOn(a)).toBe(0);
  const heard: number[] = [];
  const onProgress = (done: number) => heard.push(done);
  const name = { row: photo.id, hash: photo.hash };
  expect(await fetchFile({ link: b.link, signal: never, onProgress }, name)).toEqual(ok(null));
  expect(heard).toEqual([0, chunkBytes, 2 * chunkBytes, 3 * chunkBytes, bytes.length]);
  expect(await bytesOn(b, photo)).toEqual(bytes);
  expect(await waitOn(b)).toBe(0);
});

test('after a kill in the middle both ways go on where they were', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  const bytes = someBytes(4 * chunkBytes);
  const photo = await attach(a, bytes);
  const way = await between(stage, at.address);
  await detour(a, way.address);
  let asked = 0;
  expect(await round(a, () => (asked += 1) > 2)).toEqual(ok('rest'));
  const again = await stage.reopened(a);
  expect(way.pieces.splice(0)).toEqual(['0', '1']);
  expect(await round(again)).toEqual(ok('all'));
  expect(way.pieces.splice(0)).toEqual(['2', '3']);
  await b.sync();
  await detour(b, way.address);
  const stop = new AbortController();
  const name = { row: photo.id, hash: photo.hash };
  const onProgress = (done: number) => (done === 2 * chunkBytes ? stop.abort() : undefined);
  const cut = await fetchFile({ link: b.link, signal: stop.signal, onProgress }, name);
  expect(cut).toEqual(err({ type: 'given-up' }));
  expect(await bytesOn(b, photo)).toBe(null);
  const later = await stage.reopened(b);
  way.pieces.length = 0;
  expect(await fetchOn(later, photo)).toEqual(ok(null));
  expect(way.pieces).toEqual(['2', '3']);
  expect(await bytesOn(later, photo)).toEqual(bytes);
});

test('pieces that are lost, turned or repeated on their way do no harm', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  const bytes = someBytes(3 * chunkBytes + 5);
  const photo = await attach(a, bytes);
  await a.sync();
  await b.sync();
  const way = await between(stage, at.address);
  await detour(a, way.address);
  await detour(b, way.address);
  const turned = { kind: 'flip-request', bit: 77 } as const;
  way.faults.push(turned, { kind: 'twice' }, turned, turned, turned);
  const sides = { link: a.link, signal: never };
  expect(await moveFiles(sides, noStop)).toEqual(err({ type: 'unreachable' }));
  way.faults.push({ kind: 'drop-answer' });
  expect(await moveFiles(sides, noStop)).toEqual(err({ type: 'unreachable' }));
  way.faults.push({ kind: 'drop-request' });
  expect(await moveFiles(sides, noStop)).toEqual(err({ type: 'unreachable' }));
  expect(await moveFiles(sides, noStop)).toEqual(ok('all'));
  way.faults.push({ kind: 'flip', bit: 77 }, { kind: 'cut', after: 9 }, { kind: 'none' });
  way.faults.push({ kind: 'drop-answer' });
  expect(await fetchOn(b, photo)).toEqual(err({ type: 'unreachable' }));
  expect(await fetchOn(b, photo)).toEqual(ok(null));
  expect(way.faults).toEqual([]);
  expect(await bytesOn(b, photo)).toEqual(bytes);
});

test('bytes that rotted at the office are never kept', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  const photo = await attach(a, someBytes(3000));
  await round(a);
  await b.sync();
  const whole = wholeFile(join(at.folder, 'files'), photo.hash);
  writeFileSync(whole, someBytes(3000, 2));
  expect(await fetchOn(b, photo)).toEqual(err({ type: 'broken' }));
  expect(await bytesOn(b, photo)).toBe(null);
  writeFileSync(whole, someBytes(3000));
  expect(await fetchOn(b, photo)).toEqual(ok(null));
});

test('two devices that attach the same content send it each, and it is there for both', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await a.sync();
  await b.sync();
  const bytes = someBytes(chunkBytes + 1);
  const [one, other] = [await attach(a, bytes), await attach(b, bytes)];
  expect(await Promise.all([round(a), round(b)])).toEqual([ok('all'), ok('all')]);
  expect([one.hash, await waitOn(a), await waitOn(b)]).toEqual([other.hash, 0, 0]);
});

test('a restored office that lacks a file is sent it again', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  await edit(a, { name: '正平股份' });
  const photo = await attach(a, someBytes(300));
  await round(a);
  expect(await waitOn(a)).toBe(0);
  await filesOf(a.deps).meet('as after a restore');
  expect(await waitOn(a)).toBe(1);
  expect(await round(a)).toEqual(ok('all'));
  expect(await waitOn(a)).toBe(0);
  expect(await bytesOn(a, photo)).toEqual(someBytes(300));
});

test('an office without room says so and gets the files when it has some; one that is too large stays here', async () => {
  const at = await stage.office({ members: two, fileLimits: { file: 2000, all: 1000 } });
  const a = await stage.joined(at, '王工');
  await edit(a, { name: '正平股份' });
  await attach(a, someBytes(1500));
  expect(await round(a)).toEqual(ok('all'));
  expect(await waitingFiles(a.deps)).toEqual({ count: 1, bytes: 1500, refused: 'storage-full' });
  await attach(a, someBytes(500, 2), 'small.jpg');
  await attach(a, someBytes(2500, 3), 'large.jpg');
  expect(await round(a)).toEqual(ok('all'));
  expect(await waitingFiles(a.deps)).toMatchObject({ count: 3, refused: 'storage-full' });
  await at.close();
  const roomy = await stage.office({ folder: at.folder, fileLimits: { file: 2000, all: 9000 } });
  await detour(a, roomy.address);
  expect(await round(a)).toEqual(ok('all'));
  expect(await waitingFiles(a.deps)).toEqual({ count: 1, bytes: 2500, refused: 'too-large' });
});

test('what a device is no longer to see takes its bytes along, and what its person has not sent stays', async () => {
  const at = await stage.office({ members: bossAndOwn });
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(boss, { name: '正平股份', owner: '李工' });
  await edit(boss, { name: '西部矿业', owner: '李工' }, 2);
  const [photo, shared] = [
    await attach(boss, someBytes(300), 'a.jpg'),
    await attach(boss, someBytes(400, 2), 'b.jpg'),
  ];
  const kept = await attach(boss, someBytes(400, 2), 'b.jpg', 2);
  await round(boss);
  await own.sync();
  for (const file of [photo, shared]) expect(await fetchOn(own, file)).toEqual(ok(null));
  const unsent = await attach(own, someBytes(500, 3), 'c.jpg');
  await edit(boss, { owner: '王工' });
  await boss.sync();
  expect(await round(own)).toEqual(ok('all'));
  expect(await own.deps.book.get('attachments', photo.id)).toBe(undefined);
  expect(await bytesOn(own, photo)).toBe(null);
  expect(await bytesOn(own, kept)).toEqual(someBytes(400, 2));
  expect(await bytesOn(own, unsent)).toEqual(someBytes(500, 3));
  expect(await fetchOn(own, photo)).toEqual(err({ type: 'nothing' }));
});

test('a grant that is taken away takes the bytes along', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份', owner: '王工' });
  const photo = await attach(a, someBytes(300));
  await round(a);
  await b.sync();
  expect(await fetchOn(b, photo)).toEqual(ok(null));
  await grant(at, '李工', []);
  expect(await round(b)).toEqual(ok('all'));
  expect(await bytesOn(b, photo)).toBe(null);
  expect(await fetchOn(b, photo)).toEqual(err({ type: 'nothing' }));
});

test('a file that its own person removes stays for as long as that can be taken back', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  await edit(a, { name: '正平股份' });
  const photo = await attach(a, someBytes(300));
  await round(a);
  await removeAttachment(a.deps, photo.id);
  await round(a);
  expect(await bytesOn(a, photo)).toEqual(someBytes(300));
});

test('files of a pinned client come by themselves, and the least recently used of the others make room', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await edit(a, { name: '西部矿业' }, 2);
  const [old, recent, pinned] = [
    await attach(a, someBytes(1000, 1), 'old.jpg', 2),
    await attach(a, someBytes(1000, 2), 'recent.jpg', 2),
    await attach(a, someBytes(1000, 3), 'pinned.jpg'),
  ];
  await round(a);
  await setFileRoom(b.deps, 2500);
  await b.sync();
  for (const file of [old, recent]) {
    stage.clock += 1000;
    await fetchOn(b, file);
  }
  await pin(b.deps, id(1), true);
  expect(await round(b)).toEqual(ok('all'));
  expect(await bytesOn(b, pinned)).toEqual(someBytes(1000, 3));
  const here = await Promise.all([old, recent].map(async ({ hash }) => filesOf(b.deps).has(hash)));
  expect(here).toEqual([false, true]);
  expect(await fetchOn(b, old)).toEqual(ok(null));
  expect(await filesOf(b.deps).has(pinned.hash)).toBe(true);
});
