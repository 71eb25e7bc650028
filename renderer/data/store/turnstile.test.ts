import { expect, test } from 'vitest';
import { openTestBook } from '../../../tests/support/test-book.ts';
import { BookStore } from './book-store.ts';

test('of two writers without a common table the second begins when the first is over, and readers do not wait', async () => {
  const deps = await openTestBook();
  const { store } = deps;
  const other = new BookStore(store.name);
  await other.open();
  const told: string[] = [];
  const first = store.transaction('rw', store.drafts, async () => {
    await store.drafts.put({ key: 'a', value: 1 });
    told.push('first began');
    for (let i = 0; i < 20; i += 1) await store.drafts.get('a');
    told.push('first ends');
  });
  const second = other.transaction('rw', other.snapshots, async () => {
    await other.snapshots.put({ part: 'b', value: 1 });
    told.push('second began');
  });
  const reader = other.snapshots.get('b').then(() => told.push('read'));
  await Promise.all([first, second, reader]);
  expect(told.filter((word) => word !== 'read')).toEqual([
    'first began',
    'first ends',
    'second began',
  ]);
  other.close();
  deps.close();
});
