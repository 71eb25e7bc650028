import { expect, test } from 'vitest';
import { emptyClientForm } from '../../../shared/domain/client/read-client.ts';
import { ok } from '../../../shared/result.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { addClient } from '../commands/add-client.ts';
import { archiveClients } from '../commands/archive-clients.ts';
import { keepApart } from '../commands/keep-apart.ts';
import { mergeClients } from '../commands/merge-clients.ts';
import { undo } from '../commands/take-back.ts';
import { commit, put } from '../commit.ts';
import { duplicatePairs } from '../queries/duplicate-pairs.ts';
import { LikelyPairs } from './likely-pairs.ts';

const pair = [
  aClient({ id: id(1), code: '', name: '西宁甲子精密机械有限公司' }),
  aClient({ id: id(2), code: '', name: '西宁甲子精密机械' }),
];

test('two engineers who enter one client without a network have it found when their books meet', async () => {
  const first = await openTestBook();
  const second = await openTestBook();
  const form = { ...emptyClientForm, name: '西宁甲子精密机械有限公司', phone: '0971-6123456' };
  const mine = await addClient(first, first.newId(), form, false);
  const theirs = await addClient(
    second,
    second.newId(),
    { ...form, name: '西宁 甲子精密机械 （有限公司）', phone: '+86 971 612 3456' },
    false,
  );
  if (!mine.ok || !theirs.ok) throw new Error('A client was refused.');
  expect(mine.value.id).not.toBe(theirs.value.id);
  const arrived = { id: theirs.value.id, name: 'client.add', undoes: null } as const;
  await commit(first, arrived, async () =>
    ok({ writes: [put('clients', theirs.value)], value: null }),
  );

  const { pairs } = await new LikelyPairs(first.book).list();
  const [older, newer] = [mine.value.id, theirs.value.id].toSorted((a, b) => a.localeCompare(b));
  const reasons = ['same-name', 'same-phone'];
  expect(pairs).toMatchObject([{ first: older, second: newer, reasons }]);
  first.close();
  second.close();
});

test('a pair is gone when it was merged or found to be two, and is back when that is taken back', async () => {
  const deps = await openTestBook({ clients: pair });
  const found = new LikelyPairs(deps.book);
  const { pairs } = await found.list();
  expect(pairs).toHaveLength(1);
  const shown = async () => (await duplicatePairs(deps.book, pairs)).length;
  expect(await shown()).toBe(1);

  await keepApart(deps, id(2), id(1));
  expect([(await found.list()).count, await shown()]).toEqual([0, 0]);
  await undo(deps);
  expect([(await found.list()).count, await shown()]).toEqual([1, 1]);

  await mergeClients(deps, { winner: id(1), loser: id(2), choices: {}, people: [] });
  expect([(await found.list()).count, await shown()]).toEqual([0, 0]);
  await undo(deps);
  expect([(await found.list()).count, await shown()]).toEqual([1, 1]);
  deps.close();
});

test('an archived client is nobody’s double', async () => {
  const deps = await openTestBook({ clients: pair });
  await archiveClients(deps, [id(2)]);
  expect(await new LikelyPairs(deps.book).list()).toEqual({ count: 0, pairs: [] });
  deps.close();
});
