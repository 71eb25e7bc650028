import { afterEach, expect, test, vi } from 'vitest';
import { openBook } from '../../renderer/data/open-book.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import { OfficeDesk } from '../../renderer/data/sync/desk.ts';
import { officeFacts } from '../../renderer/data/sync/office-facts.ts';
import { ok } from '../../shared/result.ts';
import type { Fault } from '../support/fault-proxy.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { testPassword } from '../support/office-device.ts';
import { detour, edit, two } from '../support/office-stage.ts';
import type { TestOffice } from '../support/office.ts';
import { startOffice } from '../support/office.ts';
import { id } from '../support/test-book.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

/** A window: its own hold of a book, and the desk that works beside it. */
type Window = { readonly deps: OpenBook; readonly desk: OfficeDesk };

async function openWindow(name: string = crypto.randomUUID()): Promise<Window> {
  const deps = await openBook({ name });
  const desk = await OfficeDesk.open(name, 'test', null);
  opened.push(() => {
    deps.close();
    return desk.close();
  });
  return { deps, desk };
}

async function office(): Promise<TestOffice> {
  const at = await startOffice({ members: two });
  opened.push(at.stop);
  return at;
}

async function joined(at: TestOffice, member: string): Promise<Window> {
  const window = await openWindow();
  const { address, invitations } = at;
  const wish = { address, invitation: invitations[member] ?? '', password: testPassword };
  expect(await window.desk.join({ ...wish, deviceName: '电脑' })).toEqual(ok(null));
  await seen(async () => expect(await officeFacts(window.deps)).toMatchObject({ sync: 'idle' }));
  return window;
}

async function seen(look: () => Promise<void>): Promise<void> {
  await vi.waitFor(look, { timeout: 20_000, interval: 30 });
}

async function nameIn({ deps }: Window, of = 1): Promise<string | undefined> {
  return (await deps.book.get('clients', id(of)))?.name;
}

test('what is done in one window is soon on the other device, without anybody asking', async () => {
  const at = await office();
  const [a, b] = [await joined(at, '王工'), await joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await seen(async () => expect(await nameIn(b)).toBe('正平股份'));
  await edit(b, { name: '西部矿业' }, 2);
  await seen(async () => expect(await nameIn(a, 2)).toBe('西部矿业'));
});

test('a pause holds everything back until it is over', async () => {
  const at = await office();
  const [a, b] = [await joined(at, '王工'), await joined(at, '李工')];
  await a.desk.pause();
  await edit(a, { name: '正平股份' });
  await edit(b, { name: '西部矿业' }, 2);
  await b.desk.syncNow();
  await a.desk.syncNow();
  await seen(async () => expect(await officeFacts(b.deps)).toMatchObject({ waiting: 0 }));
  expect(await officeFacts(a.deps)).toMatchObject({ sync: 'paused', waiting: 1 });
  expect(await nameIn(a, 2)).toBeUndefined();
  await a.desk.resume();
  await seen(async () => expect(await nameIn(a, 2)).toBe('西部矿业'));
  await seen(async () => expect(await nameIn(b)).toBe('正平股份'));
});

test('of two windows of a book one speaks with the office, and the other when that is closed', async () => {
  const at = await office();
  const first = await joined(at, '王工');
  const second = await openWindow(first.deps.store.name);
  const b = await joined(at, '李工');
  await first.desk.close();
  await edit(second, { name: '正平股份' });
  await seen(async () => expect(await nameIn(b)).toBe('正平股份'));
});

test('an office that cannot be reached is tried again by itself', async () => {
  const at = await office();
  let fault: Fault = { kind: 'none' };
  const proxy = await startFaultProxy(at.address, (path) =>
    path === '/v1/hello' ? fault : { kind: 'none' },
  );
  opened.push(proxy.stop);
  const [a, b] = [await joined(at, '王工'), await joined(at, '李工')];
  await detour(a, proxy.address);
  fault = { kind: 'drop-request' };
  await edit(a, { name: '正平股份' });
  await seen(async () => {
    expect(await officeFacts(a.deps)).toMatchObject({ sync: 'unreachable', waiting: 1 });
  });
  fault = { kind: 'none' };
  await seen(async () => expect(await nameIn(b)).toBe('正平股份'));
});
