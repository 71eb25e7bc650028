import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realData, rowsOfPlainCsv } from '../../../tests/support/real-data.ts';
import { analyse, twoLargest } from './analyse.ts';
import { tallyOf, type KanoCounts, type NeedAnswers } from './count.ts';

const counts = (some: Partial<KanoCounts>): KanoCounts => ({
  M: 0,
  O: 0,
  A: 0,
  I: 0,
  R: 0,
  Q: 0,
  ...some,
});
const anyCounts = record({
  M: integer({ min: 0, max: 40 }),
  O: integer({ min: 0, max: 40 }),
  A: integer({ min: 0, max: 40 }),
  I: integer({ min: 0, max: 40 }),
  R: integer({ min: 0, max: 40 }),
  Q: integer({ min: 0, max: 40 }),
});

function about(value: number, digits = 10): unknown {
  return expect.closeTo(value, digits);
}

test('the example of the methods: 296 answers', () => {
  expect(analyse(counts({ M: 101, O: 54, A: 54, I: 81, R: 3, Q: 3 }))).toEqual({
    n: 296,
    category: 'M',
    plurality: 'M',
    better: about(108 / 290),
    worse: about(-155 / 290),
    categoryStrength: about(20 / 296),
    totalStrength: about(209 / 296),
    fong: { difference: 20, critical: about(18.5247, 4), significant: true },
    chiSquare: { value: about(21.64138, 5), df: 3, p: about(7.745_487e-5, 10) },
    twoGroups: false,
  });
});

test('without answers, and with questionable ones alone, everything is n/a', () => {
  const nothing = {
    category: null,
    plurality: null,
    better: null,
    worse: null,
    fong: { difference: null, critical: null, significant: null },
    chiSquare: null,
    twoGroups: false,
  };
  expect(analyse(counts({}))).toEqual({
    n: 0,
    ...nothing,
    categoryStrength: null,
    totalStrength: null,
  });
  expect(analyse(counts({ Q: 9 }))).toEqual({
    n: 9,
    ...nothing,
    categoryStrength: 0,
    totalStrength: 0,
  });
});

test('a need that all reject has no Better and no Worse', () => {
  expect(analyse(counts({ R: 27 }))).toMatchObject({
    category: 'R',
    better: null,
    worse: null,
    categoryStrength: 1,
    totalStrength: 0,
    chiSquare: null,
  });
});

describe('the decision rule', () => {
  test.each<{ name: string; given: Partial<KanoCounts>; category: string; plurality: string }>([
    { name: 'a clear lead wins', given: { M: 10, A: 20, I: 15 }, category: 'A', plurality: 'A' },
    {
      name: 'exactly five points is a tie',
      given: { O: 9, A: 10, Q: 1 },
      category: 'O',
      plurality: 'A',
    },
    { name: 'a little more is none', given: { O: 9, A: 10 }, category: 'A', plurality: 'A' },
    {
      name: 'equals: must-be before indifferent',
      given: { M: 5, I: 5 },
      category: 'M',
      plurality: 'M',
    },
    {
      name: 'only the two largest count',
      given: { M: 38, A: 39, I: 40 },
      category: 'A',
      plurality: 'I',
    },
    { name: 'reverse comes last', given: { I: 50, R: 50 }, category: 'I', plurality: 'I' },
    {
      name: 'a category without answers is no second',
      given: { I: 2, Q: 98 },
      category: 'I',
      plurality: 'I',
    },
  ])('$name', ({ given, category, plurality }) => {
    expect(analyse(counts(given))).toMatchObject({ category, plurality });
  });

  test('its threshold is a setting', () => {
    const close = counts({ M: 40, A: 60 });
    const thresholds = [0, 0.05, 0.2, 1];
    expect(thresholds.map((tieThreshold) => analyse(close, { tieThreshold }).category)).toEqual([
      'A',
      'A',
      'M',
      'M',
    ]);
  });
});

test.each<{ given: Partial<KanoCounts>; twoGroups: boolean }>([
  { given: { M: 20, A: 20 }, twoGroups: true },
  { given: { M: 20, I: 20 }, twoGroups: true },
  { given: { O: 20, I: 20 }, twoGroups: true },
  { given: { A: 20, R: 20 }, twoGroups: true },
  { given: { M: 20, O: 20 }, twoGroups: false },
  { given: { O: 20, A: 20 }, twoGroups: false },
  { given: { A: 20, I: 20 }, twoGroups: false },
  { given: { M: 30, A: 20 }, twoGroups: false },
])('$given may be two groups of clients: $twoGroups', ({ given, twoGroups }) => {
  expect(analyse(counts(given)).twoGroups).toBe(twoGroups);
});

