import { array, assert, constant, double, integer, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAt, segment } from './cut.ts';
import type { Cut } from './segmentation.ts';

/** 20 clients with 16 each and 80 with 1: the first fifth holds 80 %. */
const eightyTwenty = Array.from({ length: 100 }, (_, i) => (i % 5 === 0 ? 16 : 1));
const half: Cut = { kind: 'client-share', share: 0.5 };

describe('the four cuts', () => {
  test.each<{ name: string; values: number[]; cut: Cut; point: object }>([
    {
      name: 'a fifth of the clients',
      values: eightyTwenty,
      cut: { kind: 'client-share', share: 0.2 },
      point: { count: 20, asked: 20, threshold: 16, fraction: 0.2, share: 0.8 },
    },
    {
      name: '80 % of the metric',
      values: eightyTwenty,
      cut: { kind: 'metric-share', share: 0.8 },
      point: { count: 20, asked: 20, threshold: 16, fraction: 0.2, share: 0.8 },
    },
    {
      name: 'where rank share and value share sum to 100 %',
      values: eightyTwenty,
      cut: { kind: 'balance' },
      point: { count: 20, asked: 20, threshold: 16, fraction: 0.2, share: 0.8 },
    },
    {
      name: 'by hand',
      values: [5, 1, 4, 2, 3],
      cut: { kind: 'by-hand', count: 2 },
      point: { count: 2, asked: 2, threshold: 4, fraction: 0.4, share: 0.6 },
    },
    {
      name: 'by hand, nobody',
      values: [5, 1, 4, 2, 3],
      cut: { kind: 'by-hand', count: 0 },
      point: { count: 0, asked: 0, threshold: null, fraction: 0, share: 0 },
    },
    {
      name: 'equals at the cut all go to the key side',
      values: [2, 4, 2, 2, 0],
      cut: { kind: 'client-share', share: 0.4 },
      point: { count: 4, asked: 2, threshold: 2, fraction: 0.8, share: 1 },
    },
    {
      name: 'a share of clients is at least one client',
      values: [1, 3],
      cut: { kind: 'client-share', share: 0.01 },
      point: { count: 1, asked: 1, threshold: 3, fraction: 0.5, share: 0.75 },
    },
  ])('$name', ({ values, cut, point }) => {
    expect(cutAt(values, cut)).toEqual({ ok: true, value: point });
  });

  test.each<{ name: string; values: number[]; cut: Cut; error: object }>([
    { name: 'no clients', values: [], cut: half, error: { type: 'no-clients' } },
    {
      name: 'nothing but zeros',
      values: [0, 0],
      cut: half,
      error: { type: 'total-not-positive', total: 0 },
    },
    {
      name: 'a loss on the whole',
      values: [1, -3],
      cut: { kind: 'balance' },
      error: { type: 'total-not-positive', total: -2 },
    },
    {
      name: 'more than 100 %',
      values: [1],
      cut: { kind: 'metric-share', share: 1.2 },
      error: { type: 'cut-out-of-range' },
    },
    {
      name: 'a share that is no number',
      values: [1],
      cut: { kind: 'client-share', share: Number.NaN },
      error: { type: 'cut-out-of-range' },
    },
    {
      name: 'more clients than there are',
      values: [1],
      cut: { kind: 'by-hand', count: 2 },
      error: { type: 'cut-out-of-range' },
    },
  ])('$name is refused', ({ values, cut, error }) => {
    expect(cutAt(values, cut)).toEqual({ ok: false, error });
  });
});

describe('segments', () => {
  test('one cut makes A and B, in the order of the clients', () => {
    expect(segment([1, 8, 2, 8, Number.NaN], [{ kind: 'metric-share', share: 0.8 }])).toEqual({
      ok: true,
      value: {
        letters: ['B', 'A', 'B', 'A', 'B'],
        cuts: [{ count: 2, asked: 2, threshold: 8, fraction: 0.4, share: 16 / 19 }],
        sizes: [2, 3],
      },
    });
  });

  test('two cuts make A, B and C', () => {
    const abc = segment(Float64Array.of(1, 8, 2, 9, 0), [
      { kind: 'client-share', share: 0.2 },
      { kind: 'by-hand', count: 3 },
    ]);
    expect(abc).toEqual({
      ok: true,
      value: {
        letters: ['C', 'B', 'B', 'A', 'C'],
        cuts: [
          { count: 1, asked: 1, threshold: 9, fraction: 0.2, share: 0.45 },
          { count: 3, asked: 3, threshold: 2, fraction: 0.6, share: 0.95 },
        ],
        sizes: [1, 2, 2],
      },
    });
  });

  test('a second cut before the first is refused, one at the same client leaves B empty', () => {
    const [one, two]: [Cut, Cut] = [
      { kind: 'by-hand', count: 1 },
      { kind: 'by-hand', count: 2 },
    ];
    expect(segment([3, 2, 1], [two, one])).toEqual({
      ok: false,
      error: { type: 'cuts-out-of-order' },
    });
    expect(segment([3, 2, 1], [two, two])).toMatchObject({
      value: { letters: ['A', 'A', 'C'], sizes: [2, 0, 1] },
    });
  });

  test('what no cut can be found for has no segments', () => {
    expect(segment([0, 0], [half])).toEqual({
      ok: false,
      error: { type: 'total-not-positive', total: 0 },
    });
  });
});

describe('laws', () => {
  const share = double({ min: 0, max: 1, noNaN: true });
  const anyCut = oneof(
    record({ kind: constant('client-share' as const), share }),
    record({ kind: constant('metric-share' as const), share }),
    record({ kind: constant('balance' as const) }),
    record({ kind: constant('by-hand' as const), count: integer({ min: 0, max: 5 }) }),
  );
  // Few different values, so that there are ties; some clients bring nothing or less.
  const book = array(integer({ min: -2, max: 9 }), { minLength: 5, maxLength: 60 });

  test('a cut never separates equals, covers every client once, and takes no more equals than it must', () => {
    assert(
      property(book, anyCut, (values, cut) => {
        const cutting = segment(values, [cut]);
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(cutting.ok).toBe(total > 0);
        if (!cutting.ok) return;
        const { letters, sizes, cuts } = cutting.value;
        const key = values.filter((_, i) => letters[i] === 'A');
        const rest = values.filter((_, i) => letters[i] === 'B');
        const least = Math.min(Infinity, ...key);
        expect(Math.max(-Infinity, ...rest)).toBeLessThan(least);
        expect(sizes).toEqual([key.length, rest.length]);
        expect(cuts[0]?.count).toBe(key.length);
        expect(key.filter((value) => value > least).length).toBeLessThanOrEqual(
          cuts[0]?.asked ?? -1,
        );
      }),
    );
  });

  test('the order of the clients changes nothing', () => {
    assert(
      property(book, anyCut, (values, cut) => {
        expect(cutAt(values.toReversed(), cut)).toEqual(cutAt(values, cut));
      }),
    );
  });
});
