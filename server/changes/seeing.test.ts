import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addVisit,
  addWell,
  edit,
  id,
  kinds,
  other,
  visit,
  well,
  withCast,
} from '../../tests/support/cast.ts';
import type { Change } from '../../tests/support/plain-device.ts';
import { adding, testTime } from '../../tests/support/plain-device.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';

/** The same course of events in every database: what is answered, told and counted must not differ. */

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => postgres.stop());

describe.each(kinds)('%s', (kind) => {
  test('a client that moves takes along what belongs to it, and leaves those who lost it', async () => {
    await withCast(postgres, kind, async ({ wang, li, chief }) => {
      await wang.push(addWell, addVisit);
      await Promise.all([wang.pull(), li.pull(), chief.pull()]);
      await chief.push(edit({ region: ['西北'], owner: ['李'] }));
      await wang.pull();
      expect([...wang.rows.keys()]).toEqual([]);
      await li.pull(1);
      await chief.pull(1);
      expect([...li.rows.keys()].toSorted()).toEqual([`clients ${well}`, `visits ${visit}`]);
      expect(li.rows).toEqual(chief.rows);
      expect(chief.cut()).toBe(4);
    });
  });

  test('a record that goes to another client while both are out of sight does not come back with the first one', async () => {
    await withCast(postgres, kind, async ({ wang, chief }) => {
      const second: Change = {
        ...addWell,
        row: other,
        set: adding({ name: '乙', region: '北', owner: '李' }),
      };
      await chief.push(addWell, addVisit, second);
      await wang.pull();
      await chief.pull();
      await chief.push(edit({ owner: ['李'], region: ['北'] }));
      await chief.push({ table: 'visits', row: visit, set: { clientId: [other] } });
      await chief.push(edit({ owner: ['王'], region: ['华东'] }));
      await wang.pull();
      expect([...wang.rows.keys()]).toEqual([`clients ${well}`]);
    });
  });

  test('a member may neither change nor see nor place what is not his, and cannot tell it from nothing', async () => {
    await withCast(postgres, kind, async ({ wang, chief }) => {
      const foreign: Change = {
        ...addWell,
        set: adding({ name: '丙', region: '北', owner: '李' }),
      };
      await chief.push(foreign);
      const nothing = { verdict: 'quarantined', seq: 0, now: { $gone: [true] } };
      expect(
        await wang.push(
          edit({ phone: ['9'] }, { base: 0 }),
          edit({ phone: ['9'] }, { base: 0, row: other }),
          { ...addVisit, base: 0 },
          { ...addVisit, base: 0, row: id(9), set: adding({ clientId: other }) },
          { ...foreign, base: 0, row: id(10) },
        ),
      ).toEqual({
        kind: 'answers',
        answers: [1, 2, 3, 4, 5].map((ctr) => ({ ctr, ...nothing })),
        head: 1,
      });
      await wang.pull();
      expect(wang.rows.size).toBe(0);
    });
  });

  test('a client that its engineer gives to somebody he does not see stays, and his wish waits for a supervisor', async () => {
    await withCast(postgres, kind, async ({ changes, wang }) => {
      await wang.push(addWell);
      expect(await wang.push(edit({ owner: ['李'], phone: ['5'] }))).toMatchObject({
        answers: [{ verdict: 'quarantined', seq: 0, now: { owner: ['王'], phone: [''] } }],
      });
      const hello = {
        protocol: [1, 1],
        app: 'test',
        now: 0,
        epoch: 1,
        cut: 0,
        lastCtr: 2,
        waiting: 0,
      };
      expect(await changes.hello(wang.session, hello)).toMatchObject({
        value: {
          lastCtr: 2,
          head: 1,
          now: testTime,
          quarantine: [{ state: 'waits' }],
        },
      });
    });
  });

  test('what every device holds is what the office counts', async () => {
    await withCast(postgres, kind, async ({ changes, wang, li, chief }) => {
      await wang.push(addWell, addVisit, {
        table: 'staff',
        row: other,
        set: adding({ name: '李' }),
      });
      await li.pull();
      await chief.pull();
      await chief.push(edit({ owner: ['李'] }), {
        table: 'visits',
        row: visit,
        set: { $gone: [true] },
      });
      for (const device of [wang, li, chief]) {
        await device.pull(2);
        const asked = { epoch: 1, cut: device.cut(), scopes: device.scopesHash() };
        expect(await changes.digest(device.session, asked)).toEqual({
          ok: true,
          value: { kind: 'digest', buckets: device.buckets() },
        });
        expect(await changes.digest(device.session, { ...asked, cut: 1 })).toEqual({
          ok: true,
          value: { kind: 'moved', head: 5 },
        });
      }
      expect([wang, li, chief].map(({ rows }) => rows.size)).toEqual([1, 2, 2]);
    });
  });
});
