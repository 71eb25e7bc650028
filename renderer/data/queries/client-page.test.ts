import { expect, test } from 'vitest';
import { emptyContactForm } from '../../../shared/domain/contact/read-contact.ts';
import { aClient, aContact, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import { addContact } from '../commands/add-contact.ts';
import { editClient } from '../commands/edit-client.ts';
import { removeRevenueLine } from '../commands/remove-revenue-line.ts';
import { nameAuthor } from '../device.ts';
import { clientHistory } from './client-history.ts';
import { clientPage } from './client-page.ts';

test('the page of a client holds what is the client’s, in the order in which it is read', async () => {
  const other = { clientId: id(2) };
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2) })],
    contacts: [
      aContact({ id: id(101), archivedAt: '2026-01-01T00:00:00.000Z' }),
      aContact({ id: id(102) }),
      aContact({ id: id(103), ...other }),
    ],
    revenue: [
      aRevenueLine({ id: id(201), period: '2014' }),
      aRevenueLine({ id: id(202), period: '2015' }),
      aRevenueLine({ id: id(203), ...other }),
    ],
    visits: [
      aVisit({ id: id(301), day: '2026-04-01' }),
      aVisit({ id: id(302), day: '2026-05-01' }),
      aVisit({ id: id(303), day: '2026-07-01', end: null }),
      aVisit({ id: id(304), day: '2026-06-01', end: null }),
      aVisit({ id: id(305), ...other }),
    ],
    needs: [
      {
        id: id(401),
        clientId: id(1),
        visitId: null,
        day: '2026-04-01',
        text: '月报',
        level: 'stated',
      },
      {
        id: id(402),
        clientId: id(1),
        visitId: null,
        day: '2026-05-01',
        text: '备件',
        level: 'real',
      },
    ],
  });
  const page = await clientPage(deps.book, id(1));
  expect({
    contacts: page?.contacts.map((row) => row.id),
    years: page?.revenue.map(({ year, total }) => [year, total]),
    planned: page?.planned.map(({ day }) => day),
    made: page?.made.map(({ day }) => day),
    needs: page?.needs.map(({ text }) => text),
  }).toEqual({
    contacts: [id(102), id(101)],
    years: [
      ['2015', 1_000_000],
      ['2014', 1_000_000],
    ],
    planned: ['2026-06-01', '2026-07-01'],
    made: ['2026-05-01', '2026-04-01'],
    needs: ['备件', '月报'],
  });
  expect(await clientPage(deps.book, id(9))).toBeNull();
  deps.close();
});

test('the history says who changed what, newest first, and nothing of other clients', async () => {
  const deps = await openTestBook({
    clients: [aClient({ owner: '王工' }), aClient({ id: id(2) })],
    revenue: [aRevenueLine()],
  });
  await nameAuthor(deps, '李工');
  await editClient(deps, id(1), { owner: '陈工' }, false);
  await editClient(deps, id(2), { owner: '陈工' }, false);
  await addContact(deps, { id: id(100), clientId: id(1) }, { ...emptyContactForm, name: '周总' });
  await removeRevenueLine(deps, id(200));

  const history = await clientHistory(deps.book, id(1), 50);
  expect(history.map(({ name, author, at }) => [name, author, at])).toEqual([
    ['revenue.remove', '李工', testNow],
    ['contact.add', '李工', testNow],
    ['client.edit', '李工', testNow],
    ['book.import', '', testNow],
  ]);
  expect(
    history.map(({ changes }) => changes.map(({ table, kind, steps }) => [table, kind, steps])),
  ).toEqual([
    [['revenue', 'remove', []]],
    [['contacts', 'add', []]],
    [['clients', 'edit', [{ path: 'owner', from: '王工', to: '陈工' }]]],
    [
      ['clients', 'add', []],
      ['revenue', 'add', []],
    ],
  ]);
  deps.close();
});

test('no more of the log is read than is asked for', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  for (const owner of ['a', 'b', 'c']) await editClient(deps, id(1), { owner }, false);
  const history = await clientHistory(deps.book, id(1), 2);
  expect(history.map(({ changes }) => changes[0]?.steps[0]?.to)).toEqual(['c', 'b']);
  deps.close();
});
