import { expect, test } from 'vitest';
import { emptyContactForm } from '../../../shared/domain/contact/read-contact.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient, aContact, aRevenueLine } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { addContact } from './add-contact.ts';
import { addRevenueLine } from './add-revenue-line.ts';
import { archiveContact, restoreContact } from './archive-contact.ts';
import { editContact } from './edit-contact.ts';
import { removeRevenueLine } from './remove-revenue-line.ts';
import { undo } from './take-back.ts';

const ids = { id: id(100), clientId: id(1) };
const person = { ...emptyContactForm, name: '李工', role: 'administrator' } as const;
const line = {
  period: '2015',
  amount: '10,000',
  currency: 'CNY',
  kind: 'unspecified',
  note: '',
} as const;

test('a contact is added once, however often Enter is pressed', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await addContact(deps, ids, person)).toEqual(ok(aContact()));
  await addContact(deps, ids, person);
  expect(await deps.book.lookUp('contacts', 'clientId', [id(1)])).toEqual([aContact()]);
  expect(await deps.book.log.latest(9)).toHaveLength(2);
  deps.close();
});

test('a contact of a client that is gone, or without a name, is refused', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await addContact(deps, { ...ids, clientId: id(2) }, person)).toEqual(
    err({ type: 'client-not-found' }),
  );
  expect(await addContact(deps, ids, emptyContactForm)).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'name', type: 'name-missing' }] }),
  );
  expect(await deps.book.count('contacts')).toBe(0);
  deps.close();
});

test('a contact is edited, archived and brought back', async () => {
  const deps = await openTestBook({ clients: [aClient()], contacts: [aContact()] });
  await editContact(deps, id(100), { title: '主任' });
  await archiveContact(deps, id(100));
  expect((await deps.book.get('contacts', id(100)))?.archivedAt).not.toBeNull();
  await restoreContact(deps, id(100));
  expect(await deps.book.get('contacts', id(100))).toEqual(aContact({ title: '主任' }));
  expect(await editContact(deps, id(101), {})).toEqual(err({ type: 'contact-not-found' }));
  expect(await archiveContact(deps, id(101))).toEqual(err({ type: 'contact-not-found' }));
  deps.close();
});

test('a line of revenue is added once, removed, and brought back by undo', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const revenueIds = { id: id(200), clientId: id(1) };
  expect(await addRevenueLine(deps, revenueIds, line)).toEqual(ok(aRevenueLine()));
  await addRevenueLine(deps, revenueIds, line);
  expect(await deps.book.count('revenue')).toBe(1);

  await removeRevenueLine(deps, id(200));
  await removeRevenueLine(deps, id(200));
  expect(await deps.book.count('revenue')).toBe(0);
  await undo(deps);
  expect(await deps.book.get('revenue', id(200))).toEqual(aRevenueLine());
  deps.close();
});

test('revenue of 31 February is refused and nothing is written', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const refused = await addRevenueLine(
    deps,
    { id: id(200), clientId: id(1) },
    { ...line, period: '2015-02-31' },
  );
  expect(refused).toEqual(
    err({ type: 'not-accepted', problems: [{ field: 'period', type: 'no-such-period' }] }),
  );
  expect(await addRevenueLine(deps, { id: id(200), clientId: id(2) }, line)).toEqual(
    err({ type: 'client-not-found' }),
  );
  expect(await deps.book.count('revenue')).toBe(0);
  deps.close();
});
