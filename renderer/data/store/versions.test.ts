import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { NewerBook, openBook } from '../open-book.ts';
import { BookStore } from './book-store.ts';
import { readable } from './readable-book.ts';
import { versions } from './versions.ts';

test('versions are numbered from 1 without a gap, and each has its own step', () => {
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, i) => i + 1));
});

test('version 2 names the clients of every change that a book of version 1 holds', async () => {
  const name = `versions-${crypto.randomUUID()}`;
  const first = new BookStore(name, 1);
  await first.open();
  await first.table('clients').add(aClient());
  await first.table('contacts').add(aContact());
  const old = { action: id(900) } as const;
  const changes = first.table<{ rows: readonly unknown[] }>('changes');
  await changes.bulkAdd([
    {
      ...old,
      rows: [
        { kind: 'add', table: 'clients', row: aClient() },
        { kind: 'add', table: 'contacts', row: aContact() },
      ],
    },
    {
      ...old,
      rows: [
        {
          kind: 'edit',
          table: 'contacts',
          id: id(100),
          fields: { name: { to: '李工', from: '李', base: 0 } },
        },
      ],
    },
    { ...old, rows: [{ kind: 'add', table: 'surveys', row: { id: id(400) } }] },
  ]);
  const rows = (await changes.toArray()).map((entry) => entry.rows);
  first.close();

  const second = new BookStore(name, 2);
  await second.open();
  expect(await second.changes.toArray()).toEqual([
    { ...old, seq: 1, rows: rows[0], about: [id(1)] },
    { ...old, seq: 2, rows: rows[1], about: [id(1)] },
    { ...old, seq: 3, rows: rows[2], about: [] },
  ]);
  expect(await second.table('clients').toArray()).toEqual([aClient()]);
  expect(await second.changes.where('about').equals(id(1)).count()).toBe(2);
  second.close();
});

test('version 3 lays the records of version 2 into leaves, and every record and change reads as before', async () => {
  const name = `versions-${crypto.randomUUID()}`;
  const second = new BookStore(name, 2);
  await second.open();
  const clients = Array.from({ length: 600 }, (_, i) => aClient({ id: id(i), code: `C${i}` }));
  const contacts = clients.map((client, i) =>
    aContact({ id: id(5000 - i), clientId: client.id, name: `李 ${i}` }),
  );
  const known = { device: id(901), author: '王工', at: 1, undoes: null };
  await second.table('clients').bulkAdd(clients.map(formerClient));
  await second.table('contacts').bulkAdd(contacts.map(formerContact));
  await second.actions.add({ ...known, id: id(900), name: 'book.import' });
  await second.actions.add({ ...known, id: id(902), name: 'contact.edit' });
  const edit = {
    kind: 'edit',
    table: 'contacts',
    id: id(5000),
    fields: { name: { to: '李 0', from: '李', base: 0 } },
  };
  await second.table('changes').bulkAdd([
    {
      action: id(900),
      about: clients.map((client) => client.id),
      rows: [
        ...clients.map((row) => ({ kind: 'add', table: 'clients', row: formerClient(row) })),
        ...contacts.map((row, i) => ({
          kind: 'add',
          table: 'contacts',
          row: formerContact(i === 0 ? { ...row, name: '李' } : row),
        })),
      ],
    },
    { action: id(902), about: [id(0)], rows: [edit] },
  ]);
  second.close();

  const deps = await openBook({ name });
  const { book } = deps;
  expect(
    await book.many(
      'clients',
      clients.map((client) => client.id),
    ),
  ).toEqual(clients);
  expect(await book.lookUp('contacts', 'clientId', [id(7)])).toEqual([contacts[7]]);
  expect(await book.lookUp('clients', 'code', ['C599'])).toEqual([clients[599]]);
  expect([await book.count('clients'), await book.count('contacts')]).toEqual([600, 600]);
  const about = await book.log.changesAbout(id(0), 5);
  expect(about.map(({ action }) => action)).toEqual([id(902), id(900)]);
  const [imported] = await book.log.changesOf(id(900));
  expect(imported?.rows).toHaveLength(1200);
  expect(imported?.rows.find((change) => rowIdOf(change) === id(5000))).toEqual({
    kind: 'add',
    table: 'contacts',
    row: { ...contacts[0], name: '李' },
  });
  deps.close();
});

/** Records as they were before version 3. */
function formerClient(client: Client): Partial<Client> {
  const { tags: _, profile: __, handOver: ___, team: ____, mergedFrom: _____, ...former } = client;
  return former;
}

function formerContact(contact: Contact): Partial<Contact> {
  const {
    department: _,
    influence: __,
    stance: ___,
    reportsTo: ____,
    concerns: _____,
    ...former
  } = contact;
  return former;
}

test('a book of any version opens at the newest', async () => {
  for (const { number } of versions) {
    const name = `versions-${crypto.randomUUID()}`;
    const old = new BookStore(name, number);
    await old.open();
    if (number < 3) await old.table('clients').add(aClient());
    old.close();
    const now = new BookStore(name);
    await now.open();
    expect([now.verno, await readable(now).count('clients')]).toEqual([
      versions.length,
      number < 3 ? 1 : 0,
    ]);
    now.close();
  }
});

test('an older program does not open a newer book', async () => {
  const name = `versions-${crypto.randomUUID()}`;
  const newer = new Dexie(name);
  newer.version(versions.length + 1).stores({ clients: 'id' });
  await newer.open();
  newer.close();
  await expect(openBook({ name })).rejects.toBeInstanceOf(NewerBook);
});
