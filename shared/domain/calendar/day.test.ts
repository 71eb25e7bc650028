import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  isDay,
  parseDay,
  yearOf,
} from './day.ts';

const firstNumber = dayNumber('0001-01-01');
const lastNumber = dayNumber('9999-12-31');
const anyNumber = integer({ min: firstNumber, max: lastNumber });

describe('reading a day', () => {
  test.each([
    '2024-01-05',
    '2024-1-5',
    '2024/01/05',
    '2024/1/5',
    '2024.1.5',
    '2024年1月5日',
    '2024年01月05',
    '2024 年 1 月 5 日',
    '20240105',
    '２０２４年１月５日',
    '２０２４０１０５',
    ' 2024-01-05 ',
    '2024-01-05 00:00',
    '2024/1/5 13:05:09',
    '2024-01-05T23:59:59.999Z',
    '2024-01-05T23:59:59+08:00',
  ])('%s is 5 January 2024', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: '2024-01-05' });
  });

  test.each([
    ['', 'empty'],
    [' \u3000', 'empty'],
    ['soon', 'not-a-day'],
    ['1/5/2024', 'not-a-day'],
    ['24-01-05', 'not-a-day'],
    ['2024-01/05', 'not-a-day'],
    ['2024-01', 'not-a-day'],
    ['2024-01-05 late', 'not-a-day'],
    ['45296', 'not-a-day'],
    ['2024-02-31', 'no-such-day'],
    ['2023-02-29', 'no-such-day'],
    ['1900-02-29', 'no-such-day'],
    ['20241301', 'no-such-day'],
    ['2024-00-10', 'no-such-day'],
    ['0000-01-01', 'no-such-day'],
    ['2024-01-05999999', 'not-a-day'],
  ])('%s is refused: %s', (text, type) => {
    expect(parseDay(text)).toEqual({ ok: false, error: { type } });
  });

  test('only the stored form counts as a day in a record', () => {
    const texts = [
      '2024-02-29',
      '2000-02-29',
      '2023-02-29',
      '2024-2-9',
      '20240229',
      '2024-02-29 ',
      '',
    ];
    expect(texts.map(isDay)).toEqual([true, true, false, false, false, false, false]);
  });
});

describe('arithmetic', () => {
  test('agrees with the proleptic Gregorian calendar of Date on every day number', () => {
    assert(
      property(anyNumber, (number) => {
        const date = new Date(number * 86_400_000);
        const day = date.toISOString().slice(0, 10);
        expect([dayFromNumber(number), dayNumber(day), dayOfWeek(day) % 7, yearOf(day)]).toEqual([
          day,
          number,
          date.getUTCDay(),
          date.getUTCFullYear(),
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  test('adding the days between two days leads from one to the other, and the order of days is theirs', () => {
    assert(
      property(anyNumber, anyNumber, (a, b) => {
        const [from, to] = [dayFromNumber(a), dayFromNumber(b)];
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(compareDays(from, to))).toBe(Math.sign(a - b));
      }),
    );
  });

  test('goes over the ends of months, years and leap Februaries', () => {
    expect([
      addDays('2024-02-28', 1),
      addDays('2024-02-28', 2),
      addDays('2023-12-31', 1),
      addDays('2024-03-01', -1),
      daysBetween('2024-01-01', '2025-01-01'),
      daysBetween('2024-03-01', '2024-02-01'),
      daysInMonth(2024, 2),
      daysInMonth(1900, 2),
      daysInMonth(2024, 4),
      daysInMonth(2024, 12),
    ]).toEqual(['2024-02-29', '2024-03-01', '2024-01-01', '2024-02-29', 366, -29, 29, 28, 30, 31]);
  });

  test('what is no day is a bug of the caller and throws', () => {
    for (const day of ['2024-02-30', '2024-1-5', 'today', '2024-01-05T00:00', '']) {
      expect(() => dayNumber(day)).toThrow(RangeError);
    }
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2024-01-01', 0.5)).toThrow(RangeError);
    expect(() => dayOf(2024, 2, 30)).toThrow(RangeError);
  });
});
