import { assert, double, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dice } from '../../../tests/support/dice.ts';
import { realData, rowsOfPlainCsv } from '../../../tests/support/real-data.ts';
import { expectedPurchases, fitBgNbd, probabilityAlive } from './alive.ts';
import { likelihood, repeatsOf } from './bg-nbd-likelihood.ts';
import type { BgNbdParams, PurchaseHistory, Summary } from './histories.ts';
import { historiesOf } from './histories.ts';

/** As Fader, Hardie & Lee fitted the purchases of CDNOW, in weeks. */
const published: BgNbdParams = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const first: PurchaseHistory = { x: 2, tx: 30.43, T: 38.86 };

describe('published figures', () => {
  test('the first client is alive with 0.7266, and 1.226 purchases are expected in 39 weeks', () => {
    expect(probabilityAlive(published, first)).toBeCloseTo(0.7266, 4);
    expect(expectedPurchases(published, first, 39)).toBeCloseTo(1.226, 3);
  });

  test('whoever never bought again is alive for certain', () => {
    expect(probabilityAlive(published, { x: 0, tx: 0, T: 38.86 })).toBe(1);
  });

  test('a long silence after many purchases is death, without overflow', () => {
    const silent = { x: 100, tx: 10, T: 1000 };
    const alive = probabilityAlive(published, silent) ?? 1;
    expect(alive).toBeGreaterThan(0);
    expect(alive).toBeLessThan(1e-100);
    expect(expectedPurchases(published, silent, 39)).toBeLessThan(1e-100);
  });
});

describe('the fit', () => {
  const text = realData('purchase-summaries.csv');
  const made: BgNbdParams = { r: 1, alpha: 10, a: 1, b: 3 };
  const books = [
    { name: 'clients made by chance', rows: simulated(made), params: made, within: 0.2 },
    ...(text === null
      ? []
      : [
          {
            name: '2,357 clients of CDNOW',
            rows: rowsOfPlainCsv(text).map((row): Summary => ({
              x: Number(row.get('frequency')),
              tx: Number(row.get('recency')),
              T: Number(row.get('T')),
            })),
            params: published,
            within: 0.003,
          },
        ]),
  ];

  test.each(books)('of $name comes to the known parameters', ({ rows, params, within }) => {
    const fit = fitBgNbd(rows);
    expect(fit).toMatchObject({ converged: true, clients: rows.length });
    const { r, alpha, a, b } = fit.params ?? { r: 0, alpha: 0, a: 0, b: 0 };
    const off = [r / params.r, alpha / params.alpha, a / params.a, b / params.b].map((ratio) =>
      Math.abs(ratio - 1),
    );
    expect(off.filter((one) => one > within)).toEqual([]);
  });

  test('nowhere near is the likelihood greater', () => {
    const histories = historiesOf(simulated(made));
    const repeats = repeatsOf(histories);
    const { params, ...fit } = fitBgNbd(simulated(made));
    const best = 'logLikelihood' in fit ? fit.logLikelihood : Number.NaN;
    const around = (['r', 'alpha', 'a', 'b'] as const).flatMap((key) =>
      [0.99, 1.01].map((factor) => {
        const near = params ?? made;
        return likelihood({ ...near, [key]: near[key] * factor }, histories, repeats).value;
      }),
    );
    expect(Math.max(...around)).toBeLessThan(best);
  });

  test('the unit of time changes nothing but α', () => {
    const rows = simulated(made);
    const weeks = fitBgNbd(rows);
    const days = fitBgNbd(rows.map(({ x, tx, T }) => ({ x, tx: tx * 7, T: T * 7 })));
    expect(weeks.params?.r).toBeCloseTo(days.params?.r ?? 0, 5);
    expect((weeks.params?.alpha ?? 0) * 7).toBeCloseTo(days.params?.alpha ?? 0, 3);
  });

  test('grouped clients count as often as they are', () => {
    const rows = simulated(made).map(({ x, tx, T }) => ({ x, tx, T }));
    const twice = fitBgNbd([...rows, ...rows]);
    const grouped = fitBgNbd(rows.map((row) => ({ ...row, count: 2 })));
    expect(grouped).toEqual(twice);
  });

  test.each<{ name: string; rows: Summary[]; fit: object }>([
    {
      name: 'an empty book',
      rows: [],
      fit: { params: null, reason: 'no-history', clients: 0, repeaters: 0 },
    },
    {
      name: 'a book of one day',
      rows: [{ x: 0, tx: 0, T: 0 }],
      fit: { params: null, reason: 'no-history', clients: 1, repeaters: 0 },
    },
    {
      name: 'nobody who bought twice',
      rows: [{ x: 0, tx: 0, T: 5, count: 9 }],
      fit: { params: null, reason: 'no-repeats', clients: 9, repeaters: 0 },
    },
    {
      name: 'nothing but nonsense',
      rows: [
        { x: 1, tx: 6, T: 5 },
        { x: 0.5, tx: 1, T: 5 },
        { x: 1, tx: Number.NaN, T: 5 },
        { x: 1, tx: 1, T: Infinity },
        { x: -1, tx: 0, T: 5 },
        { x: 1, tx: 1, T: 5, count: 0 },
      ],
      fit: { params: null, reason: 'no-history', clients: 0, repeaters: 0 },
    },
  ])('$name has no parameters, and says why', ({ rows, fit }) => {
    expect(fitBgNbd(rows)).toEqual(fit);
  });

  test.each<{ name: string; rows: Summary[] }>([
    { name: 'a single client', rows: [{ x: 1, tx: 2, T: 5 }] },
    { name: 'clients who are all alike', rows: [{ x: 10, tx: 10, T: 10, count: 40 }] },
    {
      name: 'one who left after very many purchases',
      rows: [
        { x: 100, tx: 10, T: 1000 },
        { x: 0, tx: 0, T: 3 },
      ],
    },
  ])('of $name stays finite', ({ rows }) => {
    const { params } = fitBgNbd(rows);
    expect(Object.values(params ?? { r: Number.NaN }).filter((one) => !(one > 0))).toEqual([]);
    expect(probabilityAlive(params ?? published, { x: 1, tx: 2, T: 5 })).toBeGreaterThan(0);
  });
});

