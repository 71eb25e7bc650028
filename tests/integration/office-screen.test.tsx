import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '../../renderer/app/i18n.ts';
import { nameAuthor } from '../../renderer/data/device.ts';
import { setOfficeValues } from '../../renderer/data/office-values.ts';
import { err, ok } from '../../shared/result.ts';
import { joinOfficeOf, showOffice } from '../support/office-page.tsx';
import { aClient, aConflict } from '../support/rows.ts';
import { id, openTestBook, testNow } from '../support/test-book.ts';

beforeAll(async () => startI18n('en'));

const client = aClient({ phone: '138', address: '西宁' });
const phone = aConflict();
const address = aConflict({
  id: id(801),
  path: 'address',
  stands: { ...phone.fell, value: ['西宁'] },
  fell: { ...phone.stands, value: ['海东'] },
});
const fee = aConflict({
  id: id(802),
  path: 'handOver/signed',
  kind: 'held',
  base: [],
  openedAt: 0,
});

test('a book without an office says so, tells what is missing to join, and why the office refuses', async () => {
  const asked: unknown[] = [];
  const close = await showOffice(await openTestBook({ clients: [client] }), {
    join: async (wish) => {
      asked.push({ ...wish, deviceName: '' });
      return err({ type: 'refused', refusal: 'invitation-unknown', after: null });
    },
  });
  const user = userEvent.setup();
  expect(
    await screen.findByRole('heading', {
      level: 1,
      name: 'Everything is safe on this device; nothing is shared',
    }),
  ).toBeTruthy();
  expect(screen.queryByRole('list', { name: 'Conflicts' })).toBe(null);
  const submit = screen.getByRole('button', { name: 'Join the office' });
  await user.click(submit);
  expect(screen.getByText('Enter the address.')).toBeTruthy();
  expect(screen.getByText('Choose a password of at least 10 characters.')).toBeTruthy();
  await user.type(screen.getByLabelText('Address of the office'), 'office.example');
  await user.type(screen.getByLabelText('Invitation'), ' ABCD-EFGH ');
  await user.type(screen.getByLabelText('Choose a password'), 'long enough, and mine');
  await user.click(submit);
  expect((await screen.findByRole('alert')).textContent).toContain('does not know this invitation');
  expect(asked).toEqual([
    {
      address: 'office.example',
      invitation: 'ABCD-EFGH',
      password: 'long enough, and mine',
      deviceName: '',
    },
  ]);
  close();
});

test('a conflict shows both values with who wrote them, and what is decided can be taken back', async () => {
  const deps = await openTestBook({ clients: [client], conflicts: [phone] });
  const close = await showOffice(deps);
  const user = userEvent.setup();
  expect(
    await screen.findByRole('heading', { level: 1, name: '1 conflict waits for you' }),
  ).toBeTruthy();
  const [item] = within(screen.getByRole('list', { name: 'Conflicts' })).getAllByRole('listitem');
  if (!item) throw new Error('No conflict is shown.');
  expect(item.textContent).toContain('正平股份');
  expect(item.textContent).toMatch(/In the record138王工 · .* · device 000901/u);
  expect(item.textContent).toMatch(/Not taken139李工 · .* · device 000902/u);
  expect(item.textContent).toContain('Before both0971-6123456');

  await user.click(within(item).getByRole('button', { name: 'Take the other, 139: Phone' }));
  const note = (await screen.findByText('1 conflict decided')).closest('[role=alert]');
  expect((await deps.book.get('clients', client.id))?.phone).toBe('139');
  expect(await screen.findByText('No conflict waits for a decision.')).toBeTruthy();
  if (!(note instanceof HTMLElement)) throw new Error('The note says nothing.');
  await user.click(within(note).getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: 'Keep 138: Phone' })).toBeTruthy();
  expect((await deps.book.get('clients', client.id))?.phone).toBe('138');
  close();
});

