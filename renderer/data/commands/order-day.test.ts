import { expect, test } from 'vitest';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { BookIndex } from '../index/book-index.ts';
import { openPlans } from '../queries/open-plans.ts';
import { orderDay } from './order-day.ts';
import { undo } from './take-back.ts';

const today = '2026-05-11';

test('the visits of a day are planned in the order of the way, before those that came later, and an undo brings the former order', async () => {
  const plan = (n: number) => aVisit({ id: id(300 + n), day: today, end: null });
  const deps = await openTestBook({
    clients: [aClient()],
    visits: [plan(1), plan(2), plan(3), aVisit({ id: id(304), day: today })],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  const order = async () =>
    (await openPlans(deps.book, index.columns, today, 9)).visits.map((visit) => visit.id);

  expect((await orderDay(deps, [id(303), id(304), id(301)])).ok).toBe(true);
  expect(await order()).toEqual([id(303), id(301), id(302)]);
  expect(await orderDay(deps, [id(303), id(301)])).toEqual({
    ok: false,
    error: { type: 'nothing-to-order' },
  });
  expect((await undo(deps)).ok).toBe(true);
  expect(await order()).toEqual([id(301), id(302), id(303)]);
  deps.close();
});
