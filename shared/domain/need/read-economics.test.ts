import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import type { EconomicsSheet } from './economics-sheet.ts';
import { economicsSchema, mostTime, newSheet } from './economics-sheet.ts';
import { economicsFormOf, newCostLine, readEconomics } from './read-economics.ts';
import { hoursText, readHours } from './read-hours.ts';

const today = '2026-05-11';
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const blank = newSheet(id(1), id(2), today);
const line = {
  ...newCostLine(id(3), 'use', ' 停机 '),
  first: { money: '1.2万', time: '8.5 小时', trouble: '4' },
};
const typed = { title: '总成本', first: '现在', second: '我方', rate: '60', years: '5' };

test('a sheet is read as it is typed, and lines in which nothing stands are left out', () => {
  const lines = [newCostLine(id(4), 'buy'), line];
  const expected: EconomicsSheet = {
    ...blank,
    title: '总成本',
    first: '现在',
    second: '我方',
    rate: 6000,
    years: 5,
    lines: {
      [id(3)]: {
        place: 0,
        phase: 'use',
        text: '停机',
        first: { money: 1_200_000, time: 850, trouble: 4 },
        second: { money: 0, time: 0, trouble: 0 },
      },
    },
  };
  expect(readEconomics(blank, { ...typed, lines }, today)).toEqual(ok(expected));
  expect(economicsSchema.safeParse(expected).success).toBe(true);
  expect(readEconomics(expected, economicsFormOf(expected), today)).toEqual(ok(expected));
});

test('every problem of a sheet is told at once, each at its field', () => {
  const bad = {
    ...line,
    text: ' ',
    first: { money: '-1', time: '-2', trouble: '4' },
    second: { money: 'much', time: '1.234', trouble: '6' },
  };
  const form = { title: '', first: '现在', second: 'x'.repeat(201), rate: '-5', years: '0' };
  const day = { day: '2026-05-12', currency: '元', lines: [bad] };
  expect(readEconomics(blank, { ...form, ...day }, today)).toEqual(
    err([
      { field: 'currency', type: 'currency-not-known' },
      { field: 'day', type: 'day-to-come' },
      { field: 'title', type: 'name-missing' },
      { field: 'second', type: 'too-long', limit: 200, length: 201 },
      { field: 'rate', type: 'amount-negative' },
      { field: 'years', type: 'years-not-possible', most: 20 },
      { field: `${id(3)}.text`, type: 'text-missing' },
      { field: `${id(3)}.first.time`, type: 'hours-negative' },
      { field: `${id(3)}.first.money`, type: 'amount-negative' },
      { field: `${id(3)}.second.time`, type: 'hours-not-readable' },
      { field: `${id(3)}.second.trouble`, type: 'trouble-not-possible', most: 5 },
      {
        field: `${id(3)}.second.money`,
        type: 'amount-not-readable',
        why: { type: 'not-a-number' },
      },
    ]),
  );
});

test('a sheet without a line, or with more than there is room for, is refused', () => {
  expect(readEconomics(blank, { ...typed, lines: [newCostLine(id(4), 'buy')] }, today)).toEqual(
    err([{ field: 'lines', type: 'no-lines' }]),
  );
  const many = Array.from({ length: 101 }, (_, at) => newCostLine(id(at + 10), 'use', 'x'));
  expect(readEconomics(blank, { ...typed, lines: many }, today)).toEqual(
    err([{ field: 'lines', type: 'too-many-lines', limit: 100, count: 101 }]),
  );
});

test.each([
  ['', 0],
  ['1.5', 150],
  ['１．５', 150],
  ['1,200', 120_000],
  ['8h', 800],
  ['2 hours', 200],
  ['3个小时', 300],
  ['-0', 0],
])('%j is so many hundredths of an hour: %j', (text, hundredths) => {
  expect(readHours(text)).toEqual(ok(hundredths));
});

test.each([
  ['h', 'hours-not-readable'],
  ['1.234', 'hours-not-readable'],
  ['1e3', 'hours-not-readable'],
  ['-1', 'hours-negative'],
  ['100000.01', 'hours-too-many'],
  ['999999999999', 'hours-not-readable'],
])('%j are no hours: %s', (text, type) => {
  expect(readHours(text)).toEqual(err({ type }));
});

test('hours that are shown are read again as the same', () => {
  fc.assert(
    fc.property(fc.nat({ max: mostTime }), (hundredths) => {
      expect(readHours(hoursText(hundredths))).toEqual(ok(hundredths));
    }),
  );
});
