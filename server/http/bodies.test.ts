import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { framed } from '../../shared/protocol/frame.ts';
import type { Asked, BareDevice } from '../../tests/support/bare-device.ts';
import { bearerOf, joined, read } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { sha256 } from '../accounts/secrets.ts';

let office: TestOffice;
let device: BareDevice;

beforeAll(async () => {
  office = await startOffice({ members: [{ name: 'Li Wei' }] });
  device = await joined(office.address, office.invitations['Li Wei']);
});
afterAll(async () => office.stop());

async function send(
  path: string,
  body: Uint8Array<ArrayBuffer> | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const answer = await fetch(office.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearerOf(device.session()), ...headers },
    body,
  });
  return read(answer);
}

const gzipped = { 'content-encoding': 'gzip' };
const tooLarge = { status: 413, body: { refusal: 'too-large' } };
const notUnderstood = { status: 400, body: { refusal: 'not-understood' } };
const hello = { protocol: [1, 1], app: 't', now: 1, epoch: 0, cut: 0, lastCtr: 0, waiting: 0 };

test('a body that unpacks to far more than it was is refused before it is unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(3 * 1024 * 1024, ' '));
  expect(await send('/v1/push', bomb, gzipped)).toEqual(tooLarge);
  expect(await send('/v1/hello', gzipSync(Buffer.alloc(65 * 1024, ' ')), gzipped)).toEqual(
    tooLarge,
  );
  const huge = gzipSync(
    Buffer.from(Array.from({ length: 5 * 1024 * 1024 }, (_, i) => (i * i) % 251)),
  );
  expect(await send('/v1/push', huge, gzipped)).toEqual(tooLarge);
});

test('a body that is too large as it is, is refused', async () => {
  expect(await send('/v1/hello', JSON.stringify({ ...hello, app: 'x'.repeat(70_000) }))).toEqual(
    tooLarge,
  );
});

test('a small body may be as regular as it likes', async () => {
  const regular = framed(JSON.stringify(hello) + ' '.repeat(50_000), sha256);
  expect((await send('/v1/hello', gzipSync(regular), gzipped)).status).toBe(200);
});

test('a body that is cut off anywhere, or has one bit turned, is not taken for another one', async () => {
  const whole = gzipSync(framed(JSON.stringify(hello), sha256));
  expect((await send('/v1/hello', whole, gzipped)).status).toBe(200);
  for (let length = 1; length < whole.length; length += 5) {
    expect(await send('/v1/hello', whole.subarray(0, length), gzipped)).toEqual(notUnderstood);
  }
  const plain = Buffer.from(framed(JSON.stringify(hello), sha256));
  for (let place = 0; place < plain.length; place += 7) {
    const turned = Buffer.from(plain);
    turned[place] =
      (turned[place] ?? 0) % 2 === 0 ? (turned[place] ?? 0) + 1 : (turned[place] ?? 0) - 1;
    expect(await send('/v1/hello', turned)).toEqual(notUnderstood);
  }
});

test.each([
  ['a nest of lists', '['.repeat(50_000)],
  ['a nest that is closed again', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ['brackets behind an escaped quote', `{"a":"\\"${'['.repeat(50)}","b":${'['.repeat(50)}`],
  ['a key that changes what an object is', '{"__proto__":{"role":"administrator"}}'],
  ['such a key behind escapes', String.raw`{"\u005f_proto__":{}}`],
  ['such a key deep inside', '{"device":[{"constructor":{"prototype":{}}}]}'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x22])],
  ['nothing', ''],
  ['no JSON', '{'],
])('%s is not understood', async (_, body) => {
  const answer = await fetch(`${office.address}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(await read(answer)).toEqual(notUnderstood);
});

test('a text may speak of __proto__ and of brackets', async () => {
  const said = { ...hello, app: '"[[[[[__proto__ \u0007 \\' };
  expect((await device.post('/v1/hello', said)).status).toBe(200);
});

test('only JSON is taken, packed in the one way', async () => {
  expect(await send('/v1/hello', 'a=b', { 'content-type': 'text/plain' })).toEqual(notUnderstood);
  expect(await send('/v1/hello', 'x', { 'content-encoding': 'br' })).toEqual(notUnderstood);
});

test('work on records comes with its hash', async () => {
  expect(await send('/v1/hello', JSON.stringify(hello))).toEqual(notUnderstood);
  expect((await send('/v1/hello', framed(JSON.stringify(hello), sha256))).status).toBe(200);
});

test.each([
  ['nothing', ''],
  ['no token', 'Bearer '],
  ['another way', 'Basic abc'],
  ['no token of ours', 'Bearer a.b.c'],
  ['a token without end', `Bearer ${'a'.repeat(9000)}`],
  ['a token that nobody signed', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
])(
  '%s for an authorization opens nothing, and the body is not even looked at',
  async (_, authorization) => {
    const signedOut = { status: 401, body: { refusal: 'not-signed-in' } };
    expect(await send('/v1/push', '{', { authorization })).toEqual(signedOut);
  },
);
