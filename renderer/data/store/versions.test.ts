import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { NewerBook, openBook } from '../open-book.ts';
import { BookStore } from './book-store.ts';
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

test('a book of any version opens at the newest', async () => {
  for (const { number } of versions) {
    const name = `versions-${crypto.randomUUID()}`;
    const old = new BookStore(name, number);
    await old.open();
    await old.table('clients').add(aClient());
    old.close();
    const now = new BookStore(name);
    await now.open();
    expect([now.verno, await now.table('clients').count()]).toEqual([versions.length, 1]);
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
