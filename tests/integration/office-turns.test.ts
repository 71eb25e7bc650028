import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { officeValue, setOfficeValues } from '../../renderer/data/office-values.ts';
import { leaveOffice, signOutOfOffice } from '../../renderer/data/sync/account.ts';
import { Brake } from '../../renderer/data/sync/brake.ts';
import { Link } from '../../renderer/data/sync/link.ts';
import { officeFacts } from '../../renderer/data/sync/office-facts.ts';
import { pullAll } from '../../renderer/data/sync/pull-all.ts';
import { pushAll } from '../../renderer/data/sync/push-all.ts';
import { runRound } from '../../renderer/data/sync/round.ts';
import { becomeAnother } from '../../renderer/data/sync/turns.ts';
import { forgetRemoved } from '../../server/changes/forget-removed.ts';
import { backUp } from '../../server/operate/back-up.ts';
import { restore } from '../../server/operate/restore.ts';
import { ok } from '../../shared/result.ts';
import type { TestDevice } from '../support/office-device.ts';
import { rowsOf } from '../support/office-device.ts';
import {
  bossAndOwn,
  cloned,
  detour,
  edit,
  everything,
  grant,
  OfficeStage,
  signedIn,
  take,
  two,
  waitingOf,
} from '../support/office-stage.ts';
import { id } from '../support/test-book.ts';

let stage = new OfficeStage();
afterEach(async () => {
  await stage.end();
  stage = new OfficeStage();
});

async function settle(...devices: readonly TestDevice[]): Promise<void> {
  for (const device of [...devices, ...devices]) expect(await device.sync()).toEqual(ok(null));
}

async function names(device: TestDevice): Promise<Record<string, unknown>> {
  const rows = await rowsOf(device);
  return Object.fromEntries(Object.entries(rows).map(([key, { name }]) => [key.slice(-2), name]));
}

test('a copied profile goes on under a new name, and nothing that either did is lost', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  await edit(a, { name: '正平股份' });
  await settle(a);
  const copy = await cloned(stage, a);
  await edit(a, { name: '西部矿业' }, 2);
  await edit(copy, { name: '东方电气' }, 3);
  await edit(copy, { name: '长虹' }, 4);
  await settle(a);
  expect(await copy.sync()).toEqual({ ok: false, error: { type: 'exists-twice' } });
  await signedIn(copy);
  expect(await copy.sync()).toEqual(ok(null));
  await signedIn(a);
  await settle(a, copy);
  const all = { '01': '正平股份', '02': '西部矿业', '03': '东方电气', '04': '长虹' };
  expect([await names(a), await names(copy)]).toEqual([all, all]);
});

/** While the office's answer is on its way, another window finds out that this device exists twice. */
class FoundOutMeanwhile extends Link {
  path = '/v1/pull';

  override async ask<S extends z.ZodType>(
    ...[path, ...asked]: Parameters<typeof Link.prototype.ask<S>>
  ) {
    const answer = await super.ask<S>(path, ...asked);
    if (path === this.path) await becomeAnother(this.deps);
    return answer;
  }
}

test('what was asked for under a name that was another device’s too is not taken: who works on has seen no more than before', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  await edit(a, { name: '正平股份' });
  await settle(a);
  const copy = await cloned(stage, a);
  await edit(a, { name: '正平路桥' });
  await settle(a);
  const link = new FoundOutMeanwhile(copy.deps, copy.secrets);
  const sides = { link, signal: new AbortController().signal, onProgress: () => undefined };
  const pulled = await pullAll(sides, new Brake({ rows: 0, gone: 0, isOff: true }));
  expect(pulled).toEqual({ ok: false, error: { type: 'again' } });
  await take(copy, 'clients', 1);
  await signedIn(copy);
  await settle(copy);
  const met = Object.values(await rowsOf(copy)).map(({ row, path }) => ({ row, path }));
  expect(met).toEqual([{ row: id(1), path: '$gone' }]);
});

