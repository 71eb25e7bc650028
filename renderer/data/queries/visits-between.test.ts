import { expect, test } from 'vitest';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { BookIndex } from '../index/book-index.ts';
import { visitsBetween } from './visits-between.ts';

test('a range of days tells what is planned and made, whose it is, and only some of the visits of a full day', async () => {
  const deps = await openTestBook({
    clients: [
      aClient({ owner: '王工' }),
      aClient({ id: id(2), code: '2', owner: '李工' }),
      aClient({ id: id(3), code: '3', archivedAt: '2026-05-01T00:00:00.000Z' }),
    ],
    visits: [
      aVisit({ id: id(301), day: '2026-05-10' }),
      aVisit({ id: id(302), day: '2026-05-11' }),
      aVisit({ id: id(303), day: '2026-05-11', end: null }),
      aVisit({ id: id(304), day: '2026-05-11', clientId: id(2) }),
      aVisit({ id: id(305), day: '2026-05-12', end: null, clientId: id(3) }),
      aVisit({ id: id(306), day: '2026-05-13' }),
    ],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  const range = { from: '2026-05-11', to: '2026-05-12' };
  const ask = async (owner: string | null) =>
    visitsBetween(deps.book, index.columns, { ...range, owner }, 2);
  const all = await ask(null);
  expect(
    all.days.map(({ visits, ...day }) => ({ ...day, visits: visits.map((one) => one.id) })),
  ).toEqual([
    {
      day: '2026-05-11',
      planned: 1,
      made: 2,
      owners: [
        { owner: '王工', count: 2 },
        { owner: '李工', count: 1 },
      ],
      visits: [id(303), id(302)],
    },
    { day: '2026-05-12', planned: 0, made: 0, owners: [], visits: [] },
  ]);
  const [hers] = (await ask('李工')).days;
  expect([hers?.made, hers?.owners.length, hers?.visits.map(({ client }) => client)]).toEqual([
    1,
    2,
    ['正平股份'],
  ]);
  expect((await ask('nobody of that name')).days.map(({ made }) => made)).toEqual([0, 0]);
  deps.close();
});
