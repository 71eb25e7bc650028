import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHundredths } from '../money/format-money.ts';
import type { CostLine, EconomicsSheet } from './economics-sheet.ts';
import {
  costOptions,
  costPhases,
  mostTime,
  mostTrouble,
  mostYears,
  newSheet,
} from './economics-sheet.ts';
import { compareOptions, costOf, totalsOf } from './economics.ts';

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Two lines: today costs 200 hours a year, ours 10,000 yuan once and 20 hours a year; an hour is 50 yuan. */
const sheet: EconomicsSheet = {
  ...newSheet(id(1), id(2), '2026-05-11'),
  title: '总成本',
  first: '现在',
  second: '我方',
  rate: 5000,
  years: 3,
  lines: {
    [id(3)]: {
      place: 0,
      phase: 'buy',
      text: '采购',
      first: { money: 0, time: 0, trouble: 0 },
      second: { money: 1_000_000, time: 0, trouble: 2 },
    },
    [id(4)]: {
      place: 1,
      phase: 'use',
      text: '抄表',
      first: { money: 0, time: 20_000, trouble: 4 },
      second: { money: 0, time: 2000, trouble: 1 },
    },
  },
};

test('two options are compared over the years, with time as money, and the year is told in which it pays', () => {
  expect(compareOptions(sheet)).toEqual({
    first: {
      buy: { money: 0n, time: 0n, trouble: 0n },
      use: { money: 0n, time: 20_000n, trouble: 4n },
      whole: { money: 0n, time: 60_000n, trouble: 12n },
      cost: 300_000_000n,
    },
    second: {
      buy: { money: 1_000_000n, time: 0n, trouble: 2n },
      use: { money: 0n, time: 2000n, trouble: 1n },
      whole: { money: 1_000_000n, time: 6000n, trouble: 5n },
      cost: 130_000_000n,
    },
    more: { money: 1_000_000n, time: -54_000n, trouble: -7n, cost: -170_000_000n },
    byYear: [
      { first: 0n, second: 100_000_000n },
      { first: 100_000_000n, second: 110_000_000n },
      { first: 200_000_000n, second: 120_000_000n },
      { first: 300_000_000n, second: 130_000_000n },
    ],
    paysFrom: 2,
  });
});

test('what is cheaper from the beginning, or never becomes it, has no year in which it pays', () => {
  expect(compareOptions({ ...sheet, years: 1 }).paysFrom).toBeNull();
  expect(compareOptions({ ...sheet, rate: 0 }).paysFrom).toBeNull();
  expect(compareOptions({ ...sheet, lines: {} }).paysFrom).toBeNull();
});

const cost = fc.record({
  money: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  time: fc.nat({ max: mostTime }),
  trouble: fc.nat({ max: mostTrouble }),
});
const lines: fc.Arbitrary<readonly CostLine[]> = fc.array(
  fc.record({
    place: fc.nat({ max: 99 }),
    phase: fc.constantFrom(...costPhases),
    text: fc.constant('x'),
    first: cost,
    second: cost,
  }),
  { maxLength: 30 },
);
const assumptions = fc.record({
  rate: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  years: fc.integer({ min: 1, max: mostYears }),
});

test('a total is exactly the sum of its lines, however large, and nothing is rounded', () => {
  fc.assert(
    fc.property(lines, assumptions, (all, assumed) => {
      for (const option of costOptions) {
        const totals = totalsOf(all, option, assumed);
        let whole = 0n;
        for (const line of all) {
          const { money, time } = line[option];
          const times = line.phase === 'buy' ? 1n : BigInt(assumed.years);
          whole += times * (BigInt(money) * 100n + BigInt(time) * BigInt(assumed.rate));
        }
        expect(totals.cost).toBe(whole);
      }
    }),
  );
});

test('the order of the lines makes no difference, and lines apart add up to the lines together', () => {
  fc.assert(
    fc.property(lines, lines, assumptions, (some, others, assumed) => {
      const together = totalsOf([...some, ...others], 'first', assumed);
      expect(totalsOf([...others, ...some].toReversed(), 'first', assumed)).toEqual(together);
      const [one, other] = [some, others].map((part) => totalsOf(part, 'first', assumed));
      expect((one?.cost ?? 0n) + (other?.cost ?? 0n)).toBe(together.cost);
      expect((one?.whole.trouble ?? 0n) + (other?.whole.trouble ?? 0n)).toBe(
        together.whole.trouble,
      );
    }),
  );
});

test('options that change places change the sign of the difference', () => {
  fc.assert(
    fc.property(lines, assumptions, (all, assumed) => {
      const byId = (swap: boolean) =>
        Object.fromEntries(
          all.map(({ first, second, ...line }, at) => [
            id(at),
            swap ? { ...line, first: second, second: first } : { ...line, first, second },
          ]),
        );
      const there = compareOptions({ ...sheet, ...assumed, lines: byId(false) });
      const back = compareOptions({ ...sheet, ...assumed, lines: byId(true) });
      expect(back.more.cost).toBe(-there.more.cost);
      expect(there.byYear.at(-1)).toEqual({ first: there.first.cost, second: there.second.cost });
    }),
  );
});

test('a cost that does not make whole cents is shown to its last digit', () => {
  const third = costOf({ money: 100n, time: 33n }, 3333);
  expect(third).toBe(119_989n);
  expect(formatHundredths(third, 'CNY', 'en')).toBe('¥\u00a011.9989');
  expect(formatHundredths(-120_000n, 'CNY', 'zh-CN')).toBe('-¥\u00a012.00');
  expect(formatHundredths(12_345n, 'JPY', 'en')).toBe('JP¥\u00a0123.45');
  expect(formatHundredths(123_456_789_012_345_678_900n, 'CNY', 'en')).toBe(
    '¥\u00a012,345,678,901,234,567.89',
  );
});
