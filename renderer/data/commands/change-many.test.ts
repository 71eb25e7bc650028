import { expect, test } from 'vitest';
import { newField } from '../../../shared/domain/field/field.ts';
import type { Id } from '../../../shared/record/id.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { archiveClients } from './archive-clients.ts';
import { assignClients } from './assign-clients.ts';
import { quietly } from './change-in-batches.ts';
import { changeMany } from './change-many.ts';
import { editCell } from './edit-cell.ts';
import { tagClients } from './tag-clients.ts';
import { undo } from './take-back.ts';

const grade = { ...newField(id(70), '等级', 'choice'), options: ['甲', '乙'] };

function manyClients(count: number) {
  return Array.from({ length: count }, (_, n) => aClient({ id: id(n), code: String(n) }));
}

async function openMany(count: number) {
  const clients = manyClients(count);
  const deps = await openTestBook({ clients, fields: [grade] });
  return { deps, clients, ids: clients.map((client) => client.id) };
}

const done = { left: 0, why: null, cancelled: false };

test('a field of many clients is changed in batches that are one action, and one undo takes it back', async () => {
  const { deps, clients, ids } = await openMany(1200);
  const heard: number[] = [];
  const many = { ...quietly([...ids, id(9999)]), onProgress: (n: number) => heard.push(n) };
  const changed = await changeMany(deps, many, 'custom/018f0000-0000-7000-8000-000000000070', '甲');
  expect(changed).toMatchObject(ok({ ...done, changed: 1200 }));
  expect(heard).toEqual([500, 1000, 1201]);
  expect((await deps.book.get('clients', id(1199)))?.custom).toEqual({ [id(70)]: '甲' });
  expect((await deps.book.log.latest(9)).map(({ name }) => name)).toEqual([
    'book.import',
    'client.change-many',
  ]);
  await undo(deps);
  expect(await deps.book.many('clients', ids)).toEqual(clients);
  deps.close();
});

test('given up between two batches it leaves whole batches, which one undo takes back', async () => {
  const { deps, clients, ids } = await openMany(1200);
  const giveUp = new AbortController();
  const many = { ids, onProgress: () => giveUp.abort(), signal: giveUp.signal };
  expect(await changeMany(deps, many, 'region', '青海')).toMatchObject(
    ok({ changed: 500, cancelled: true }),
  );
  await undo(deps);
  expect(await deps.book.many('clients', ids)).toEqual(clients);
  deps.close();
});

test('a value that nobody could have is refused before anything is written', async () => {
  const { deps, ids } = await openMany(3);
  expect(await changeMany(deps, quietly(ids), `custom/${id(70)}`, '丙')).toMatchObject(
    err({ of: 'client', problem: { type: 'no-such-option', option: '丙' } }),
  );
  for (const column of ['name', 'code', 'revenue', 'custom/gone']) {
    expect(await changeMany(deps, quietly(ids), column, 'x')).toEqual(err({ of: 'column' }));
  }
  expect(
    await tagClients(deps, quietly(ids), { add: ['x'.repeat(201)], remove: [] }),
  ).toMatchObject({ ok: false });
  expect(await assignClients(deps, quietly(ids), { owner: 'x'.repeat(501) })).toMatchObject({
    ok: false,
  });
  expect(await deps.book.log.latest(9)).toHaveLength(1);
  deps.close();
});

test('who cannot take a change stays as it was, is counted, and says why', async () => {
  const { profile } = aClient();
  const ended = aClient({ id: id(2), profile: { ...profile, serviceTo: '2020-01-01' } });
  const deps = await openTestBook({ clients: [aClient(), ended] });
  const changed = await changeMany(
    deps,
    quietly([id(1), id(2)]),
    'profile/serviceFrom',
    '2024-01-01',
  );
  expect(changed).toMatchObject(
    ok({
      changed: 1,
      left: 1,
      why: { of: 'profile', problem: { type: 'ends-before-it-begins' } },
    }),
  );
  expect(await deps.book.get('clients', id(2))).toEqual(ended);
  deps.close();
});

test('tags, the team and the archive are changed for many, and nothing is logged where nothing changes', async () => {
  const { deps, ids } = await openMany(3);
  const [first = ''] = ids;
  const tag = { add: ['重点'], remove: [] };
  expect(await tagClients(deps, quietly([first]), tag)).toMatchObject(ok({ changed: 1 }));
  expect(await tagClients(deps, quietly(ids), tag)).toMatchObject(ok({ changed: 2 }));
  expect(await tagClients(deps, quietly(ids), tag)).toMatchObject(ok({ changed: 0 }));
  const assignment = { owner: '王工', face: '李工' };
  expect(await assignClients(deps, quietly(ids), assignment)).toMatchObject(ok({ changed: 3 }));
  expect(await archiveClients(deps, quietly(ids))).toMatchObject(ok({ clients: 3 }));
  expect(await deps.book.get('clients', first)).toMatchObject({
    tags: ['重点'],
    owner: '王工',
    team: { face: '李工' },
  });
  expect((await deps.book.log.latest(9)).map(({ name }) => name)).toEqual([
    'book.import',
    'client.tag',
    'client.tag',
    'client.assign',
    'client.archive',
  ]);
  deps.close();
});

test('a cell is edited by the action that its column belongs to', async () => {
  const deps = await openTestBook({ clients: [aClient(), aClient({ id: id(2), code: '7' })] });
  const edit = async (client: Id, column: string, text: string, again = false) =>
    editCell(deps, client, { column, text }, again);
  expect(await edit(id(1), 'owner', '王工')).toMatchObject(ok({ owner: '王工' }));
  expect(await edit(id(1), 'tags', 'a; b')).toMatchObject(ok({ tags: ['a', 'b'] }));
  expect(await edit(id(1), 'team/sales', '李工')).toMatchObject({ ok: true });
  expect(await edit(id(1), 'profile/employees', '12')).toMatchObject({ ok: true });
  expect(await edit(id(1), 'code', '7')).toMatchObject(
    err({ of: 'client', problem: { type: 'code-taken' } }),
  );
  expect(await edit(id(2), 'name', '正平股份')).toMatchObject(
    err({ of: 'client', problem: { type: 'name-known' } }),
  );
  expect(await edit(id(2), 'name', '正平股份', true)).toMatchObject({ ok: true });
  expect(await edit(id(1), 'revenue', '1')).toEqual(err({ of: 'column' }));
  expect(await edit(id(8), 'owner', 'x')).toEqual(err({ of: 'nobody' }));
  expect(await edit(id(8), 'tags', 'x')).toEqual(err({ of: 'nobody' }));
  expect((await deps.book.log.latest(9)).map(({ name }) => name)).toEqual([
    'book.import',
    'client.edit',
    'client.tag',
    'client.team',
    'client.profile',
  ]);
  deps.close();
});