test('answers to numbers of a former name do not move the outbox: all is sent again under the new one', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  await edit(a, { name: '正平股份' });
  const link = new FoundOutMeanwhile(a.deps, a.secrets);
  link.path = '/v1/push';
  const sides = { link, signal: new AbortController().signal, onProgress: () => undefined };
  expect(await pushAll(sides, 1)).toMatchObject({ ok: false, error: { type: 'signed-out' } });
  expect(await waitingOf(a)).toBe(1);
  await signedIn(a);
  await settle(a);
  expect([await waitingOf(a), await names(a)]).toEqual([0, { '01': '正平股份' }]);
});

/** While the office says what there is, somebody edits a client that has been taken away. */
class EditedMeanwhile extends Link {
  override async ask<S extends z.ZodType>(
    ...[path, ...asked]: Parameters<typeof Link.prototype.ask<S>>
  ) {
    const answer = await super.ask<S>(path, ...asked);
    const isTold = answer.ok && JSON.stringify(answer.value).startsWith('{"kind":"rows"');
    if (path === '/v1/pull' && isTold) await edit(this, { note: '没有网络' });
    return answer;
  }
}

test('a client that was taken away goes though it is being edited, so that nobody edits on what he did not see', async () => {
  const qinghai = [{ kind: 'region', region: '青海' }] as const;
  const at = await stage.office({ members: [two[0], { name: '李工', grants: qinghai }] });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份', region: '青海', owner: '王工' });
  await settle(a, b);
  await grant(at, '李工', []);
  await edit(a, { name: '正平路桥' });
  await settle(a);
  const link = new EditedMeanwhile(b.deps, b.secrets);
  const sides = { link, signal: new AbortController().signal, onProgress: () => undefined };
  expect([await runRound(sides, 'test'), await names(b)]).toEqual([ok(null), {}]);
  await grant(at, '李工', qinghai);
  await settle(b, a);
  const now = { name: '正平路桥', note: '没有网络' };
  expect(Object.values(await rowsOf(b))).toMatchObject([now]);
  expect(await rowsOf(a)).toEqual(await rowsOf(b));
});

test('a device that comes back when the office has forgotten what was removed meanwhile reads all anew', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  for (const n of [1, 2]) await edit(a, { name: '正平股份' }, n);
  await settle(a, b);
  await take(a, 'clients', 2);
  await settle(a);
  stage.clock += 401 * 24 * 3_600_000;
  expect(await forgetRemoved(at.storage, stage.clock)).toBe(1);
  // The daily comparison would find it out as well.
  await setOfficeValues(b.deps.store, { comparedAt: stage.clock });
  await signedIn(b);
  await settle(b);
  expect(await names(b)).toEqual({ '01': '正平股份' });
});

test('an office that was restored from a copy gets back what its devices have', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(a, { name: '正平股份' });
  await settle(a, b);
  const file = join(at.folder, 'copy.gz');
  await backUp(at.storage, file, stage.clock);
  await edit(a, { name: '西部矿业' }, 2);
  await edit(b, { name: '东方电气' }, 3);
  await settle(a, b);
  await take(b, 'clients', 1);
  await edit(a, { note: '没有网络' }, 2);
  await settle(b);
  await at.close();
  await restore({ folder: at.folder, databaseUrl: undefined }, file, stage.clock);
  const again = await stage.office({ folder: at.folder });
  for (const device of [a, b]) {
    await detour(device, again.address);
    device.link.ended();
    await signedIn(device);
  }
  await settle(a, b);
  expect(await rowsOf(a)).toEqual(await rowsOf(b));
  expect(await names(a)).toEqual({ '02': '西部矿业', '03': '东方电气' });
  expect(await a.deps.book.get('clients', id(2))).toMatchObject({ note: '没有网络' });
});

test('a region that is granted comes, and goes when it is taken away, but not what waits of it', async () => {
  const at = await stage.office({ members: bossAndOwn });
  const [boss, own] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  await edit(boss, { name: '正平股份', region: '青海', owner: '王工' });
  await edit(boss, { name: '西部矿业', region: '四川', owner: '李工' }, 2);
  await settle(boss, own);
  expect(await names(own)).toEqual({ '02': '西部矿业' });
  await grant(at, '李工', [{ kind: 'region', region: '青海' }]);
  await settle(own);
  expect(await names(own)).toEqual({ '01': '正平股份', '02': '西部矿业' });
  await edit(own, { note: '见过了' });
  await grant(at, '李工', []);
  await settle(own);
  expect(await names(own)).toEqual({ '02': '西部矿业' });
  expect([await waitingOf(own), await officeValue(own.deps.store, 'quarantined')]).toEqual([0, 1]);
  expect(await boss.deps.book.get('clients', id(1))).toMatchObject({ note: '' });
});

