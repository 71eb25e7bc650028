import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked, BareDevice } from '../../tests/support/bare-device.ts';
import { joined, post, read } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Storage } from '../storage/storage.ts';
import { StorageFull } from '../storage/storage.ts';

let office: TestOffice;
let device: BareDevice;
let page = '';

beforeAll(async () => {
  page = mkdtempSync(join(tmpdir(), 'wellfield-page-'));
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), `<!doctype html>${' '.repeat(3000)}`);
  writeFileSync(join(page, 'assets/main-1.js'), 'code');
  office = await startOffice({ members: [{ name: 'Li Wei' }], page, metricsToken: 'figures' });
  device = await joined(office.address, office.invitations['Li Wei']);
});
afterAll(async () => {
  await office.stop();
  rmSync(page, { recursive: true });
});

const hello = { protocol: [1, 1], app: 't', now: 1, epoch: 0, cut: 0, lastCtr: 0, waiting: 0 };

test('answers are kept by nobody on the way, and are no page', async () => {
  const { headers } = await fetch(`${office.address}/v1/office`);
  const shown = [
    'cache-control',
    'content-security-policy',
    'x-content-type-options',
    'access-control-allow-origin',
  ];
  expect(shown.map((name) => headers.get(name))).toEqual([
    'no-store',
    "default-src 'none'; frame-ancestors 'none'",
    'nosniff',
    null,
  ]);
});

test('the desktop may ask from its own origin, without cookies; no other origin may', async () => {
  const asked = async (origin: string) => {
    const answer = await fetch(`${office.address}/v1/push`, {
      method: 'OPTIONS',
      headers: { origin },
    });
    const names = ['origin', 'headers', 'methods', 'credentials'];
    return [
      answer.status,
      ...names.map((name) => answer.headers.get(`access-control-allow-${name}`)),
    ];
  };
  expect(await asked('app://wellfield')).toEqual([
    204,
    'app://wellfield',
    'Authorization, Content-Type, Content-Encoding, Content-Digest',
    'GET, POST, PUT',
    null,
  ]);
  for (const origin of ['https://wellfield', 'app://wellfield.example', 'null', office.address]) {
    expect(await asked(origin)).toEqual([403, null, null, null, null]);
  }
  const answer = await fetch(`${office.address}/v1/office`, {
    headers: { origin: 'app://wellfield' },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe('app://wellfield');
});

test('the browser edition comes packed and with its policy; nothing outside its folder does', async () => {
  const whole = await fetch(office.address);
  expect([
    whole.status,
    whole.headers.get('content-encoding'),
    whole.headers.get('cache-control'),
  ]).toEqual([200, 'gzip', 'no-cache']);
  expect(whole.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await whole.text()).toContain('<!doctype html>');
  const code = await fetch(`${office.address}/assets/main-1.js`);
  expect([code.headers.get('cache-control'), await code.text()]).toEqual([
    'public, max-age=31536000, immutable',
    'code',
  ]);
  for (const path of [
    '/../office.sqlite',
    '/..%2f..%2fetc/passwd',
    '/assets/..',
    '/v1/nothing',
    '/.env',
  ]) {
    expect(await statusAsWritten(path)).toBe(404);
  }
});

/** `fetch` would tidy the path up. */
async function statusAsWritten(path: string): Promise<number> {
  const { hostname, port } = new URL(office.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('long answers come packed to who takes that, and are the same to who does not', async () => {
  const answers = await Promise.all(
    ['gzip', 'identity'].map(
      async (encoding) =>
        new Promise<Buffer>((resolve, reject) => {
          const headers = { 'accept-encoding': encoding };
          request(`${office.address}/`, { headers }, (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part: Buffer) => parts.push(part));
            answer.on('end', () => resolve(Buffer.concat(parts)));
          })
            .on('error', reject)
            .end();
        }),
    ),
  );
  expect(gunzipSync(answers[0] ?? '').equals(answers[1] ?? Buffer.alloc(0))).toBe(true);
});

test('the figures are for who has their token, and name nobody', async () => {
  const metrics = `${office.address}/v1/metrics`;
  await device.post('/v1/hello', hello);
  expect((await fetch(metrics)).status).toBe(404);
  expect((await fetch(metrics, { headers: { authorization: 'Bearer wrong' } })).status).toBe(404);
  const answer = await fetch(metrics, { headers: { authorization: 'Bearer figures' } });
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  expect(text).toContain('wellfield_request_seconds_count{route="/v1/hello",status="200"}');
  expect(text).toMatch(/wellfield_epoch 1\n/u);
  expect(text).not.toContain('Li Wei');
});

test('the log says what was asked by whom, in ids, and neither names nor tokens nor passwords', async () => {
  await device.post('/v1/hello', hello);
  const text = JSON.stringify(office.lines);
  expect(text).toContain(device.presented.id);
  const secrets = [
    'Li Wei',
    'Laptop',
    'correct horse',
    device.session().access,
    device.session().refresh,
  ];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('what fails by a bug or a database that is gone is told as that, and logged without its message', async () => {
  const broken = await startOffice({ members: [{ name: 'Li Wei' }] });
  await broken.storage.close();
  expect(
    await post(broken.address, '/v1/join', {
      invitation: broken.invitations['Li Wei'],
      password: 'a long password',
      device: device.presented,
    }),
  ).toEqual({
    status: 500,
    body: { refusal: 'failed' },
  });
  expect((await fetch(`${broken.address}/v1/ready`)).status).toBe(503);
  expect((await fetch(`${broken.address}/v1/health`)).status).toBe(200);
  expect(broken.lines.find(({ event }) => event === 'failed')).toMatchObject({
    level: 'error',
    route: '/v1/join',
  });
  await broken.app.close();
  rmSync(broken.folder, { recursive: true });
});

test('a full disk is told as that: nothing was taken, and it is worth asking again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wellfield-full-'));
  const storage = openSqlite(join(folder, 'office.sqlite'));
  let full = false;
  const filling: Storage = {
    ...storage,
    transaction: async (run) => {
      if (full) throw new StorageFull('No room.');
      return storage.transaction(run);
    },
  };
  const tight = await startOffice({ storage: filling, members: [{ name: 'Li Wei' }] });
  full = true;
  const body = { invitation: 'AAAAA-AAAAA', password: 'a long password', device: device.presented };
  const refused = { status: 507, body: { refusal: 'storage-full' } };
  expect(await post(tight.address, '/v1/join', body)).toEqual(refused);
  await tight.stop();
  await storage.close();
  rmSync(folder, { recursive: true });
});

test('too many requests from one address, at the doors, or by one member are told when to come again', async () => {
  const busy = await startOffice({
    members: [{ name: 'Li Wei' }],
    limits: { address: 40, doors: 3, member: 5, files: 5 },
  });
  const asking = await joined(busy.address, busy.invitations['Li Wei']);
  const kinds = async (times: number, ask: () => Promise<Asked>) => {
    const said: number[] = [];
    for (let i = 0; i < times; i += 1) said.push((await ask()).status);
    return said;
  };
  expect(await kinds(6, async () => asking.post('/v1/hello', hello))).toEqual([
    200, 200, 200, 200, 200, 429,
  ]);
  expect(await kinds(4, async () => post(busy.address, '/v1/sign-in', {}))).toEqual([
    400, 400, 429, 429,
  ]);
  const answer = await fetch(`${busy.address}/v1/sign-in`, { method: 'POST' });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  const rest = await kinds(40, async () => read(await fetch(`${busy.address}/v1/office`)));
  expect([rest[0], rest.at(-1)]).toEqual([200, 429]);
  await busy.stop();
});
