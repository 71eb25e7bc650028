import { expect, test } from 'vitest';
import { id, openTestBook } from '../../tests/support/test-book.ts';
import { keepDraft } from './device.ts';
import { markedClients, noteOpened, togglePin } from './marked-clients.ts';

test('the last twelve clients are remembered, each once, the latest first', async () => {
  const deps = await openTestBook();
  await Promise.all(Array.from({ length: 14 }, async (_, n) => noteOpened(deps, id(n))));
  await noteOpened(deps, id(5));
  const { recent } = await markedClients(deps);
  expect(recent).toHaveLength(12);
  expect(recent.slice(0, 3)).toEqual([id(5), id(13), id(12)]);
  expect(new Set(recent).size).toBe(12);
  deps.close();
});

test('a pin stays until it is taken away, whatever is opened', async () => {
  const deps = await openTestBook();
  await togglePin(deps, id(1));
  await togglePin(deps, id(2));
  for (let n = 10; n < 30; n += 1) await noteOpened(deps, id(n));
  expect((await markedClients(deps)).pinned).toEqual([id(1), id(2)]);
  await togglePin(deps, id(1));
  expect((await markedClients(deps)).pinned).toEqual([id(2)]);
  deps.close();
});

test('what cannot be read is as if nothing was marked', async () => {
  const deps = await openTestBook();
  await keepDraft(deps, 'clients/marked', { pinned: 'all' });
  expect(await markedClients(deps)).toEqual({ pinned: [], recent: [] });
  deps.close();
});
