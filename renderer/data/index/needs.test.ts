import { expect, test } from 'vitest';
import { newNeed } from '../../../shared/domain/need/need.ts';
import { needsColumn, onlyStated } from '../../../shared/domain/need/needs-column.ts';
import { needFormOf } from '../../../shared/domain/need/read-need.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { addNeed } from '../commands/add-need.ts';
import { moveNeed } from '../commands/move-need.ts';
import { removeNeed } from '../commands/remove-need.ts';
import { undo } from '../commands/take-back.ts';
import { BookIndex } from './book-index.ts';
import { orderOf } from './list-clients.ts';
import { ClientSearch } from './search.ts';
import { fromSnapshot, toSnapshot } from './snapshot.ts';
import { facetOf } from './summarise.ts';
import { everyClient } from './view.ts';

const today = '2026-05-11';
const need = (n: number, client: number) => ({
  ...newNeed(id(n), id(client), today),
  text: '备份',
});

/** Who has told only what it says, by name. */
function told(index: BookIndex): readonly string[] {
  const view = { ...everyClient, filter: onlyStated };
  const { positions } = orderOf(index.columns, null, view, new ClientSearch());
  return Array.from(positions, (position) => index.columns.texts.name.get(position));
}

test('the index knows who has told only what it says, and follows every need that comes, moves and goes', async () => {
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), name: '乙' }), aClient({ id: id(3), name: '丙' })],
    visits: [aVisit()],
    needs: [need(400, 1), need(401, 2), { ...need(402, 2), level: 'latent' }],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  expect(told(index)).toEqual(['正平股份']);
  expect(facetOf(index.columns, null, needsColumn, false)).toEqual([
    { value: 'stated', count: 2 },
    { value: '', count: 1 },
    { value: 'latent', count: 1 },
  ]);

  const form = { ...needFormOf(need(403, 3)), level: 'stated' } as const;
  await addNeed(deps, { id: id(403), clientId: id(3) }, form, today);
  await index.catchUp();
  expect(told(index)).toEqual(['正平股份', '丙']);
  await moveNeed(deps, { need: id(400), move: id(450) }, { to: 'real', reason: '问过' }, today);
  await index.catchUp();
  expect(told(index)).toEqual(['丙']);
  await removeNeed(deps, id(402));
  await index.catchUp();
  expect(told(index)).toEqual(['乙', '丙']);
  await undo(deps);
  await index.catchUp();
  expect(told(index)).toEqual(['丙']);

  const kept = new BookIndex(deps.book);
  const state = fromSnapshot(toSnapshot(index.state));
  expect(state && (await kept.take(state))).toBe(true);
  expect(told(kept)).toEqual(['丙']);
  deps.close();
});