test('the test against equality needs twelve answers that are M, O, A or I', () => {
  expect(analyse(counts({ M: 5, A: 6, R: 30, Q: 9 })).chiSquare).toBeNull();
  expect(analyse(counts({ M: 3, O: 3, A: 3, I: 3 })).chiSquare).toEqual({ value: 0, df: 3, p: 1 });
  expect(analyse(counts({ M: 12 })).chiSquare).toMatchObject({ value: 36, df: 3 });
});

test('the two largest leave out what nobody said and what is questionable', () => {
  expect([
    twoLargest(counts({ Q: 50, I: 3, R: 4 })),
    twoLargest(counts({ Q: 50, R: 4 })),
    twoLargest(counts({ Q: 50 })),
  ]).toEqual([
    ['R', 'I'],
    ['R', null],
    [null, null],
  ]);
});

describe('laws', () => {
  test('every figure stays in its range, and none is NaN', () => {
    assert(
      property(anyCounts, (given) => {
        const { better, worse, categoryStrength, totalStrength, chiSquare, n } = analyse(given);
        const within = (value: number | null | undefined, low: number, high: number) =>
          value === null || value === undefined || (value >= low && value <= high);
        expect([
          within(better, 0, 1),
          within(worse, -1, 0),
          within(categoryStrength, 0, 1),
          within(totalStrength, 0, 1),
          within(chiSquare?.value, 0, Infinity),
          within(chiSquare?.p, 0, 1),
        ]).toEqual([true, true, true, true, true, true]);
        expect(Object.is(worse, -0)).toBe(false);
        expect(n).toBe(Object.values(given).reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  test('the category is one of the two largest, and without a threshold the largest', () => {
    assert(
      property(anyCounts, (given) => {
        const { category, plurality } = analyse(given);
        const largest = Math.max(given.M, given.O, given.A, given.I, given.R);
        expect(twoLargest(given)).toContain(category);
        expect(plurality === null ? 0 : given[plurality]).toBe(largest);
        expect(analyse(given, { tieThreshold: 0 }).category).toBe(plurality);
      }),
    );
  });

  test('as many answers of each kind again change no share and no category', () => {
    assert(
      property(anyCounts, ({ M, O, A, I, R, Q }) => {
        const once = analyse({ M, O, A, I, R, Q });
        const twice = analyse({ M: 2 * M, O: 2 * O, A: 2 * A, I: 2 * I, R: 2 * R, Q: 2 * Q });
        const { category, plurality, better, worse, categoryStrength, totalStrength, twoGroups } =
          once;
        expect(twice).toMatchObject({
          category,
          plurality,
          better,
          worse,
          categoryStrength,
          totalStrength,
          twoGroups,
        });
      }),
    );
  });
});

describe('from answers to categories', () => {
  const pairs = (text: string): NeedAnswers[] =>
    text.split(' ').map((pair) => ({
      functional: pair[0] === '-' ? null : Number(pair[0]),
      dysfunctional: pair[1] === '-' ? null : Number(pair[1]),
    }));
  const generated = {
    name: 'a small survey',
    needs: [pairs('25 35 45 25 15 1- --'), pairs('11 13 14 12 15 33'), pairs('51 52 21 31 41')],
    tallies: [
      '4 1 0 0 0 0, 2 dropped: M',
      '0 1 3 1 0 1, 0 dropped: A',
      '0 0 0 0 5 0, 0 dropped: R',
    ],
  };
  const cars = realData('kano-car-answers.csv');
  const surveys = cars === null ? [generated] : [generated, carSurvey(cars)];

  test.each(surveys)('$name', ({ needs, tallies }) => {
    const told = needs.map((answers) => {
      const {
        counts: { M, O, A, I, R, Q },
        dropped,
      } = tallyOf(answers, 'berger');
      const { category } = analyse({ M, O, A, I, R, Q });
      return `${[M, O, A, I, R, Q].join(' ')}, ${dropped} dropped: ${category}`;
    });
    expect(told).toEqual(tallies);
  });

  function carSurvey(text: string) {
    const rows = rowsOfPlainCsv(text);
    const read = (cell = '') => (cell === '' ? null : Number(cell));
    const needs = Array.from({ length: 10 }, (_, i) =>
      rows.map((row) => ({
        functional: read(row.get(`f${i + 1}`)),
        dysfunctional: read(row.get(`d${i + 1}`)),
      })),
    );
    const tallies = [
      '3 1 3 9 7 2, 2 dropped: I',
      '18 5 1 1 1 1, 0 dropped: M',
      '3 11 6 6 1 0, 0 dropped: O',
      '8 11 4 4 0 0, 0 dropped: O',
      '8 15 1 2 0 0, 1 dropped: O',
      '2 3 16 1 5 0, 0 dropped: A',
      '4 3 2 18 0 0, 0 dropped: I',
      '12 3 3 4 4 0, 1 dropped: M',
      '2 1 15 3 6 0, 0 dropped: A',
      '0 0 0 0 27 0, 0 dropped: R',
    ];
    return { name: '27 respondents on 10 features of a car', needs, tallies };
  }
});
