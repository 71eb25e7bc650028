import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import { editClient } from '../commands/edit-client.ts';
import { undo } from '../commands/take-back.ts';
import { nameAuthor } from '../device.ts';
import { newsSince } from './news-since.ts';

test('news are what people did and nobody took back, by kind and person, with the clients it was about', async () => {
  const deps = await openTestBook({
    clients: [1, 2].map((n) => aClient({ id: id(n), name: `甲子 ${n}` })),
  });
  await nameAuthor(deps, '李雷');
  await editClient(deps, id(1), { note: 'a' }, false);
  await editClient(deps, id(2), { note: 'b' }, false);
  await editClient(deps, id(1), { phone: '1' }, false);
  await undo(deps);
  const first = { id: id(1), name: '甲子 1' };
  const second = { id: id(2), name: '甲子 2' };
  const at = testNow;
  expect(await newsSince(deps.book, at)).toEqual({
    items: [
      { name: 'client.edit', author: '李雷', times: 2, at, clients: [second, first] },
      { name: 'book.import', author: '', times: 1, at, clients: [first, second] },
    ],
    isCut: false,
  });
  expect(await newsSince(deps.book, at + 1)).toEqual({ items: [], isCut: false });
  deps.close();
});
