import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { apartRows } from '../queries/apart-rows.ts';
import { keepApart } from './keep-apart.ts';
import { undo } from './take-back.ts';

test('two clients are kept apart once, from whichever side it is said, until it is taken back', async () => {
  const deps = await openTestBook({ clients: [aClient(), aClient({ id: id(2), code: '2' })] });
  await keepApart(deps, id(2), id(1));
  await keepApart(deps, id(1), id(2));
  expect(await apartRows(deps.book)).toMatchObject([{ first: id(1), second: id(2) }]);
  await undo(deps);
  expect(await apartRows(deps.book)).toEqual([]);
  deps.close();
});

test('a client is not kept apart from itself, nor from one that is not there', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await keepApart(deps, id(1), id(1))).toMatchObject({ error: { type: 'same-client' } });
  expect(await keepApart(deps, id(1), id(9))).toMatchObject({
    error: { type: 'client-not-found' },
  });
  deps.close();
});
