import { expect, test } from 'vitest';
import { emptyClientForm } from '../../../shared/domain/client/read-client.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import { addClient } from './add-client.ts';
import { archiveClients, restoreClients } from './archive-clients.ts';
import { editClient } from './edit-client.ts';
import { redo, undo, undoAction } from './take-back.ts';

const form = { ...emptyClientForm, name: ' 正平股份 ', code: '603843', region: '青海' };

test('a client is added with what was typed, and the log says so', async () => {
  const deps = await openTestBook();
  const added = aClient({ region: '青海' });
  expect(await addClient(deps, id(1), form, false)).toEqual(ok(added));
  expect(await deps.book.get('clients', id(1))).toEqual(added);
  expect(await deps.book.log.latest(5)).toMatchObject([{ name: 'client.add' }]);
  deps.close();
});

test('Enter pressed twice adds once', async () => {
  const deps = await openTestBook();
  await addClient(deps, id(1), form, false);
  expect(await addClient(deps, id(1), form, false)).toMatchObject({ ok: true });
  expect(await deps.book.count('clients')).toBe(1);
  expect(await deps.book.log.latest(5)).toHaveLength(1);
  deps.close();
});

test('a code of another client is refused, though it is archived, and leaves no trace', async () => {
  const archivedAt = '2026-01-01T00:00:00.000Z';
  const deps = await openTestBook({ clients: [aClient({ name: '另一家', archivedAt })] });
  expect(await addClient(deps, id(2), form, false)).toEqual(
    err({
      type: 'not-accepted',
      problems: [{ field: 'code', type: 'code-taken', by: { id: id(1), name: '另一家' } }],
    }),
  );
  expect(await deps.book.count('clients')).toBe(1);
  expect(await deps.book.log.latest(5)).toHaveLength(1);
  deps.close();
});

test('a second client of one name is added once the person has confirmed it', async () => {
  const deps = await openTestBook({ clients: [aClient({ code: '1' })] });
  expect(await addClient(deps, id(2), form, false)).toMatchObject({
    error: { problems: [{ field: 'name', type: 'name-known', by: { id: id(1), code: '1' } }] },
  });
  expect(await addClient(deps, id(2), form, true)).toMatchObject({ ok: true });
  expect(await deps.book.count('clients')).toBe(2);
  deps.close();
});

test('an edit changes what the person changed and leaves what others did meanwhile', async () => {
  const deps = await openTestBook({ clients: [aClient({ owner: '王工' })] });
  await editClient(deps, id(1), { owner: '李工' }, false);
  await editClient(deps, id(1), { region: '青海' }, false);
  expect(await deps.book.get('clients', id(1))).toEqual(aClient({ owner: '李工', region: '青海' }));
  deps.close();
});

test('an edit of own fields is logged field by field and can be taken back', async () => {
  const assets = {
    id: id(50),
    label: '总资产',
    kind: 'money',
    unit: '',
    currency: 'CNY',
    place: 0,
    options: [] as string[],
    archivedAt: null,
  } as const;
  const before = aClient({ custom: { [id(50)]: 100, [id(51)]: 'x' } });
  const deps = await openTestBook({ clients: [before], fields: [assets] });
  await editClient(deps, id(1), { custom: { [id(50)]: '2' } }, false);
  const [latest] = await deps.book.log.changesAbout(id(1), 1);
  expect(latest?.rows).toEqual([
    {
      kind: 'edit',
      table: 'clients',
      id: id(1),
      fields: { [`custom/${id(50)}`]: { from: 100, to: 200, base: 0 } },
    },
  ]);
  await undo(deps);
  expect(await deps.book.get('clients', id(1))).toEqual(before);
  deps.close();
});

test('an edit that is refused changes nothing', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const long = 'x'.repeat(10_000);
  expect(await editClient(deps, id(1), { name: long, owner: '李工' }, false)).toMatchObject({
    error: { problems: [{ field: 'name', type: 'too-long' }] },
  });
  expect(await deps.book.get('clients', id(1))).toEqual(aClient());
  expect(await editClient(deps, id(9), { owner: '李工' }, false)).toEqual(
    err({ type: 'client-not-found' }),
  );
  deps.close();
});

test('many clients are archived, and restored, in one step each', async () => {
  const many = Array.from({ length: 600 }, (_, n) => aClient({ id: id(n), code: String(n) }));
  const deps = await openTestBook({ clients: many });
  const ids = many.map((client) => client.id);

  const archived = await archiveClients(deps, [...ids, id(9999)]);
  expect(archived).toMatchObject({ ok: true, value: { clients: 600 } });
  expect((await deps.book.get('clients', id(7)))?.archivedAt).toBe(new Date(testNow).toISOString());

  expect(await restoreClients(deps, ids.slice(0, 10))).toMatchObject({ value: { clients: 10 } });
  expect(await restoreClients(deps, ids.slice(0, 10))).toMatchObject({ value: { clients: 0 } });
  expect(await deps.book.log.latest(9)).toMatchObject([
    { name: 'book.import' },
    { name: 'client.archive' },
    { name: 'client.restore' },
  ]);
  await undo(deps);
  await undo(deps);
  expect(await deps.book.get('clients', id(7))).toEqual(many[7]);
  await redo(deps);
  expect((await deps.book.get('clients', id(7)))?.archivedAt).not.toBeNull();
  deps.close();
});

test('archiving is taken back by its note though other things were done since', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const archived = await archiveClients(deps, [id(1)]);
  await editClient(deps, id(1), { owner: '李工' }, false);
  if (archived.ok) await undoAction(deps, archived.value.action);
  expect(await deps.book.get('clients', id(1))).toEqual(aClient({ owner: '李工' }));
  deps.close();
});
