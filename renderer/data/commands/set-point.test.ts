import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { setPoint } from './set-point.ts';
import { undoAction } from './take-back.ts';

test('a point is set and forgotten, each as one step that can be taken back', async () => {
  const client = aClient({ id: id(1) });
  const deps = await openTestBook({ clients: [client] });
  const now = async () => deps.book.get('clients', id(1));
  const point = { east: 121.5, north: 31.25 };
  const set = await setPoint(deps, id(1), point);
  expect(await now()).toEqual({ ...client, point });
  const cleared = await setPoint(deps, id(1), null);
  expect(await now()).toEqual(client);
  for (const done of [cleared, set]) if (done.ok) await undoAction(deps, done.value);
  expect(await now()).toEqual(client);
  expect(await setPoint(deps, id(9), point)).toEqual({
    ok: false,
    error: { type: 'client-not-found' },
  });
});
