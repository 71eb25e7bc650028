import { expect, test } from 'vitest';
import { ok } from '../../../shared/result.ts';
import { aClient, aConflict, aContact } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import { commit, remove } from '../commit.ts';
import { nameAuthor } from '../device.ts';
import { conflictsOfBook, openConflicts, openConflictsOf } from '../queries/conflicts.ts';
import { fold } from '../store/fold.ts';
import { decideConflicts } from './decide-conflict.ts';
import { undo } from './take-back.ts';

const phone = aConflict();
const address = aConflict({
  id: id(801),
  path: 'address',
  base: null,
  stands: { ...phone.stands, value: ['西宁'] },
  fell: { ...phone.fell, value: ['海东'] },
});
const client = aClient({ phone: '138', address: '西宁' });

test('many conflicts of one record are decided in one action, which undo takes back whole', async () => {
  const deps = await openTestBook({ clients: [client], conflicts: [phone, address] });
  await nameAuthor(deps, '赵主任');
  const done = await decideConflicts(deps, [
    { conflict: phone.id, seen: 'open', choice: { kind: 'take' } },
    { conflict: address.id, seen: 'open', choice: { kind: 'take' } },
    { conflict: id(899), seen: 'open', choice: { kind: 'take' } },
  ]);
  expect(done).toMatchObject({ ok: true, value: { decided: 2, left: 1 } });
  expect(await deps.book.get('clients', client.id)).toEqual({
    ...client,
    phone: '139',
    address: '海东',
  });
  expect(await deps.book.get('conflicts', phone.id)).toEqual({
    ...phone,
    state: 'changed',
    decidedBy: '赵主任',
    decidedAt: testNow,
  });
  expect(await openConflicts(deps.book)).toBe(0);

  expect((await undo(deps)).ok).toBe(true);
  expect(await deps.book.get('clients', client.id)).toEqual(client);
  expect(await openConflicts(deps.book)).toBe(2);
  deps.close();
});

test('one rule for all leaves alone what was decided since they were seen', async () => {
  const deps = await openTestBook({ clients: [client], conflicts: [phone, address] });
  const wish = { conflict: phone.id, seen: 'open', choice: { kind: 'keep' } } as const;
  expect((await decideConflicts(deps, [wish])).ok).toBe(true);
  const all = [phone, address].map(
    (one) => ({ conflict: one.id, seen: one.state, choice: { kind: 'take' } }) as const,
  );
  expect(await decideConflicts(deps, all)).toMatchObject({
    ok: true,
    value: { decided: 1, left: 0 },
  });
  expect(await deps.book.get('clients', client.id)).toMatchObject({
    phone: '138',
    address: '海东',
  });
  expect(await decideConflicts(deps, [wish])).toEqual({
    ok: false,
    error: { type: 'decided-since' },
  });
  deps.close();
});

test('where nothing can be decided the reason of the first is told, and nothing is written', async () => {
  const deps = await openTestBook({ conflicts: [phone] });
  const head = await deps.book.log.head();
  expect(
    await decideConflicts(deps, [{ conflict: phone.id, seen: 'open', choice: { kind: 'take' } }]),
  ).toEqual({
    ok: false,
    error: { type: 'record-gone' },
  });
  expect(await deps.book.log.head()).toBe(head);
  deps.close();
});

test('a record that was removed while another changed it comes back from the log', async () => {
  const contact = aContact();
  const removal = aConflict({
    table: 'contacts',
    row: contact.id,
    path: '$gone',
    kind: 'removed',
    base: [false],
    stands: { ...phone.stands, value: [true] },
    fell: { ...phone.fell, value: [false] },
  });
  const deps = await openTestBook({
    clients: [client],
    contacts: [contact],
    conflicts: [removal],
  });
  await commit(deps, { id: deps.newId(), name: 'contact.edit', undoes: null }, async () =>
    ok({ writes: [remove('contacts', contact.id)], value: null }),
  );
  const done = await decideConflicts(deps, [
    { conflict: removal.id, seen: 'open', choice: { kind: 'take' } },
  ]);
  expect(done.ok).toBe(true);
  expect(await deps.book.get('contacts', contact.id)).toEqual(contact);
  deps.close();
});

test('open conflicts are shown with their record and client, newest first; those of a client are found by it', async () => {
  const later = { ...address, openedAt: address.openedAt + 1 };
  const free = aConflict({ id: id(802), clientId: null, table: 'staff', row: id(5), openedAt: 0 });
  const meta = aConflict({ id: id(803), table: 'conflicts', row: phone.id, path: 'state' });
  const kept = aConflict({ id: id(804), state: 'kept', decidedBy: '', decidedAt: 1 });
  const deps = await openTestBook({
    clients: [client],
    conflicts: [phone, later, free, meta, kept],
  });
  const look = async () => {
    const { open, decided } = await conflictsOfBook(deps.book);
    return {
      open: open.map((one) => [one.conflict.id, one.client, one.record?.id ?? null]),
      decided: decided.map(({ conflict }) => conflict.id),
      ofClient: await openConflictsOf(deps.book, client.id),
    };
  };
  const expected = {
    open: [
      [later.id, '正平股份', client.id],
      [phone.id, '正平股份', client.id],
      [free.id, null, null],
    ],
    decided: [kept.id],
    ofClient: 2,
  };
  expect(await look()).toEqual(expected);
  // Also where they lie in leaves, those without a client too.
  await fold(deps.store);
  expect(await look()).toEqual(expected);
  expect(await deps.book.get('conflicts', free.id)).toEqual(free);
  deps.close();
});
