import { expect, test } from 'vitest';
import { emptyContactForm } from '../../../shared/domain/contact/read-contact.ts';
import { err } from '../../../shared/result.ts';
import { aClient, aContact, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { clientCrib } from '../queries/client-crib.ts';
import { clientPeople } from '../queries/client-people.ts';
import { addContact } from './add-contact.ts';
import { archiveContact } from './archive-contact.ts';
import { editContact } from './edit-contact.ts';
import { undo } from './take-back.ts';

const [zhou, wang, li] = [id(101), id(102), id(103)];

async function chain() {
  return openTestBook({
    clients: [aClient(), aClient({ id: id(2), code: '2' })],
    contacts: [
      aContact({ id: zhou, name: '周总' }),
      aContact({ id: wang, name: '王主任', reportsTo: zhou }),
      aContact({ id: li, name: '李工', reportsTo: wang }),
      aContact({ id: id(104), clientId: id(2), name: '外人' }),
    ],
  });
}

test('a person who would report to themselves is refused with the people of the circle', async () => {
  const deps = await chain();
  expect(await editContact(deps, zhou, { reportsTo: zhou })).toEqual(
    err({ type: 'reports-in-circle', people: ['周总'] }),
  );
  const refused = await editContact(deps, zhou, { reportsTo: li, title: '董事长' });
  expect(refused).toEqual(err({ type: 'reports-in-circle', people: ['周总', '李工', '王主任'] }));
  expect(await deps.book.get('contacts', zhou)).toEqual(aContact({ id: zhou, name: '周总' }));
  deps.close();
});

test('of two windows whose edits together close a circle the second is refused', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    contacts: [aContact({ id: zhou, name: '周总' }), aContact({ id: wang, name: '王主任' })],
  });
  const [first, second] = await Promise.all([
    editContact(deps, zhou, { reportsTo: wang }),
    editContact(deps, wang, { reportsTo: zhou }),
  ]);
  expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
  deps.close();
});

test('a superior of another client, or who is gone, is refused', async () => {
  const deps = await chain();
  for (const reportsTo of [id(104), id(999)]) {
    expect(await editContact(deps, li, { reportsTo })).toEqual(err({ type: 'superior-not-found' }));
  }
  const ids = { id: id(105), clientId: id(1) };
  expect(
    await addContact(deps, ids, { ...emptyContactForm, name: '新人', reportsTo: id(104) }),
  ).toEqual(err({ type: 'superior-not-found' }));
  expect(await deps.book.get('contacts', id(105))).toBeUndefined();
  deps.close();
});

test('when a superior is archived the others stay as they are and can still be edited', async () => {
  const deps = await chain();
  await archiveContact(deps, wang);
  expect((await editContact(deps, li, { phone: '010' })).ok).toBe(true);
  expect((await deps.book.get('contacts', li))?.reportsTo).toBe(wang);
  const seen = await clientCrib(deps.book, id(1));
  expect(seen?.crib.people.map(({ contact, superior }) => [contact.name, superior])).toEqual([
    ['周总', ''],
    ['李工', '周总'],
  ]);
  await undo(deps);
  expect((await deps.book.get('contacts', li))?.phone).toBe('');
  deps.close();
});

test('a circle that an undo brought back is shown opened, and its people can be edited out of it', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    contacts: [
      aContact({ id: zhou, name: '周总', reportsTo: wang }),
      aContact({ id: wang, name: '王主任', reportsTo: zhou }),
    ],
  });
  const people = (await clientCrib(deps.book, id(1)))?.crib.people ?? [];
  expect(people.map(({ contact, superior }) => [contact.name, superior])).toEqual([
    ['周总', ''],
    ['王主任', '周总'],
  ]);
  expect((await editContact(deps, zhou, { title: '总经理' })).ok).toBe(true);
  expect((await editContact(deps, zhou, { reportsTo: null })).ok).toBe(true);
  deps.close();
});

test('people come with the day on which they were last met', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    contacts: [aContact({ id: zhou, name: '周总' }), aContact({ id: wang, name: '王主任' })],
    visits: [aVisit({ day: '2026-05-08', note: '与周总谈续约' })],
  });
  const { contacts, met } = await clientPeople(deps.book, id(1));
  expect(contacts.map(({ name }) => name)).toEqual(['周总', '王主任']);
  expect([...met]).toEqual([[zhou, { day: '2026-05-08', by: 'visit' }]]);
  expect(await clientCrib(deps.book, id(9))).toBeNull();
  deps.close();
});
