import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addVisit,
  addWell,
  deviceId,
  edit,
  kinds,
  visit,
  well,
  withCast,
} from '../../tests/support/cast.ts';
import { plainDevice, testTime } from '../../tests/support/plain-device.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';

/** The same course of events in every database: what is answered, told and counted must not differ. */

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => postgres.stop());

describe.each(kinds)('%s', (kind) => {
  test('what one device pushes another one pulls, with the action that did it', async () => {
    await withCast(postgres, kind, async ({ changes, wang, li }) => {
      expect(await wang.push(addWell, addVisit)).toEqual({
        kind: 'answers',
        answers: [
          { ctr: 1, verdict: 'taken', seq: 1 },
          { ctr: 2, verdict: 'taken', seq: 2 },
        ],
        head: 2,
      });
      await li.pull();
      expect(await li.push(edit({ phone: ['021-1'] }))).toMatchObject({ head: 3 });
      await wang.pull();
      expect(Object.fromEntries(wang.rows)).toEqual({
        [`clients ${well}`]: {
          seq: 3,
          fields: { name: '正平股份', region: '华东', owner: '王', phone: '021-1', tags: ['水'] },
        },
        [`visits ${visit}`]: {
          seq: 2,
          fields: { clientId: well, day: '2026-05-08', note: '看了泵站' },
        },
      });
      expect(
        await changes.pull(wang.session, {
          epoch: 1,
          cut: 2,
          scopes: wang.scopesHash(),
          limit: 10,
        }),
      ).toMatchObject({
        value: {
          actions: [{ author: '李', device: deviceId(2), at: testTime, name: 'client.edit' }],
          upTo: 3,
          more: false,
        },
      });
    });
  });

  test('a push that comes again is answered by what stands now, and does nothing', async () => {
    await withCast(postgres, kind, async ({ wang, li }) => {
      const first = wang.body([addWell]);
      await wang.send(first);
      await li.pull();
      await li.push(edit({ name: ['正平'] }));
      expect(await wang.send(first)).toEqual({
        kind: 'answers',
        answers: [{ ctr: 1, verdict: 'taken', seq: 2, now: { name: ['正平'] } }],
        head: 2,
      });
    });
  });

  test('a missing number is a gap, a number used by another operation a fork, and neither leaves a trace', async () => {
    await withCast(postgres, kind, async ({ wang }) => {
      const first = wang.body([addWell]);
      const second = wang.body([addVisit]);
      expect(await wang.send(second)).toEqual({ kind: 'gap', expected: 1 });
      await wang.send(first);
      const twin = { ...second, operations: first.operations.map((of) => ({ ...of, id: 'twin' })) };
      expect(await wang.send(twin)).toEqual({ kind: 'fork', ctr: 1 });
      expect(await wang.send({ ...second, epoch: 7 })).toEqual({
        kind: 'epoch',
        epoch: 1,
        lastCtr: 1,
      });
      expect(await wang.send(second)).toMatchObject({ kind: 'answers', head: 2 });
    });
  });

  test('operations that arrived under the numbers of another device are not applied again', async () => {
    await withCast(postgres, kind, async ({ changes, wang, li }) => {
      const body = wang.body([addWell, addVisit]);
      await wang.send(body);
      await li.pull();
      await li.push(edit({ phone: ['021-2'] }));
      const reborn = plainDevice(changes, { name: '王', device: deviceId(8) });
      const answer = {
        kind: 'answers',
        answers: [
          { ctr: 1, verdict: 'taken', seq: 3, now: { phone: ['021-2'] } },
          { ctr: 2, verdict: 'taken', seq: 2 },
        ],
        head: 3,
      };
      expect(await reborn.send(body)).toEqual(answer);
      expect(await reborn.send(body)).toEqual(answer);
    });
  });

  test('two who met in a field: the later one stands and the other one is a conflict where the client is', async () => {
    await withCast(postgres, kind, async ({ wang, li, chief }) => {
      await wang.push(addWell, addVisit);
      await li.pull();
      await wang.pull();
      await wang.push(edit({ phone: ['1'] }));
      const late = li.body([edit({ phone: ['2'] }), edit({ region: ['华东'] })]);
      expect(await li.send(late)).toMatchObject({
        answers: [
          { verdict: 'met', seq: 4 },
          { verdict: 'taken', seq: 4 },
        ],
      });
      await chief.pull();
      const conflicts = [...chief.rows].filter(([key]) => key.startsWith('conflicts'));
      expect(conflicts.map(([, { fields }]) => fields)).toMatchObject([
        {
          clientId: well,
          table: 'clients',
          row: well,
          path: 'phone',
          kind: 'later-stands',
          stands: { value: ['2'], author: '李', device: deviceId(2), at: testTime },
          fell: { value: ['1'], author: '王', device: deviceId(1), at: testTime },
          state: 'open',
        },
      ]);
      expect(chief.rows.get(`clients ${well}`)?.fields['phone']).toBe('2');
      await wang.pull();
      expect(wang.rows).toEqual(chief.rows);
    });
  });

  test('no clock refuses or loses anything: an edit is as old as its device says, never younger than its arrival', async () => {
    await withCast(postgres, kind, async ({ wang, li, chief }) => {
      await wang.push(addWell);
      await li.pull();
      const year = 365 * 86_400_000;
      const early = wang.body([edit({ phone: ['old'] }, { base: 0 })], {
        at: -3 * year,
        now: 2 * year,
      });
      await wang.send(early);
      const ahead = li.body([edit({ phone: ['new'] })], { at: 1e300, now: 0 });
      expect(await li.send(ahead)).toMatchObject({ answers: [{ verdict: 'met' }] });
      await chief.pull();
      expect(chief.rows.get(`clients ${well}`)?.fields['phone']).toBe('new');
    });
  });
});
