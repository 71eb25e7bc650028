import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { BookIndex } from '../index/book-index.ts';
import { fieldClients } from './field-clients.ts';

test('clients are divided in the same order however the list is sorted; those without a place stay out', async () => {
  const clients = [3, 1, 2].map((n) =>
    aClient({ id: id(n), code: `${n}`, address: '甘肃省兰州市城关区', owner: `Owner ${n}` }),
  );
  const nowhere = aClient({ id: id(4), code: '4', address: '', region: '' });
  const deps = await openTestBook({ clients: [...clients, nowhere] });
  const { columns } = await builtIndex(deps.book);
  const everybody = Int32Array.from([1, 2, 3, 4], (n) => columns.ids.find(id(n)));
  const rising = fieldClients(columns, everybody, 'client');
  expect(fieldClients(columns, everybody.toReversed(), 'client')).toEqual(rising);
  expect([rising.owners, rising.unplaced]).toEqual([['Owner 1', 'Owner 2', 'Owner 3'], 1]);
  deps.close();
});

async function builtIndex(book: ConstructorParameters<typeof BookIndex>[0]): Promise<BookIndex> {
  const index = new BookIndex(book);
  await index.build();
  return index;
}
