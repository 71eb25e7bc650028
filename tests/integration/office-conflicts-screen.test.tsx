import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '../../renderer/app/i18n.ts';
import { showOffice } from '../support/office-page.tsx';
import { aClient, aConflict } from '../support/rows.ts';
import { id, openTestBook } from '../support/test-book.ts';

beforeAll(async () => startI18n('en'));

const clients = Array.from({ length: 60 }, (_, n) =>
  aClient({ id: id(1 + n), name: `客户 ${n}`, code: `${n}`, phone: '138' }),
);

function namesShown(): readonly string[] {
  const list = screen.getByRole('list', { name: 'Conflicts' });
  // By their roles it takes seconds to find fifty links.
  return [...list.querySelectorAll('li a')].map(({ textContent }) => textContent);
}

test('of many conflicts fifty are shown, the newest first, and the others when they are asked for', async () => {
  const conflicts = clients.map((client, n) =>
    aConflict({ id: id(1000 + n), clientId: client.id, row: client.id, openedAt: n }),
  );
  const close = await showOffice(await openTestBook({ clients, conflicts }));
  const newestFirst = clients.map(({ name }) => name).toReversed();
  await screen.findByRole('list', { name: 'Conflicts' });
  await waitFor(() => expect(namesShown()).toEqual(newestFirst.slice(0, 50)));
  await userEvent.click(screen.getByRole('button', { name: 'Show 10 more' }));
  await waitFor(() => expect(namesShown()).toEqual(newestFirst));
  close();
});
