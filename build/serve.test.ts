import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PortTaken, type Served, serve } from './serve.ts';

let folder = '';
let served: Served;

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'wellfield-serve-'));
  folder = join(parent, 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'page');
  writeFileSync(join(folder, 'assets/main-1.js'), 'code');
  served = await serve(folder, 0);
});
afterAll(() => {
  served.server.close();
  rmSync(join(folder, '..'), { recursive: true });
});

test('the page is asked for again each time, its hashed files never', async () => {
  const page = await fetch(`${served.address}?lang=en`);
  expect([page.status, await page.text()]).toEqual([200, 'page']);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const code = await fetch(`${served.address}assets/main-1.js`);
  expect(code.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(code.headers.get('cache-control')).toContain('immutable');
});

test.each(['/../secret.txt', '/assets/../../secret.txt', '/..%2fsecret.txt', '/missing.js'])(
  'a request for %s, as it is written, finds nothing',
  async (path) => {
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 404/u);
    expect(answer).not.toContain('secret');
  },
);

test('nothing can be written', async () => {
  expect((await fetch(served.address, { method: 'POST', body: 'x' })).status).toBe(405);
});

test('a port that is taken is named in a sentence', async () => {
  const port = Number(new URL(served.address).port);
  await expect(serve(folder, port)).rejects.toThrow(PortTaken);
  await expect(serve(folder, port)).rejects.toThrow(`Port ${port} is taken`);
});
