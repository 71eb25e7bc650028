import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '../../renderer/app/i18n.ts';
import { setOfficeValues } from '../../renderer/data/office-values.ts';
import type { AuditEntry, Quarantined } from '../../shared/protocol/admin.ts';
import { err, ok } from '../../shared/result.ts';
import { joinOfficeOf, showOffice } from '../support/office-page.tsx';
import { aClient } from '../support/rows.ts';
import { id, openTestBook, testNow } from '../support/test-book.ts';

beforeAll(async () => startI18n('en'));

const client = aClient();

function entry(number: number, part: Partial<AuditEntry>): AuditEntry {
  const blank = { at: testNow, member: '', deed: 'signed-in', about: '', named: '', detail: '' };
  return { ...blank, id: id(number), ...part };
}

test('the audit names whom it is about, says what was changed, and shows more on demand', async () => {
  const deps = await openTestBook();
  await joinOfficeOf(deps, 'administrator');
  const detail = JSON.stringify({
    role: 'supervisor',
    grants: [{ kind: 'region', region: '西宁' }],
  });
  const about = { about: id(701), named: '李工' };
  const pages: Readonly<Record<string, object>> = {
    '/v1/admin/audit': {
      entries: [
        entry(3, { member: '王工', deed: 'member-changed', ...about, detail }),
        entry(2, { deed: 'sign-in-failed', ...about, detail: 'code' }),
      ],
      next: id(2),
    },
    [`/v1/admin/audit?before=${id(2)}`]: {
      entries: [entry(1, { member: '赵工', deed: 'member-joined', about: id(9) })],
      next: null,
    },
  };
  const close = await showOffice(
    deps,
    { ask: async (path) => ok(pages[path]) },
    '/office?tab=audit',
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  await screen.findByText('赵工');
  const cells = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map(({ textContent }) => textContent),
    );
  expect(cells).toEqual([
    ['王工', 'Member changed', '李工', 'role: supervisor · sees: 西宁 (region)'],
    ['the office', 'Sign-in failed', '李工', 'wrong code'],
    ['赵工', 'Device joined', id(9), ''],
  ]);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBe(null);
  close();
});

test('quarantine goes on beyond its newest page, keeps what is shown when an answer fails, and stays there after a decision', async () => {
  const deps = await openTestBook({ clients: [client] });
  await joinOfficeOf(deps, 'administrator');
  const decided = new Set<string>();
  const waiting = (number: number): Quarantined => ({
    operation: `o${number}`,
    member: `作者 ${number}`,
    at: testNow,
    table: 'clients',
    row: client.id,
    set: { phone: [String(number)] },
    state: 'waits',
  });
  const left = (numbers: readonly number[]) =>
    numbers.map(waiting).filter(({ operation }) => !decided.has(operation));
  let fails = true;
  const close = await showOffice(
    deps,
    {
      ask: async (path, body) => {
        if (body !== undefined) {
          decided.add(path.split('/').at(-1) ?? '');
          return ok({ done: true });
        }
        if (path === '/v1/admin/quarantine?state=waits') {
          return ok({ quarantined: left([4, 3]), next: 'o3' });
        }
        expect(path).toBe('/v1/admin/quarantine?state=waits&before=o3');
        if (fails) return err({ type: 'unreachable' });
        return ok({ quarantined: left([2, 1]), next: null });
      },
    },
    '/office?tab=quarantine',
  );
  const user = userEvent.setup();
  const title = 'The newest 2 of the changes that wait for a decision';
  expect(await screen.findByRole('heading', { level: 2, name: title })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect((await screen.findByRole('alert')).textContent).toContain('has not answered');
  expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy();
  fails = false;
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('4 changes wait for a decision')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Refuse it: .*作者 1$/u }));
  expect(await screen.findByText('3 changes wait for a decision')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Take it: .*作者 2$/u })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBe(null);
  close();
});

test('who leaves while changes are only here is told how many and which, and loses them only by saying so', async () => {
  const deps = await openTestBook({ clients: [client] });
  await joinOfficeOf(deps);
  const behind = { seq: 1, index: 1 };
  const one = { operation: 'a.1.0', table: 'clients', row: client.id, paths: ['note'], behind };
  await setOfficeValues(deps.store, { parked: [one, { ...one, operation: 'b' }] });
  const wishes: number[] = [];
  const close = await showOffice(deps, {
    leave: async ({ losing }) => {
      wishes.push(losing);
      return losing < 2 ? err({ type: 'parked-here', parked: 2 }) : ok(null);
    },
  });
  const user = userEvent.setup();
  expect(await screen.findByText(/^2 changes are on this device only, because/u)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Save an archive' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Leave the office' }));
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  const sure = await screen.findByRole('alertdialog');
  expect(sure.textContent).toContain('Leave 西宁办事处 and lose 2 changes for good?');
  expect(await within(sure).findAllByRole('listitem')).toHaveLength(2);
  await user.click(within(sure).getByRole('button', { name: 'Cancel' }));
  expect(wishes).toEqual([0]);
  await user.click(screen.getByRole('button', { name: 'Leave the office' }));
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  await user.click(await screen.findByRole('button', { name: 'Leave and lose 2 changes' }));
  expect(wishes).toEqual([0, 0, 2]);
  close();
});
