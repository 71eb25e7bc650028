import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../calendar/day.ts';
import { calendarFrom, isWorkingDay } from '../calendar/working-days.ts';
import { cycleOf, nextDue } from './cycle.ts';
import { beforeInQueue, dueOf } from './due.ts';
import { unknownYears } from './unknown-years.ts';
import { visitCalendar } from './visit-calendar.ts';

const never = { segment: null, lastVisit: '', nextVisit: '' } as const;

test('a key client is due 30 days after the last contact, moved to the next working day', () => {
  // 30 days after 4 September 2026 is Sunday 4 October, within the National Day holiday of the 1st to the 7th.
  expect(nextDue('2026-09-04', 'A', visitCalendar)).toBe('2026-10-08');
  expect(nextDue('2026-04-10', 'A', visitCalendar)).toBe('2026-05-11');
  expect(nextDue('2026-01-05', 'B', visitCalendar)).toBe('2026-04-07');
  expect(cycleOf('C')).toBe(cycleOf(null));
});

test('lateness is counted in working days', () => {
  const client = { ...never, segment: 'A', lastVisit: '2026-04-08' } as const;
  const due = { kind: 'due', day: '2026-05-08' } as const;
  expect(dueOf(client, '2026-05-07', visitCalendar)).toEqual({ kind: 'later', day: '2026-05-08' });
  expect(dueOf(client, '2026-05-08', visitCalendar)).toEqual({ ...due, late: 0 });
  // Saturday 9 May 2026 makes up for the Labour Day holiday; Sunday does not.
  expect(dueOf(client, '2026-05-09', visitCalendar)).toEqual({ ...due, late: 1 });
  expect(dueOf(client, '2026-05-10', visitCalendar)).toEqual({ ...due, late: 1 });
  expect(dueOf(client, '2026-05-11', visitCalendar)).toEqual({ ...due, late: 2 });
});

test('a planned visit takes the place of the due day, and whoever was never visited is not late', () => {
  const late = { ...never, lastVisit: '2020-01-01' };
  expect(dueOf({ ...late, nextVisit: '2026-06-01' }, '2026-05-11', visitCalendar)).toEqual({
    kind: 'planned',
    day: '2026-06-01',
  });
  expect(dueOf(never, '2026-05-11', visitCalendar)).toEqual({ kind: 'first-visit' });
  expect(dueOf({ ...never, lastVisit: '9999-12-31' }, '2026-05-11', visitCalendar)).toEqual({
    kind: 'later',
    day: '9999-12-31',
  });
});

test('key clients come first, then whoever has waited longest', () => {
  const queue = [
    { segment: null, day: '2020-01-01' },
    { segment: 'B', day: '2026-01-01' },
    { segment: 'A', day: '2026-05-01' },
    { segment: 'A', day: '2026-04-01' },
  ] as const;
  expect(queue.toSorted(beforeInQueue).map(({ segment, day }) => `${segment} ${day}`)).toEqual([
    'A 2026-04-01',
    'A 2026-05-01',
    'B 2026-01-01',
    'null 2020-01-01',
  ]);
});

test('whatever the day, a client is due on a working day, never before its cycle and at most two weeks after', () => {
  const segment = constantFrom('A' as const, 'B' as const, 'C' as const, null);
  assert(
    property(integer({ min: 0, max: 4000 }), segment, (offset, letter) => {
      const last = addDays('2020-01-01', offset);
      const due = nextDue(last, letter, visitCalendar);
      const over = daysBetween(last, due) - cycleOf(letter);
      expect([isWorkingDay(visitCalendar, due), over >= 0, over < 14]).toEqual([true, true, true]);
    }),
  );
});

test('the years without a notice are told in runs', () => {
  const calendar = calendarFrom([2023, 2024].map((year) => ({ year, papers: [], days: [] })));
  expect(unknownYears(['2024-05-01', '2023-05-01'], calendar)).toEqual([]);
  expect(unknownYears(['2025-05-01'], calendar)).toEqual([[2025, 2025]]);
  expect(unknownYears(['2019-05-01', '2026-05-01'], calendar)).toEqual([
    [2019, 2022],
    [2025, 2026],
  ]);
});
