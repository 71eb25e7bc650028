import { expect, test } from 'vitest';
import { emptyGroupForm } from '../../../shared/domain/team/read-group.ts';
import { emptyStaffForm, newStaff } from '../../../shared/domain/team/read-staff.ts';
import { emptyTeam } from '../../../shared/domain/team/team.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { clientHistory } from '../queries/client-history.ts';
import { clientTeam } from '../queries/client-team.ts';
import { staffList } from '../queries/staff-list.ts';
import { addGroup } from './add-group.ts';
import { addStaff, addStaffNamed } from './add-staff.ts';
import { archiveStaff, restoreStaff } from './archive-staff.ts';
import { editGroup } from './edit-group.ts';
import { editStaff } from './edit-staff.ts';
import { handOverClient } from './hand-over-client.ts';
import { removeGroup } from './remove-group.ts';
import { setTeam } from './set-team.ts';
import { undo } from './take-back.ts';

const groupIds = { id: id(600), clientId: id(1) };
const form = { ...emptyGroupForm, name: '推进委员会', members: [id(100)], ours: ['李工'] };

test('a team is set place by place; two windows that set two places lose nothing', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  await setTeam(deps, id(1), { sales: '李工' });
  expect(await setTeam(deps, id(1), { face: '王工' })).toEqual(
    ok({ ...emptyTeam, sales: '李工', face: '王工' }),
  );
  expect(await setTeam(deps, id(9), {})).toEqual(err({ type: 'client-not-found' }));
  deps.close();
});

test('a hand-over is one action, its note is kept in the log, and undo takes it back whole', async () => {
  const before = aClient({ owner: '李工', team: { ...emptyTeam, delivery: '李工', note: '旧' } });
  const deps = await openTestBook({ clients: [before] });
  const handed = await handOverClient(deps, id(1), {
    from: '李工',
    to: '王工',
    note: '钥匙在前台',
  });
  expect(handed.ok).toBe(true);
  const client = await deps.book.get('clients', id(1));
  expect([client?.owner, client?.team.delivery, client?.team.note]).toEqual([
    '王工',
    '王工',
    '钥匙在前台',
  ]);
  const [entry] = await clientHistory(deps.book, id(1), 5);
  expect(entry?.name).toBe('client.assign');
  expect(entry?.changes[0]?.steps).toContainEqual({
    path: 'team/note',
    from: '旧',
    to: '钥匙在前台',
  });
  await undo(deps);
  expect(await deps.book.get('clients', id(1))).toEqual(before);
  expect(await handOverClient(deps, id(1), { from: '', to: '', note: '' })).toMatchObject({
    ok: false,
    error: { type: 'not-accepted' },
  });
  deps.close();
});

test('a group is added once, edited, removed, and comes back by undo', async () => {
  const deps = await openTestBook({ clients: [aClient()], contacts: [aContact()] });
  expect(await addGroup(deps, groupIds, form)).toEqual(ok({ ...groupIds, ...form }));
  await addGroup(deps, groupIds, form);
  await editGroup(deps, id(600), { rhythm: 'weekly' });
  const kept = { ...groupIds, ...form, rhythm: 'weekly' };
  expect((await clientTeam(deps.book, id(1))).groups).toEqual([kept]);
  await removeGroup(deps, id(600));
  await removeGroup(deps, id(600));
  expect(await deps.book.count('groups')).toBe(0);
  await undo(deps);
  expect(await deps.book.get('groups', id(600))).toEqual(kept);
  deps.close();
});

test('a group of no client, of nobody of the client, or that is gone is refused', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await addGroup(deps, groupIds, form)).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'members', type: 'member-gone' }] }),
  );
  expect(await addGroup(deps, { ...groupIds, clientId: id(9) }, form)).toEqual(
    err({ type: 'client-not-found' }),
  );
  expect(await editGroup(deps, id(600), {})).toEqual(err({ type: 'group-not-found' }));
  deps.close();
});

test('a colleague is added once under a name of their own, archived and brought back', async () => {
  const deps = await openTestBook();
  const person = { ...newStaff(id(700)), name: '李工', roles: ['sales' as const] };
  expect(await addStaff(deps, id(700), { ...emptyStaffForm, ...person })).toEqual(ok(person));
  await addStaff(deps, id(700), { ...emptyStaffForm, ...person });
  expect(await addStaff(deps, id(701), { ...emptyStaffForm, name: '李工' })).toEqual(
    err({
      type: 'not-accepted',
      problems: [{ field: 'name', type: 'name-taken', archived: false }],
    }),
  );
  await editStaff(deps, id(700), { skills: { training: 2 } });
  await archiveStaff(deps, id(700));
  expect((await staffList(deps.book))[0]?.archivedAt).not.toBeNull();
  await restoreStaff(deps, id(700));
  expect(await staffList(deps.book)).toEqual([{ ...person, skills: { training: 2 } }]);
  expect(await editStaff(deps, id(709), {})).toEqual(err({ type: 'staff-not-found' }));
  expect(await archiveStaff(deps, id(709))).toEqual(err({ type: 'staff-not-found' }));
  deps.close();
});

test('a colleague who is renamed keeps the clients that were given, in the same action', async () => {
  const deps = await openTestBook({
    staff: [{ ...newStaff(id(700)), name: '李工' }],
    clients: [
      aClient({ owner: '李工', team: { ...emptyTeam, face: '李工', sales: '王工' } }),
      aClient({ id: id(2), code: '2', owner: '王工' }),
    ],
  });
  await editStaff(deps, id(700), { name: '李总工' }, [id(1), id(2)]);
  const [first, second] = await deps.book.many('clients', [id(1), id(2)]);
  expect([first?.owner, first?.team.face, first?.team.sales, second?.owner]).toEqual([
    '李总工',
    '李总工',
    '王工',
    '王工',
  ]);
  await undo(deps);
  expect((await deps.book.get('clients', id(1)))?.owner).toBe('李工');
  expect((await deps.book.get('staff', id(700)))?.name).toBe('李工');
  deps.close();
});

test('people whom clients name already are taken into the list together, those who are there passed over', async () => {
  const deps = await openTestBook({ staff: [{ ...newStaff(id(700)), name: '李工' }] });
  await addStaffNamed(deps, ['王工', '李工', '王工', ' ']);
  expect((await staffList(deps.book)).map(({ name }) => name)).toEqual(['李工', '王工']);
  await undo(deps);
  expect(await deps.book.count('staff')).toBe(1);
  deps.close();
});