describe('laws', () => {
  const positive = double({ min: 0.01, max: 50, noNaN: true });
  const anyParams = record({ r: positive, alpha: positive, a: positive, b: positive });
  const anyHistory = record({
    x: integer({ min: 0, max: 200 }),
    last: double({ min: 0, max: 1, noNaN: true }),
    T: double({ min: 0, max: 1000, noNaN: true }),
  }).map(({ x, last, T }): PurchaseHistory => ({ x, tx: x === 0 ? 0 : last * T, T }));

  test('a chance lies between 0 and 1, and falls with silence', () => {
    assert(
      property(anyParams, anyHistory, (params, history) => {
        const now = probabilityAlive(params, history) ?? Number.NaN;
        const later = probabilityAlive(params, { ...history, T: history.T + 10 }) ?? Number.NaN;
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(now);
      }),
    );
  });

  test('expected purchases begin at none, and rise with time', () => {
    assert(
      property(anyParams, anyHistory, positive, (params, history, t) => {
        const now = expectedPurchases(params, history, t) ?? Number.NaN;
        const later = expectedPurchases(params, history, t * 2) ?? Number.NaN;
        expect(expectedPurchases(params, history, 0)).toBe(0);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(later).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  test('expected purchases are those of the formula with ₂F₁, wherever that can be computed', () => {
    const params = record({
      r: double({ min: 0.05, max: 5, noNaN: true }),
      alpha: double({ min: 1, max: 20, noNaN: true }),
      a: double({ min: 0.05, max: 5, noNaN: true }).filter((a) => Math.abs(a - 1) > 0.05),
      b: double({ min: 0.5, max: 5, noNaN: true }),
    });
    const history = record({
      x: integer({ min: 0, max: 20 }),
      last: double({ min: 0.5, max: 1, noNaN: true }),
      T: double({ min: 1, max: 60, noNaN: true }),
    });
    assert(
      property(params, history, (params, { x, last, T }) => {
        const bought = { x, tx: x === 0 ? 0 : last * T, T };
        const t = T / 2;
        const { r, alpha, a, b } = params;
        const z = t / (alpha + T + t);
        const formula =
          ((a + b + x - 1) / (a - 1)) *
          (1 - (1 - z) ** (r + x) * hypergeometric([r + x, b + x, a + b + x - 1], z)) *
          (probabilityAlive(params, bought) ?? 0);
        expect(expectedPurchases(params, bought, t)).toBeCloseTo(formula, 7);
      }),
    );
  });

  test('nothing special happens at a = 1, where the formula is 0/0', () => {
    const at = (a: number) => expectedPurchases({ ...published, a }, first, 39) ?? Number.NaN;
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 9);
  });

  test.each([
    { name: 'a parameter of zero', params: { ...published, a: 0 }, history: first },
    { name: 'no number', params: { ...published, r: Number.NaN }, history: first },
    { name: 'a last purchase to come', params: published, history: { x: 1, tx: 9, T: 8 } },
    { name: 'half a purchase', params: published, history: { x: 0.5, tx: 1, T: 8 } },
  ])('$name is n/a', ({ params, history }) => {
    expect(probabilityAlive(params, history)).toBeNull();
    expect(expectedPurchases(params, history, 1)).toBeNull();
  });

  test('a time below zero, or without end, is n/a', () => {
    for (const t of [-1, Infinity, Number.NaN]) {
      expect(expectedPurchases(published, first, t)).toBeNull();
    }
  });
});

/** ₂F₁ by its series (DLMF 15.2.1). */
function hypergeometric([a, b, c]: readonly [number, number, number], z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}

/** Clients as the model says that they are, with r = 1 and a = 1, whose quantiles have a closed form. */
function simulated({ alpha, b }: BgNbdParams): readonly Summary[] {
  const next = dice(7);
  return Array.from({ length: 4000 }, () => {
    const rate = -Math.log(1 - next()) / alpha;
    const leaves = 1 - (1 - next()) ** (1 / b);
    const T = 30 + 30 * next();
    let [x, tx] = [0, 0];
    let coming = -Math.log(1 - next()) / rate;
    // Whoever has just bought may be gone for good.
    for (let stays = true; stays && coming <= T; stays = next() >= leaves) {
      x += 1;
      tx = coming;
      coming += -Math.log(1 - next()) / rate;
    }
    return { x, tx, T };
  });
}
