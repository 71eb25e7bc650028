import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { isDay } from '../calendar/day.ts';
import type { InstalmentForm } from './instalments.ts';
import { monthsLater, mostInstalments, planInstalments, splitEqually } from './instalments.ts';

const today = '2026-05-11';
const form: InstalmentForm = { amount: '100', count: '3', first: '2026-01-31', step: 1 };

test('what does not divide goes to later parts', () => {
  expect(splitEqually(10_000, 3)).toEqual([3333, 3333, 3334]);
  expect(splitEqually(5, 5)).toEqual([1, 1, 1, 1, 1]);
});

test('parts add up to the whole and differ by no more than one unit', () => {
  const amount = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  const count = fc.integer({ min: 1, max: mostInstalments });
  fc.assert(
    fc.property(amount, count, (whole, parts) => {
      const split = splitEqually(whole, parts);
      expect(split).toHaveLength(parts);
      expect(split.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(whole));
      expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(1);
      expect(split.every((part) => Number.isSafeInteger(part))).toBe(true);
    }),
  );
});

test('a month that is shorter has its last day, and the next its own again', () => {
  expect(planInstalments(form, 'CNY', today)).toEqual(
    ok([
      { amount: 3333, due: '2026-01-31' },
      { amount: 3333, due: '2026-02-28' },
      { amount: 3334, due: '2026-03-31' },
    ]),
  );
});

test('days lie in the months that were asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9990 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 100 }),
      (year, month, date, months) => {
        const pad = (value: number, width: number) => String(value).padStart(width, '0');
        const later = monthsLater(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`, months) ?? '';
        expect(isDay(later)).toBe(true);
        const [toYear = 0, toMonth = 0, toDate] = later.split('-').map(Number);
        expect(toYear * 12 + toMonth - (year * 12 + month)).toBe(months);
        expect(toDate).toBe(date);
      },
    ),
  );
});

test.each([
  [{ amount: '' }, { field: 'amount', type: 'amount-not-readable', why: { type: 'empty' } }],
  [{ amount: '-5' }, { field: 'amount', type: 'payment-not-positive' }],
  [{ amount: '0.02' }, { field: 'count', type: 'parts-too-small' }],
  [{ count: '0' }, { field: 'count', type: 'count-not-possible', most: 120 }],
  [{ count: '121' }, { field: 'count', type: 'count-not-possible', most: 120 }],
  [{ count: 'three' }, { field: 'count', type: 'count-not-possible', most: 120 }],
  [{ first: '' }, { field: 'first', type: 'due-missing' }],
  [
    { first: '2026-02-30' },
    { field: 'first', type: 'day-not-readable', why: { type: 'no-such-day' } },
  ],
  [{ first: '9999-12-01' }, { field: 'first', type: 'beyond-calendar' }],
])('%o is refused', (part, problem) => {
  expect(planInstalments({ ...form, ...part }, 'CNY', today)).toEqual(err([problem]));
});
