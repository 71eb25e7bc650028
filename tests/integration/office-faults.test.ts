import { afterEach, expect, test } from 'vitest';
import { ok } from '../../shared/result.ts';
import type { Fault, FaultProxy } from '../support/fault-proxy.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import type { TestDevice } from '../support/office-device.ts';
import { rowsOf } from '../support/office-device.ts';
import { detour, edit, OfficeStage, two, waitingOf } from '../support/office-stage.ts';
import { aClient } from '../support/rows.ts';
import { id } from '../support/test-book.ts';

let stage = new OfficeStage();
afterEach(async () => {
  await stage.end();
  stage = new OfficeStage();
});

/** Two devices, the first of which reaches the office only through a proxy. */
async function twoDevices(next: (path: string) => Fault): Promise<{
  readonly a: TestDevice;
  readonly b: TestDevice;
  readonly proxy: FaultProxy;
}> {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  const proxy = await startFaultProxy(at.address, next);
  stage.also(proxy.stop);
  await detour(a, proxy.address);
  return { a, b, proxy };
}

const none: Fault = { kind: 'none' };

test.each<readonly [string, Fault, string]>([
  ['a request that is lost', { kind: 'drop-request' }, 'unreachable'],
  ['an answer that is lost', { kind: 'drop-answer' }, 'unreachable'],
  ['the page of a hotel', { kind: 'login-page' }, 'not-an-office'],
  ['a proxy that wants a password', { kind: 'status', status: 401 }, 'not-an-office'],
  ['a proxy that sends on', { kind: 'status', status: 302 }, 'not-an-office'],
  ['a proxy that asks to wait', { kind: 'status', status: 429 }, 'busy'],
  ['an office that is broken', { kind: 'status', status: 500 }, 'unreachable'],
  ['an answer that was cut off', { kind: 'cut', after: 20 }, 'unreachable'],
])('%s is told apart, and what waits goes on waiting', async (_what, fault, type) => {
  let now: Fault = none;
  const { a, b } = await twoDevices((path) => (path === '/v1/push' ? now : none));
  await edit(a, { name: '正平股份' });
  now = fault;
  expect(await a.sync()).toMatchObject({ ok: false, error: { type } });
  expect(await waitingOf(a)).toBe(1);
  now = none;
  expect(await a.sync()).toEqual(ok(null));
  expect(await b.sync()).toEqual(ok(null));
  expect([await rowsOf(a), await waitingOf(a)]).toEqual([await rowsOf(b), 0]);
});

test('a push that something in between finds too large goes in halves', async () => {
  let most = 3;
  const pushes: number[] = [];
  const { a, b } = await twoDevices((path) => {
    if (path !== '/v1/push' || most === 0) return none;
    most -= 1;
    pushes.push(most);
    return { kind: 'status', status: 413 };
  });
  for (let n = 1; n <= 20; n += 1) await edit(a, { name: `客户 ${n}` }, n);
  expect(await a.sync()).toEqual(ok(null));
  expect(await b.sync()).toEqual(ok(null));
  expect(pushes).toHaveLength(3);
  expect(await rowsOf(b)).toEqual(await rowsOf(a));
});

test('wherever an answer is cut off or spoilt, the book takes nothing of it, and comes to hold all of it', async () => {
  let fault: Fault = none;
  const { a, b, proxy } = await twoDevices((path) => (path === '/v1/pull' ? fault : none));
  await edit(b, { name: '正平股份' });
  for (const device of [b, a]) expect(await device.sync()).toEqual(ok(null));
  const before = await rowsOf(a);
  for (let n = 1; n <= 3; n += 1) await edit(b, { name: `客户 ${n}` }, n);
  expect(await b.sync()).toEqual(ok(null));
  const length = 300;
  for (let at = 0; at < length; at += 1) {
    // The first ten bytes of what was packed say by whom and when, which nobody reads.
    const flips = at % 3 === 0 && at > 10;
    fault = flips ? { kind: 'flip', bit: at * 8 + (at % 8) } : { kind: 'cut', after: at };
    expect(await a.sync()).toMatchObject({ ok: false });
    expect(await rowsOf(a)).toEqual(before);
  }
  expect(proxy.longest()).toBeGreaterThan(length);
  fault = none;
  expect(await a.sync()).toEqual(ok(null));
  expect(await rowsOf(a)).toEqual(await rowsOf(b));
});

test('an answer that was lost is given again, and what came meanwhile is not undone by it', async () => {
  let now: Fault = none;
  const { a, b } = await twoDevices((path) => (path === '/v1/push' ? now : none));
  await edit(a, { name: '正平股份' });
  expect(await a.sync()).toEqual(ok(null));
  expect(await b.sync()).toEqual(ok(null));
  await edit(a, { address: '西宁' });
  stage.clock += 1000;
  await edit(b, { address: '成都' });
  expect(await b.sync()).toEqual(ok(null));
  now = { kind: 'drop-answer' };
  expect(await a.sync()).toMatchObject({ ok: false });
  const reopened = await stage.reopened(a);
  await edit(b, { address: '绵阳' });
  expect(await b.sync()).toEqual(ok(null));
  now = none;
  expect(await reopened.sync()).toEqual(ok(null));
  expect(await b.sync()).toEqual(ok(null));
  expect(await rowsOf(reopened)).toEqual(await rowsOf(b));
  expect(await b.deps.book.get('clients', id(1))).toEqual(
    aClient({ name: '正平股份', address: '绵阳' }),
  );
});

test('a device that hears and speaks through a bad line for a long time loses nothing', async () => {
  const faults: readonly Fault[] = [
    { kind: 'drop-request' },
    none,
    { kind: 'drop-answer' },
    { kind: 'twice' },
    none,
    { kind: 'late', milliseconds: 5 },
    { kind: 'flip', bit: 77 },
    none,
    none,
    { kind: 'status', status: 503 },
    { kind: 'cut', after: 90 },
    none,
  ];
  let n = 0;
  const { a, b } = await twoDevices(() => {
    n += 1;
    return faults[(n * 7) % faults.length] ?? none;
  });
  for (let round = 0; round < 30; round += 1) {
    await edit(a, { note: `第 ${round} 次` }, (round % 5) + 1);
    await a.sync();
    if (round % 3 === 0) await edit(b, { address: `${round}` }, (round % 4) + 1);
    expect(await b.sync()).toEqual(ok(null));
  }
  for (let tries = 0; tries < 60 && (await waitingOf(a)) > 0; tries += 1) await a.sync();
  for (let tries = 0; tries < 60 && !(await a.sync()).ok; tries += 1);
  expect(await b.sync()).toEqual(ok(null));
  expect(await waitingOf(a)).toBe(0);
  expect(await rowsOf(a)).toEqual(await rowsOf(b));
});
