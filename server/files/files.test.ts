import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestHeader, pieceBytes } from '../../shared/protocol/files.ts';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { bearerOf, joined, read } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { copyFiles, filesBeside } from './copy-files.ts';
import { wholeFile } from './file-folder.ts';
import { sweepFiles } from './sweep-files.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 4, 11);

let office: TestOffice;
let wang: BareDevice;
let li: BareDevice;
const ctrs = new Map<BareDevice, number>();

beforeEach(async () => {
  office = await startOffice({
    members: [{ name: '王工' }, { name: '李工' }],
    fileLimits: { file: 4 * pieceBytes, all: 20 * pieceBytes },
  });
  wang = await joined(office.address, office.invitations['王工']);
  li = await joined(office.address, office.invitations['李工']);
});
afterEach(async () => office.stop());

type Sent = { readonly row: string; readonly bytes: Buffer; readonly hash: string };

function someBytes(length: number, seed = 1): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 7) % 251));
}

async function push(of: BareDevice, table: string, row: string, set: Record<string, unknown>) {
  const ctr = (ctrs.get(of) ?? 0) + 1;
  ctrs.set(of, ctr);
  const held = Object.fromEntries(Object.entries(set).map(([path, value]) => [path, [value]]));
  const operation = { id: crypto.randomUUID(), ctr, action: 0, table, row, base: 0, set: held };
  const actions = [{ id: crypto.randomUUID(), name: 'a', at: now, undoes: null }];
  const { body } = await of.post('/v1/push', { epoch: 1, now, actions, operations: [operation] });
  expect(body).toMatchObject({ kind: 'answers' });
}

/** A member's own client with a file that has not been sent yet. */
async function attached(of: BareDevice, owner: string, bytes: Buffer): Promise<Sent> {
  const [client, row] = [crypto.randomUUID(), crypto.randomUUID()];
  const hash = createHash('sha256').update(bytes).digest('hex');
  await push(of, 'clients', client, { $gone: false, name: '七号井', region: '', owner });
  const file = { clientId: client, of: 'clients', recordId: client, name: 'a.jpg', type: '' };
  await push(of, 'attachments', row, {
    $gone: false,
    ...file,
    bytes: bytes.length,
    hash,
    thumbnail: null,
  });
  return { row, bytes, hash };
}

function digestOf(bytes: Uint8Array): string {
  return digestHeader(createHash('sha256').update(bytes).digest('base64'));
}