test('a third value is typed where the field takes one, and one that it does not take is refused', async () => {
  const deps = await openTestBook({ clients: [client], conflicts: [phone] });
  const close = await showOffice(deps);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Another value: Phone' }));
  const field = screen.getByLabelText('Another value for Phone');
  expect(field).toHaveProperty('value', '138');
  await user.clear(field);
  await user.type(field, '0971{Enter}');
  await screen.findByText('1 conflict decided');
  expect((await deps.book.get('clients', client.id))?.phone).toBe('0971');
  expect(await deps.book.get('conflicts', phone.id)).toMatchObject({ state: 'changed' });
  close();
});

test('what was chosen automatically is decided by one rule, and what is held waits apart from it', async () => {
  const deps = await openTestBook({ clients: [client], conflicts: [phone, address, fee] });
  await nameAuthor(deps, '王工');
  const close = await showOffice(deps);
  const user = userEvent.setup();
  expect(await screen.findByText('Waits for a decision')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Chosen automatically 2' }));
  await user.click(screen.getByRole('button', { name: 'Decide all that are shown' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Mine in all of them' }));
  await screen.findByText('2 conflicts decided');
  expect(await deps.book.get('clients', client.id)).toMatchObject({
    phone: '138',
    address: '海东',
  });
  expect(await deps.book.get('conflicts', fee.id)).toMatchObject({ state: 'open' });
  close();
});

test('what the office did not understand is shown by its records, and the heading says so', async () => {
  const deps = await openTestBook({ clients: [client] });
  await joinOfficeOf(deps);
  const behind = { seq: 1, index: 1 };
  const one = { operation: 'a.1.0', table: 'clients', row: client.id, paths: ['note'], behind };
  await setOfficeValues(deps.store, { parked: [one, { ...one, operation: 'b', row: id(77) }] });
  const close = await showOffice(deps);
  const name = '2 changes are on this device only: 西宁办事处 did not understand them';
  expect(await screen.findByRole('heading', { level: 1, name })).toBeTruthy();
  const list = await screen.findByRole('list', {
    name: '2 changes wait here: the office did not understand them',
  });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringContaining('正平股份'), 'A record that is not here any more']);
  close();
});

test('a member sees what waits, and cannot leave before it was sent', async () => {
  const deps = await openTestBook({ clients: [client] });
  await joinOfficeOf(deps);
  await setOfficeValues(deps.store, { outbox: { seq: 1, index: 0, ctr: 0 } });
  const close = await showOffice(deps);
  expect(
    await screen.findByRole('heading', { level: 1, name: '1 change waits for 西宁办事处' }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Leave the office' })).toBe(null);
  expect(screen.getByRole('link', { name: 'Save an archive' })).toBeTruthy();
  const parts = screen.getByRole('navigation', { name: 'Parts of the office' });
  expect(
    within(parts)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['This device', 'Your account']);
  close();
});

test('leaving asks once, says what goes, and then leaves', async () => {
  const deps = await openTestBook({ clients: [client] });
  await joinOfficeOf(deps);
  let left = false;
  const close = await showOffice(deps, {
    leave: async () => {
      left = true;
      return ok(null);
    },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Leave the office' }));
  expect(left).toBe(false);
  expect(screen.getByText(/All records go from this device/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  expect(left).toBe(true);
  close();
});

test('an administrator invites a member, and sees the code this once', async () => {
  const deps = await openTestBook();
  await joinOfficeOf(deps, 'administrator');
  const asked: unknown[] = [];
  const close = await showOffice(
    deps,
    {
      ask: async (path, body) => {
        if (body === undefined) return ok({ members: [] });
        asked.push([path, body]);
        return ok({ member: id(702), invitation: 'ABCD-EFGH-JKMN', expires: testNow });
      },
    },
    '/office?tab=members',
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Invite a member' }));
  await user.type(screen.getByLabelText('Name'), '李工');
  await user.type(screen.getByLabelText('Regions'), '西宁，海东');
  await user.click(screen.getByRole('button', { name: 'Invite' }));
  expect(await screen.findByText('ABCD-EFGH-JKMN')).toBeTruthy();
  expect(asked).toEqual([
    [
      '/v1/admin/members',
      {
        name: '李工',
        role: 'engineer',
        grants: [
          { kind: 'region', region: '西宁' },
          { kind: 'region', region: '海东' },
        ],
      },
    ],
  ]);
  close();
});
