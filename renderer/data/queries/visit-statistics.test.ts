import { assert, array, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { dueOf } from '../../../shared/domain/visit/due.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { BookIndex } from '../index/book-index.ts';
import { overdueTrend } from './overdue-trend.ts';
import { visitStatistics } from './visit-statistics.ts';

test('visits are counted by mode, segment and engineer, and clients once each', async () => {
  const on = (n: number, client: number, part: object) =>
    aVisit({ id: id(300 + n), clientId: id(client), ...part });
  const deps = await openTestBook({
    clients: [
      aClient({ id: id(1), segment: 'A' }),
      aClient({ id: id(2), segment: 'A' }),
      aClient({ id: id(3) }),
      aClient({ id: id(4), archivedAt: '2026-01-01T00:00:00.000Z' }),
    ],
    visits: [
      on(1, 1, { day: '2026-05-01', engineer: '李雷' }),
      on(2, 1, { day: '2026-05-03', engineer: '李雷', mode: 'phone' }),
      on(3, 3, { day: '2026-05-04', engineer: '韩梅' }),
      on(4, 3, { day: '2026-05-05', end: null }),
      on(5, 2, { day: '2026-04-30' }),
      on(6, 4, { day: '2026-05-02' }),
    ],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  const nothing = { visits: 0, clients: 0 };
  expect(visitStatistics(index.columns, '2026-05-01', '2026-05-31')).toEqual({
    from: '2026-05-01',
    to: '2026-05-31',
    all: { visits: 3, clients: 2 },
    byMode: [
      { mode: 'onsite', visits: 2, clients: 2 },
      { mode: 'phone', visits: 1, clients: 1 },
      { mode: 'event', ...nothing },
      { mode: 'online', ...nothing },
    ],
    bySegment: [
      { segment: 'A', visits: 2, clients: 1, inBook: 2 },
      { segment: null, visits: 1, clients: 1, inBook: 1 },
    ],
    byEngineer: [
      { engineer: '李雷', visits: 2, clients: 1 },
      { engineer: '韩梅', visits: 1, clients: 1 },
    ],
  });
  deps.close();
});

test('the trend says of each day what the queue would have said on it', async () => {
  const first = '2025-01-01';
  const today = '2026-05-11';
  const visit = record({
    client: integer({ min: 1, max: 4 }),
    after: integer({ min: 0, max: 500 }),
  });
  const segments = array(constantFrom('A' as const, 'B' as const, null), {
    minLength: 4,
    maxLength: 4,
  });
  await assert(
    asyncProperty(segments, array(visit, { maxLength: 12 }), async (of, made) => {
      const clients = of.map((segment, i) => aClient({ id: id(i + 1), segment }));
      const visits = made.map(({ client, after }, n) =>
        aVisit({ id: id(300 + n), clientId: id(client), day: addDays(first, after) }),
      );
      const deps = await openTestBook({ clients, visits });
      const index = new BookIndex(deps.book);
      await index.build();
      const trend = overdueTrend(index.columns, today, visitCalendar);
      expect(trend.map(({ day }) => day).filter((_, i) => i % 4 === 0)).toEqual([
        '2025-05-31',
        '2025-09-30',
        '2026-01-31',
        today,
      ]);
      for (const { day, overdue } of trend) {
        const late = clients.filter(({ id: clientId, segment }) => {
          const days = visits.filter((one) => one.clientId === clientId && one.day <= day);
          const lastVisit =
            days
              .map((one) => one.day)
              .toSorted()
              .at(-1) ?? '';
          const due = dueOf({ segment, lastVisit, nextVisit: '' }, day, visitCalendar);
          return due.kind === 'due' && due.late > 0;
        });
        expect([day, overdue]).toEqual([day, late.length]);
      }
      deps.close();
    }),
    { numRuns: 30 },
  );
});