async function put(
  of: BareDevice,
  { row, hash, bytes }: Sent,
  place: number,
  {
    body = bytes.subarray(place * pieceBytes, (place + 1) * pieceBytes),
    digest = digestOf(body),
  } = {},
) {
  const answer = await fetch(`${office.address}/v1/files/${row}/${hash}/${place}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-digest': digest,
      ...bearerOf(of.session()),
    },
    body: new Uint8Array(body),
  });
  return read(answer);
}

async function end(of: BareDevice, { row, hash, bytes }: Sent) {
  return of.post(`/v1/files/${row}/${hash}/end`, { bytes: bytes.length });
}

async function state(of: BareDevice, ...files: readonly Pick<Sent, 'row' | 'hash'>[]) {
  const asked = files.map(({ row, hash }) => ({ row, hash }));
  return (await of.post('/v1/files/state', { files: asked })).body;
}

async function get(of: BareDevice, { row, hash }: Pick<Sent, 'row' | 'hash'>, place: number) {
  return fetch(`${office.address}/v1/files/${row}/${hash}/${place}`, {
    headers: bearerOf(of.session()),
  });
}

async function sendAll(of: BareDevice, sent: Sent): Promise<void> {
  for (let place = 0; place * pieceBytes < sent.bytes.length; place += 1) {
    expect(await put(of, sent, place)).toMatchObject({ status: 200 });
  }
  expect((await end(of, sent)).body).toEqual({ kind: 'kept' });
}

const nothing = { status: 404, body: { refusal: 'not-understood' } };
const notUnderstood = { status: 400, body: { refusal: 'not-understood' } };

test('a file goes up in pieces and comes back byte for byte, as something that nothing runs', async () => {
  const sent = await attached(wang, '王工', someBytes(2 * pieceBytes + 5));
  expect(await state(wang, sent)).toEqual({ files: [{ state: 'wanted', pieces: 0 }] });
  expect((await put(wang, sent, 0)).body).toEqual({ kind: 'pieces', pieces: 1 });
  expect(await state(wang, sent)).toEqual({ files: [{ state: 'wanted', pieces: 1 }] });
  await sendAll(wang, sent);
  expect(await state(wang, sent)).toEqual({ files: [{ state: 'here', bytes: sent.bytes.length }] });
  const answers = await Promise.all([0, 1, 2].map(async (place) => get(wang, sent, place)));
  const got = await Promise.all(answers.map(async (answer) => answer.bytes()));
  expect(Buffer.compare(Buffer.concat(got), sent.bytes)).toBe(0);
  expect(Object.fromEntries(answers[2]?.headers ?? [])).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-digest': digestOf(got[2] ?? new Uint8Array()),
  });
  expect(await read(await get(wang, sent, 3))).toEqual(nothing);
  // The answer was lost, and the device asks again.
  expect((await end(wang, sent)).body).toEqual({ kind: 'kept' });
});

test('a piece that comes twice changes nothing, and one that comes before its time is not taken', async () => {
  const sent = await attached(wang, '王工', someBytes(2 * pieceBytes + 5));
  expect((await put(wang, sent, 2)).body).toEqual({ kind: 'pieces', pieces: 0 });
  await put(wang, sent, 0);
  await put(wang, sent, 1);
  expect((await put(wang, sent, 0)).body).toEqual({ kind: 'pieces', pieces: 1 });
  await put(wang, sent, 1);
  await put(wang, sent, 2);
  expect((await end(wang, sent)).body).toEqual({ kind: 'kept' });
});

test('a piece that was turned on its way, or has the wrong length or place, is refused', async () => {
  const sent = await attached(wang, '王工', someBytes(pieceBytes + 5));
  const turned = Buffer.from(sent.bytes.subarray(0, pieceBytes));
  turned[7] = 255;
  const digest = digestOf(sent.bytes.subarray(0, pieceBytes));
  expect(await put(wang, sent, 0, { body: turned, digest })).toEqual(notUnderstood);
  expect(await put(wang, sent, 0, { body: turned.subarray(1) })).toEqual(notUnderstood);
  expect(await put(wang, sent, 1, { body: turned.subarray(0, 6) })).toEqual(notUnderstood);
  expect(await put(wang, sent, 2, { body: turned.subarray(0, 5) })).toEqual(notUnderstood);
  expect(await put(wang, sent, 0, { body: someBytes(pieceBytes + 1) })).toMatchObject({
    status: 413,
  });
  expect(await state(wang, sent)).toEqual({ files: [{ state: 'wanted', pieces: 0 }] });
});

test('pieces that together are not the file are thrown away', async () => {
  const sent = await attached(wang, '王工', someBytes(pieceBytes + 5));
  await put(wang, sent, 0, { body: someBytes(pieceBytes, 9) });
  await put(wang, sent, 1);
  expect((await end(wang, sent)).body).toEqual({ kind: 'pieces', pieces: 0 });
  expect(await state(wang, sent)).toEqual({ files: [{ state: 'wanted', pieces: 0 }] });
  expect(readdirSync(join(office.folder, 'files/parts'))).toEqual([]);
  await sendAll(wang, sent);
});

test('whoever only knows the hash of a foreign file learns nothing of it, and cannot have it by naming it himself', async () => {
  const sent = await attached(wang, '王工', someBytes(300));
  const never = { ...sent, row: crypto.randomUUID() };
  const before = [
    await state(li, sent, never),
    await read(await get(li, sent, 0)),
    await put(li, sent, 0),
    await end(li, sent),
  ];
  await sendAll(wang, sent);
  const after = [
    await state(li, sent, never),
    await read(await get(li, sent, 0)),
    await put(li, sent, 0),
    await end(li, sent),
  ];
  const unknown = { files: [{ state: 'unknown' }, { state: 'unknown' }] };
  expect([before, after]).toEqual([
    [unknown, nothing, nothing, nothing],
    [unknown, nothing, nothing, nothing],
  ]);
  // A row of his own with the same hash: as long as he has not sent the bytes, they are not there for him.
  const own = await attached(li, '李工', sent.bytes);
  expect(await state(li, own)).toEqual({ files: [{ state: 'wanted', pieces: 0 }] });
  expect(await read(await get(li, own, 0))).toEqual(nothing);
  expect((await end(li, own)).body).toEqual({ kind: 'pieces', pieces: 0 });
  await sendAll(li, own);
  const whole = readdirSync(join(office.folder, 'files/whole', sent.hash.slice(0, 2)));
  expect(whole.toSorted()).toEqual(
    [sent.hash, `${sent.hash}.${sent.row}`, `${sent.hash}.${own.row}`].toSorted(),
  );
});

test('a right that is taken away ends a file in its middle', async () => {
  const sent = await attached(wang, '王工', someBytes(pieceBytes + 5));
  await sendAll(wang, sent);
  expect((await get(wang, sent, 0)).status).toBe(200);
  await push(wang, 'attachments', sent.row, { $gone: true });
  expect(await read(await get(wang, sent, 1))).toEqual(nothing);
  expect(await state(wang, sent)).toEqual({ files: [{ state: 'unknown' }] });
});

test('a file that is too large is refused, and one for which the office has no room', async () => {
  const large = await attached(wang, '王工', someBytes(4 * pieceBytes + 1));
  expect(await state(wang, large)).toEqual({ files: [{ state: 'too-large' }] });
  expect(await put(wang, large, 0)).toEqual({ status: 413, body: { refusal: 'too-large' } });
  for (let n = 0; n < 6; n += 1) {
    await sendAll(wang, await attached(wang, '王工', someBytes(3 * pieceBytes, n)));
  }
  const last = await attached(wang, '王工', someBytes(3 * pieceBytes, 7));
  await put(wang, last, 0);
  await put(wang, last, 1);
  expect(await put(wang, last, 2)).toEqual({ status: 507, body: { refusal: 'storage-full' } });
});

test('nothing but known names reaches the folder', async () => {
  const sent = await attached(wang, '王工', someBytes(3));
  const odd = [
    '/v1/files/../../x/0',
    `/v1/files/${sent.row}/..%2f..%2fx/0`,
    `/v1/files/x/${sent.hash}/0`,
  ];
  for (const path of odd) {
    const answer = await fetch(office.address + path, { headers: bearerOf(wang.session()) });
    expect(answer.status).toBe(404);
  }
  expect((await fetch(`${office.address}/v1/files/${sent.row}/${sent.hash}/0`)).status).toBe(401);
});

test('bytes that no record names go 30 days after a sweep has noticed it, and not before', async () => {
  const files = join(office.folder, 'files');
  const [kept, gone] = [
    await attached(wang, '王工', someBytes(300, 1)),
    await attached(wang, '王工', someBytes(400, 2)),
  ];
  await sendAll(wang, kept);
  await sendAll(wang, gone);
  await push(wang, 'attachments', gone.row, { $gone: true });
  const none = { files: 0, bytes: 0 };
  expect(await sweepFiles(office.storage, files, now)).toEqual(none);
  expect(await sweepFiles(office.storage, files, now + 29 * day)).toEqual(none);
  // Taken back, and removed again: the time begins anew.
  await push(wang, 'attachments', gone.row, { $gone: false });
  expect(await sweepFiles(office.storage, files, now + 31 * day)).toEqual(none);
  await push(wang, 'attachments', gone.row, { $gone: true });
  expect(await sweepFiles(office.storage, files, now + 32 * day)).toEqual(none);
  expect(await sweepFiles(office.storage, files, now + 62 * day)).toEqual({ files: 1, bytes: 400 });
  expect(await state(wang, kept)).toEqual({ files: [{ state: 'here', bytes: 300 }] });
  expect(readdirSync(join(files, 'whole', gone.hash.slice(0, 2)))).toEqual([]);
});

test('a copy takes along the files, and one that is damaged is left out and not brought back', async () => {
  const files = join(office.folder, 'files');
  const [good, bad] = [
    await attached(wang, '王工', someBytes(300, 1)),
    await attached(wang, '王工', someBytes(400, 2)),
  ];
  await sendAll(wang, good);
  await sendAll(wang, bad);
  const copy = filesBeside(join(office.folder, 'office.copy'));
  expect(await copyFiles(files, copy)).toEqual({ copied: 2, broken: [] });
  expect(await copyFiles(files, copy)).toEqual({ copied: 0, broken: [] });
  writeFileSync(wholeFile(copy, bad.hash), someBytes(400, 3));
  rmSync(files, { recursive: true });
  mkdirSync(files);
  expect(await copyFiles(copy, files)).toEqual({ copied: 1, broken: [bad.hash] });
  expect(Buffer.compare(readFileSync(wholeFile(files, good.hash)), good.bytes)).toBe(0);
  expect(await state(wang, good, bad)).toEqual({
    files: [
      { state: 'here', bytes: 300 },
      { state: 'wanted', pieces: 0 },
    ],
  });
});
