import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { editClient } from '../commands/edit-client.ts';
import { publishFields } from '../commands/publish-fields.ts';
import { undo } from '../commands/take-back.ts';
import { comeToMe } from './come-to-me.ts';

test('who came to a person by a published plan is told until it goes on or the plan is taken back', async () => {
  const clients = [1, 2, 3].map((n) =>
    aClient({ id: id(n), code: String(n), name: `客户 ${n}`, owner: '旧' }),
  );
  const deps = await openTestBook({ clients });
  const publish = async (owners: readonly (readonly [number, string])[]) =>
    publishFields(deps, {
      owners: new Map(owners.map(([n, owner]) => [id(n), owner])),
      plan: {
        plan: {
          id: id(50),
          name: '华东',
          day: '2026-11-23',
          wellId: null,
          publishedAt: '2026-11-23T08:00:00.000Z',
          wish: {
            measure: 'clients',
            unit: 'client',
            tolerance: 0.1,
            hoursPerVisit: 4,
            keep: 0,
            aroundHomes: false,
            cap: null,
            locks: [],
            forbidden: [],
          },
        },
        fields: [],
      },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
  await publish([
    [1, '李工'],
    [2, '李工'],
    [3, '王工'],
  ]);
  const told = await comeToMe(deps.book, '李工', 0);
  expect(told).toMatchObject({
    count: 2,
    first: [
      { id: id(1), name: '客户 1', from: '旧' },
      { id: id(2), name: '客户 2', from: '旧' },
    ],
  });
  expect(await comeToMe(deps.book, '李工', (told?.at ?? 0) + 1)).toBeNull();
  expect(await comeToMe(deps.book, '', 0)).toBeNull();
  await editClient(deps, id(2), { owner: '赵工' }, false);
  expect((await comeToMe(deps.book, '李工', 0))?.count).toBe(1);
  await undo(deps);
  await undo(deps);
  expect(await comeToMe(deps.book, '李工', 0)).toBeNull();
  deps.close();
});
