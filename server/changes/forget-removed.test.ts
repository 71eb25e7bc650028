import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addVisit, addWell, edit, kinds, other, visit, well } from '../../tests/support/cast.ts';
import type { PlainDevice } from '../../tests/support/plain-device.ts';
import { adding, plainDevice, testTime } from '../../tests/support/plain-device.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { newPostgres, newSqlite, testChanges } from '../../tests/support/storages.ts';
import type { Storage } from '../storage/storage.ts';
import { floorOf, forgetRemoved } from './forget-removed.ts';

const day = 24 * 60 * 60 * 1000;
const later = testTime + 401 * day;
const removal = { $gone: [true] } satisfies Parameters<typeof edit>[0];
const addOther = { ...addWell, row: other, set: adding({ name: '乙', owner: '王' }) };
const removeVisit = { table: 'visits', row: visit, set: removal };

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => postgres.stop());

describe.each(kinds)('%s', (kind) => {
  async function withChief(run: (chief: PlainDevice, storage: Storage) => Promise<void>) {
    const { storage, close } = await (kind === 'sqlite' ? newSqlite() : newPostgres(postgres));
    try {
      const grants = [{ kind: 'all' }] as const;
      await run(plainDevice(testChanges(storage), { name: '赵', grants: [...grants] }), storage);
    } finally {
      await close();
    }
  }

  test('what was removed is remembered for 400 days, and then forgotten with all that says it', async () => {
    await withChief(async (chief, storage) => {
      await chief.push(addWell, addVisit, addOther);
      await chief.pull();
      await chief.push(removeVisit, edit(removal, { row: other }));
      expect(await forgetRemoved(storage, testTime + 399 * day)).toBe(0);
      expect(await floorOf(storage)).toBe(0);
      expect(await forgetRemoved(storage, later)).toBe(2);
      expect(await floorOf(storage)).toBe(5);
      expect(await storage.all('select row_id from row_state')).toEqual([{ row_id: well }]);
      expect(await forgetRemoved(storage, later)).toBe(0);
    });
  });

  test('a client stays as long as anything of it is known, so that what belongs to it can be worked on', async () => {
    await withChief(async (chief, storage) => {
      await chief.push(addWell, addVisit);
      await chief.pull();
      await chief.push(edit(removal));
      expect(await forgetRemoved(storage, later)).toBe(0);
      await chief.pull();
      expect(await chief.push({ ...removeVisit, set: { note: ['看了水井'] } })).toMatchObject({
        answers: [{ verdict: 'taken' }],
      });
      await chief.push(removeVisit);
      expect(await forgetRemoved(storage, later)).toBe(2);
    });
  });

  test('an edit of what was forgotten waits for somebody, and who brings it back has it again', async () => {
    await withChief(async (chief, storage) => {
      await chief.push(addWell);
      await chief.pull();
      await chief.push(edit(removal));
      await forgetRemoved(storage, later);
      expect(await chief.push(edit({ name: ['丙'] }))).toMatchObject({
        answers: [{ verdict: 'quarantined' }],
      });
      expect(await chief.push(addWell)).toMatchObject({ answers: [{ verdict: 'taken' }] });
    });
  });

  test('a device that was heard of within half a year is waited for', async () => {
    await withChief(async (chief, storage) => {
      await chief.push(addWell);
      await chief.pull();
      await chief.push(edit(removal));
      await storage.transaction(async (db) => {
        await db.run(
          "insert into member (id, name, folded, role, grants, made_at) values ('m', '李', '李', 'engineer', '[]', 0)",
        );
        await db.run(
          `insert into member_device (id, member, name, jwk, refreshed_at, joined_at, seen_at, cut)
           values ('d', 'm', 'd', '{}', 0, 0, $1, 1)`,
          [later - 179 * day],
        );
      });
      expect(await forgetRemoved(storage, later)).toBe(0);
      expect(await forgetRemoved(storage, later + 2 * day)).toBe(1);
    });
  });
});
