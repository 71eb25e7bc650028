import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realData } from '../../../tests/support/real-data.ts';
import { addDays, dayFromNumber, dayNumber, daysBetween, dayOfWeek, type Day } from './day.ts';
import { holidayNoticesCn } from './holidays-cn.ts';
import {
  addWorkingDays,
  calendarFrom,
  isKnown,
  isKnownDay,
  isWorkingDay,
  nextWorkingDay,
  noticeOf,
  nthWorkingDayOfMonth,
  workingDaysBetween,
} from './working-days.ts';

const china = calendarFrom(holidayNoticesCn);
const unknown = calendarFrom([]);

describe('the State Council notices', () => {
  test.each([
    { day: '2024-10-01', working: false, why: 'National Day' },
    { day: '2024-10-12', working: true, why: 'a Saturday that makes up for it' },
    { day: '2024-10-13', working: false, why: 'an ordinary Sunday' },
    { day: '2024-10-14', working: true, why: 'an ordinary Monday' },
    { day: '2022-12-31', working: false, why: 'off by the notice for 2023' },
    { day: '2026-01-04', working: true, why: 'a Sunday that makes up for New Year' },
    { day: '2026-09-20', working: true, why: 'a Sunday that makes up for National Day' },
  ])('$day: working is $working, $why', ({ day, working }) => {
    expect(isWorkingDay(china, day)).toBe(working);
  });

  test('the fifth working day of October 2024 is Saturday the 12th', () => {
    expect(nthWorkingDayOfMonth(china, 2024, 10, 5)).toBe('2024-10-12');
    expect(dayOfWeek('2024-10-12')).toBe(6);
  });

  test('each year has the working days that its notice leaves', () => {
    const counted = [2023, 2024, 2025, 2026].map((year) =>
      workingDaysBetween(china, `${year - 1}-12-31`, `${year}-12-31`),
    );
    expect(counted).toEqual([249, 251, 248, 248]);
  });

  test('a day names its holiday, and a year without notice is said to be unknown', () => {
    expect([noticeOf(china, '2024-02-04'), noticeOf(china, '2024-02-05')]).toEqual([
      { name: '春节', date: '2024-02-04', isOffDay: false },
      null,
    ]);
    expect([2022, 2023, 2026, 2027].map((year) => isKnown(china, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([isKnownDay(china, '2026-12-31'), isKnownDay(china, '2027-01-01')]).toEqual([
      true,
      false,
    ]);
  });

  test('of two notices about one day the later one holds', () => {
    const correction = {
      year: 2024,
      papers: [],
      days: [{ name: '补', date: '2024-10-12', isOffDay: true }],
    };
    const corrected = calendarFrom([...holidayNoticesCn, correction]);
    expect(isWorkingDay(corrected, '2024-10-12')).toBe(false);
    expect(nthWorkingDayOfMonth(corrected, 2024, 10, 5)).toBe('2024-10-14');
  });

  test.each([
    { year: 2023, off: 27, worked: 7 },
    { year: 2024, off: 28, worked: 8 },
    { year: 2025, off: 28, worked: 5 },
    { year: 2026, off: 33, worked: 6 },
  ])('the notice for $year gives $off days off and $worked to make up', ({ year, off, worked }) => {
    const days = holidayNoticesCn.find((notice) => notice.year === year)?.days ?? [];
    const given = days.filter(({ isOffDay }) => isOffDay).length;
    expect([given, days.length - given]).toEqual([off, worked]);
  });

  const published = [2023, 2024, 2025, 2026].flatMap((year) => {
    const text = realData(`holidays-cn-${year}.json`);
    const notice: unknown = text === null ? null : JSON.parse(text);
    return notice === null ? [] : [{ year, notice }];
  });
  const shipped: unknown = holidayNoticesCn.find(({ year }) => year === 2024);

  test.each([{ year: 2024, notice: shipped }, ...published])(
    'the shipped facts are those of the notice for $year',
    ({ year, notice }) => {
      expect(holidayNoticesCn.find((shipped) => shipped.year === year)).toEqual(notice);
    },
  );
});

describe('counting', () => {
  test('overdue is counted in working days: due on Friday, one on Monday, none on Sunday', () => {
    const due = '2024-06-21';
    const seen = ['2024-06-21', '2024-06-22', '2024-06-23', '2024-06-24', '2024-06-20'];
    expect(seen.map((day) => workingDaysBetween(china, due, day))).toEqual([0, 0, 0, 1, -1]);
  });

  test('steps over holidays and onto make-up days, in both directions', () => {
    expect([
      addWorkingDays(china, '2024-09-30', 1),
      addWorkingDays(china, '2024-09-30', 5),
      addWorkingDays(china, '2024-10-08', -1),
      addWorkingDays(china, '2024-10-05', 0),
      addWorkingDays(china, '2024-10-05', -1),
      addWorkingDays(china, '2024-10-05', -2),
      nextWorkingDay(china, '2024-10-05'),
      nextWorkingDay(china, '2024-10-12'),
    ]).toEqual([
      '2024-10-08',
      '2024-10-12',
      '2024-09-30',
      '2024-10-05',
      '2024-09-30',
      '2024-09-29',
      '2024-10-08',
      '2024-10-12',
    ]);
  });

  test('outside the known years Monday to Friday works', () => {
    assert(
      property(integer({ min: -50_000, max: 50_000 }), (number) => {
        const day = dayFromNumber(number);
        expect(isWorkingDay(unknown, day)).toBe(dayOfWeek(day) <= 5);
      }),
    );
  });

  test('a month has no twenty-fifth working day', () => {
    expect([0, 19, 20, 25, 1.5].map((n) => nthWorkingDayOfMonth(china, 2024, 10, n))).toEqual([
      null,
      '2024-10-31',
      null,
      null,
      null,
    ]);
  });

  test('half a working day is a bug and throws', () => {
    expect(() => addWorkingDays(china, '2024-10-05', 0.5)).toThrow(RangeError);
    expect(() => addWorkingDays(china, '2024-10-05', Infinity)).toThrow(RangeError);
  });
});

describe('laws, against a walk from day to day', () => {
  const anyCalendar = constantFrom(china, unknown);
  const anyDay = integer({ min: dayNumber('2022-11-01'), max: dayNumber('2027-02-28') }).map(
    dayFromNumber,
  );

  test('working days between two days are those that a walk meets', () => {
    assert(
      property(anyCalendar, anyDay, anyDay, (calendar, from, to) => {
        const [first, last] = from <= to ? [from, to] : [to, from];
        const length = daysBetween(first, last);
        const walk = Array.from({ length }, (_, i) => addDays(first, i + 1));
        const met = walk.filter((day) => isWorkingDay(calendar, day)).length;
        expect(workingDaysBetween(calendar, first, last)).toBe(met);
        expect(workingDaysBetween(calendar, last, first)).toBe(0 - met);
      }),
    );
  });

  test('the n-th working day on is the n-th that a walk meets', () => {
    assert(
      property(anyCalendar, anyDay, integer({ min: -60, max: 60 }), (calendar, day, n) => {
        let walked: Day = day;
        for (let left = Math.abs(n); left > 0;) {
          walked = addDays(walked, Math.sign(n));
          if (isWorkingDay(calendar, walked)) left -= 1;
        }
        expect(addWorkingDays(calendar, day, n)).toBe(walked);
      }),
    );
  });
});

test.each([
  { year: 2024, month: 10, n: 5, day: '2024-10-12' },
  { year: 2024, month: 10, n: 10, day: '2024-10-18' },
  { year: 2025, month: 1, n: 5, day: '2025-01-08' },
  { year: 2026, month: 2, n: 17, day: null },
])('working day $n of $year-$month is $day', ({ year, month, n, day }) => {
  expect(nthWorkingDayOfMonth(china, year, month, n)).toBe(day);
});
