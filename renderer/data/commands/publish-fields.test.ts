import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { publishFields } from './publish-fields.ts';
import { undo } from './take-back.ts';

test('a plan is published as one action: each client gets its engineer, one undo takes all back', async () => {
  const clients = [1, 2, 3].map((n) => aClient({ id: id(n), code: String(n), owner: '旧' }));
  const deps = await openTestBook({ clients });
  const owners = new Map([
    [id(1), '李工'],
    [id(3), '王工'],
    [id(99), '走了'],
  ]);
  const signal = new AbortController().signal;
  const done = await publishFields(deps, { owners, signal, onProgress: () => undefined });
  expect(done).toMatchObject({ changed: 2, left: 0, cancelled: false });
  const after = await deps.book.many(
    'clients',
    clients.map((client) => client.id),
  );
  expect(after.map((client) => client?.owner)).toEqual(['李工', '旧', '王工']);
  await undo(deps);
  expect(
    await deps.book.many(
      'clients',
      clients.map((client) => client.id),
    ),
  ).toEqual(clients);
  deps.close();
});
