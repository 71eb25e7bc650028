import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { daysAround, stepBy } from './calendar-span.ts';
import { capacityOf, everyone, readCapacity, usualCapacity } from './capacity.ts';
import { loadsOf } from './load.ts';

test('a week has seven days, and a month the whole weeks in which it lies', () => {
  expect(daysAround('2026-05-17', 'week')).toEqual(
    [11, 12, 13, 14, 15, 16, 17].map((date) => `2026-05-${date}`),
  );
  const may = daysAround('2026-05-17', 'month');
  expect([may[0], may.at(-1), may.length]).toEqual(['2026-04-27', '2026-05-31', 35]);
  expect([stepBy('2026-03-31', 'month', -1), stepBy('2026-05-11', 'week', 1)]).toEqual([
    '2026-02-28',
    '2026-05-18',
  ]);
});

test('a load is held against what its owner can make, by day and by whole weeks', () => {
  const days = daysAround('2026-05-11', 'week').map((day, i) => ({
    day,
    owners: [
      { owner: '李工', count: i < 5 ? 2 : 0 },
      ...(i === 0 ? [{ owner: '王工', count: 4 }] : []),
    ],
  }));
  const [li, wang] = loadsOf(days, (owner) =>
    owner === '李工' ? { perDay: 2, perWeek: 9 } : usualCapacity,
  );
  expect([li?.owner, li?.weeks, li?.days.some(({ over }) => over)]).toEqual([
    '李工',
    [{ monday: '2026-05-11', count: 10, most: 9, over: true }],
    false,
  ]);
  expect(wang?.days[0]).toEqual({ day: '2026-05-11', count: 4, most: 3, over: true });
  expect(loadsOf(days.slice(1), () => usualCapacity)[0]?.weeks).toEqual([]);
});

test('everyone has the usual measure, that of the office, or their own', () => {
  const staff = [{ id: 'p', name: '王工' }];
  const office = { id: everyone, perDay: 4, perWeek: 16 };
  const own = { id: 'p', perDay: 1, perWeek: 5 };
  expect([
    capacityOf('王工', staff, []),
    capacityOf('王工', staff, [office]),
    capacityOf('王工', staff, [office, own]),
    capacityOf('李工', staff, [office, own]),
  ]).toEqual([usualCapacity, office, own, office]);
});

test('a capacity is two whole numbers, or none', () => {
  expect([
    readCapacity('p', { perDay: ' ', perWeek: '' }),
    readCapacity('p', { perDay: '０', perWeek: '168' }),
    readCapacity('p', { perDay: '25', perWeek: '' }),
  ]).toEqual([
    ok(null),
    ok({ id: 'p', perDay: 0, perWeek: 168 }),
    err([
      { field: 'perDay', type: 'not-a-number', most: 24 },
      { field: 'perWeek', type: 'not-a-number', most: 168 },
    ]),
  ]);
});
