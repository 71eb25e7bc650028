import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { addDays, daysBetween } from '../calendar/day.ts';
import {
  isWorkingDay,
  nthWorkingDayOfMonth,
  workingDaysBetween,
} from '../calendar/working-days.ts';
import { visitCalendar } from '../visit/visit-calendar.ts';
import { dueFor, markDone, occasionsOf } from './occasions.ts';
import { nextPeriod, periodOf } from './period.ts';
import { newRhythm, readRhythm, rhythmFormOf } from './read-rhythm.ts';
import { rhythmPeriods, type Rhythm } from './rhythm.ts';

const report: Rhythm = {
  ...newRhythm({ id: 'r', clientId: 'c' }, '2024-08-15'),
  counting: 'working',
};

describe('when it is due', () => {
  test('the report of September 2024 on the fifth working day of October, the summary meeting on the tenth', () => {
    const september = periodOf('month', '2024-09-30');
    expect([
      dueFor({ within: 5, counting: 'working' }, september, visitCalendar),
      dueFor({ within: 10, counting: 'working' }, september, visitCalendar),
      // Within five natural days is 5 October, a day off until the 7th.
      dueFor({ within: 5, counting: 'natural' }, september, visitCalendar),
      dueFor({ within: 5, counting: 'working' }, periodOf('month', '2024-12-01'), visitCalendar),
    ]).toEqual(['2024-10-12', '2024-10-18', '2024-10-08', '2025-01-08']);
  });

  test('weeks begin on Monday, and quarters have three months', () => {
    expect([periodOf('week', '2026-05-10'), periodOf('quarter', '2026-05-10')]).toEqual([
      { key: '2026-05-04', start: '2026-05-04', end: '2026-05-10' },
      { key: '2026-Q2', start: '2026-04-01', end: '2026-06-30' },
    ]);
  });

  test('each period is done, late, due or still coming', () => {
    const done = { '2024-08': '2024-09-09' };
    const seen = occasionsOf({ ...report, done }, '2024-10-14', visitCalendar);
    expect(seen.map(({ period, ...rest }) => ({ of: period.key, ...rest }))).toEqual([
      { of: '2024-08', due: '2024-09-06', done: '2024-09-09', late: 1, state: 'done' },
      { of: '2024-09', due: '2024-10-12', done: null, late: 1, state: 'late' },
      { of: '2024-10', due: '2024-11-07', done: null, late: 0, state: 'coming' },
    ]);
    const [, september] = occasionsOf(report, '2024-10-12', visitCalendar);
    expect(september).toMatchObject({ state: 'due', late: 0 });
    expect(
      occasionsOf({ ...report, until: '2024-09-30' }, '2024-10-14', visitCalendar),
    ).toHaveLength(2);
  });

  test('of a very old rhythm the last five years are looked at', () => {
    const old = { ...report, every: 'week', from: '1990-01-01' } as const;
    const seen = occasionsOf(old, '2026-05-11', visitCalendar);
    expect([seen.length, seen.at(-1)?.period.key]).toEqual([260, '2026-05-11']);
  });
});

describe('laws of the rhythm', () => {
  const day = integer({ min: 0, max: 1400 }).map((days) => addDays('2023-01-01', days));
  const every = constantFrom(...rhythmPeriods);
  const within = integer({ min: 1, max: 20 });

  test('a due day is a working day, behind its period', () => {
    assert(
      property(
        day,
        every,
        within,
        constantFrom('natural', 'working'),
        (on, period, n, counting) => {
          const about = periodOf(period, on);
          const due = dueFor({ within: n, counting }, about, visitCalendar);
          const passed =
            counting === 'working'
              ? workingDaysBetween(visitCalendar, about.end, due) === n
              : daysBetween(about.end, due) >= n;
          expect([isWorkingDay(visitCalendar, due), passed]).toEqual([true, true]);
        },
      ),
    );
  });

  test('within n working days of a month is the n-th working day of the next', () => {
    assert(
      property(day, within, (on, n) => {
        const about = periodOf('month', on);
        const next = nextPeriod('month', about);
        const [year = 0, month = 0] = next.key.split('-').map(Number);
        const nth = nthWorkingDayOfMonth(visitCalendar, year, month, n);
        const due = dueFor({ within: n, counting: 'working' }, about, visitCalendar);
        expect(nth === null || nth === due).toBe(true);
      }),
    );
  });

  test('periods follow each other without a gap, and every day lies in its own', () => {
    assert(
      property(day, every, (on, period) => {
        const about = periodOf(period, on);
        const next = nextPeriod(period, about);
        expect([about.start <= on && on <= about.end, next.start]).toEqual([
          true,
          addDays(about.end, 1),
        ]);
        expect(periodOf(period, about.end)).toEqual(about);
      }),
    );
  });
});

test('what was done is marked by its period, and taken back', () => {
  const mark = (key: string, on: string | null) => markDone(report, key, on, '2024-10-14');
  const marked = { ...report, done: { '2024-09': '2024-10-11' } };
  expect(mark('2024-09', '2024-10-11')).toEqual(ok(marked));
  expect(markDone(marked, '2024-09', null, '2024-10-14')).toEqual(ok(report));
  expect([
    mark('2024-09', '2024-10-15'),
    mark('2024-09', '2024-08-31'),
    mark('2024-07', '2024-10-01'),
  ]).toEqual([
    err({ type: 'day-to-come' }),
    err({ type: 'before-period' }),
    err({ type: 'no-such-period' }),
  ]);
});

test('a rhythm that is typed counts natural days by default, and is refused at every wrong field', () => {
  const fresh = newRhythm({ id: 'r', clientId: 'c' }, '2026-05-11');
  expect(fresh.counting).toBe('natural');
  expect(readRhythm(report, rhythmFormOf(report), '2026-05-11')).toEqual(ok(report));
  const wrong = { within: '0', from: 'soon', until: '2026-02-30', name: 'x'.repeat(501) };
  expect(readRhythm(fresh, wrong, '2026-05-11')).toEqual(
    err([
      { field: 'name', type: 'too-long', limit: 500, length: 501 },
      { field: 'within', type: 'not-a-number', most: 90 },
      { field: 'from', type: 'day-not-readable', why: { type: 'not-a-day' } },
      { field: 'until', type: 'day-not-readable', why: { type: 'no-such-day' } },
    ]),
  );
  expect(readRhythm(fresh, { until: '2026-05-01' }, '2026-05-11')).toEqual(
    err([{ field: 'until', type: 'ends-before-starts' }]),
  );
});