test('a device whose book is not what the office has reads it anew', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  for (let n = 1; n <= 5; n += 1) await edit(a, { name: `客户 ${n}` }, n);
  await settle(a, b);
  // What no bug of ours shall do, a disk may.
  await b.deps.store.fresh.delete(['clients', id(3)]);
  await b.deps.store.versions.clear();
  await setOfficeValues(b.deps.store, { doubt: true });
  await settle(b);
  expect(await rowsOf(b)).toEqual(await rowsOf(a));
  expect(await officeValue(b.deps.store, 'sweep')).toBeUndefined();
});

test('more than anyone expects goes only when a person has said that it may', async () => {
  const at = await stage.office({ members: two });
  const [a, b] = [await stage.joined(at, '王工'), await stage.joined(at, '李工')];
  for (let n = 1; n <= 60; n += 1) await edit(a, { name: `客户 ${n}` }, n);
  await settle(a, b);
  for (let n = 1; n <= 60; n += 1) await take(a, 'clients', n);
  await settle(a);
  const before = await rowsOf(b);
  expect(await b.sync()).toEqual({
    ok: false,
    error: { type: 'many-would-go', rows: 60, of: 60 },
  });
  expect(await rowsOf(b)).toEqual(before);
  await setOfficeValues(b.deps.store, { mayGo: true });
  await settle(b);
  expect([await rowsOf(b), await officeValue(b.deps.store, 'mayGo')]).toEqual([{}, undefined]);
});

test('nobody leaves or signs out while changes wait; who leaves takes nothing along', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  await settle(a);
  await edit(a, { name: '正平股份' });
  const refused = { ok: false, error: { type: 'changes-wait', waiting: 1 } };
  expect([await leaveOffice(a, { losing: 0 }), await signOutOfOffice(a)]).toEqual([
    refused,
    refused,
  ]);
  await settle(a);
  expect(await leaveOffice(a, { losing: 0 })).toEqual(ok(null));
  expect([await rowsOf(a), await officeFacts(a.deps)]).toEqual([{}, { state: 'alone' }]);
  expect(await a.deps.book.log.head()).toBe(0);
});

test('who leaves loses what the office did not understand only after naming how much it is', async () => {
  const at = await stage.office({ members: two });
  const a = await stage.joined(at, '王工');
  await edit(a, { name: '正平股份' });
  await settle(a);
  const behind = { seq: 1, index: 1 };
  const one = { operation: 'a', table: 'clients', row: id(1), paths: ['note'], behind };
  await setOfficeValues(a.deps.store, { parked: [one, { ...one, operation: 'b' }] });
  const refused = { ok: false, error: { type: 'parked-here', parked: 2 } };
  const before = await rowsOf(a);
  expect([await leaveOffice(a, { losing: 0 }), await leaveOffice(a, { losing: 1 })]).toEqual([
    refused,
    refused,
  ]);
  expect([await rowsOf(a), await signOutOfOffice(a)]).toEqual([before, ok(null)]);
  expect(await officeValue(a.deps.store, 'parked')).toHaveLength(2);
  expect(await leaveOffice(a, { losing: 2 })).toEqual(ok(null));
  expect([await rowsOf(a), await officeFacts(a.deps)]).toEqual([{}, { state: 'alone' }]);
});

test('what this device knows of its office is told as it is', async () => {
  const at = await stage.office({ members: [{ name: '王工', ...everything }] });
  const a = await stage.joined(at, '王工');
  stage.clock += 5000;
  await settle(a);
  await edit(a, { name: '正平股份' });
  expect(await officeFacts(a.deps)).toMatchObject({
    state: 'joined',
    member: { name: '王工', role: 'engineer' },
    sync: 'idle',
    waiting: 1,
    waitingSince: stage.clock,
    syncedAt: stage.clock,
    trouble: null,
  });
});
