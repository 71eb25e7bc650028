import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { mergeClients } from '../commands/merge-clients.ts';
import { mergedInto } from './merged-into.ts';

const nothing = { choices: {}, people: [] };

test('an address of a merged client leads to the client that stayed, also where that one was merged in turn', async () => {
  const deps = await openTestBook({
    clients: [1, 2, 3].map((n) => aClient({ id: id(n), name: `甲子 ${n}` })),
  });
  await mergeClients(deps, { winner: id(2), loser: id(1), ...nothing });
  await mergeClients(deps, { winner: id(3), loser: id(2), ...nothing });
  expect(await Promise.all([1, 2, 3, 4].map(async (n) => mergedInto(deps.book, id(n))))).toEqual([
    id(3),
    id(3),
    null,
    null,
  ]);
});
