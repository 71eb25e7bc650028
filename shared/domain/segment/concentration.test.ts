import { array, assert, constantFrom, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realData, rowsOfPlainCsv } from '../../../tests/support/real-data.ts';
import { concentration, concentrationCurve } from './concentration.ts';

/** 20 clients with 16 each and 80 with 1: the first fifth holds 80 %. */
const eightyTwenty = Array.from({ length: 100 }, (_, i) => (i % 5 === 0 ? 16 : 1));
const amounts = array(integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 200 }).filter(
  (values) => values.some((value) => value > 0),
);

function about(value: number): unknown {
  return expect.closeTo(value, 14);
}

describe('a book whose figures are known', () => {
  test('80/20 by construction', () => {
    expect(concentration(eightyTwenty)).toEqual({
      total: 400,
      gini: about(0.6),
      topShares: [
        { fraction: 0.05, count: 5, share: 0.2 },
        { fraction: 0.1, count: 10, share: 0.4 },
        { fraction: 0.2, count: 20, share: 0.8 },
        { fraction: 0.3, count: 30, share: 0.825 },
      ],
      needed: [{ share: 0.8, count: 20, fraction: 0.2 }],
    });
  });

  test('equal values are perfectly even', () => {
    expect(concentration(Array.from({ length: 10 }, () => 0.1))).toMatchObject({
      gini: 0,
      needed: [{ share: 0.8, count: 8, fraction: 0.8 }],
    });
  });

  test('one client holds everything there is', () => {
    const alone = { fraction: 0.05, count: 1, share: 1 };
    expect(concentration([7])).toEqual({
      total: 7,
      gini: 0,
      topShares: [0.05, 0.1, 0.2, 0.3].map((fraction) => ({ ...alone, fraction })),
      needed: [{ share: 0.8, count: 1, fraction: 1 }],
    });
  });

  test('clients without a value and with negative values count as clients', () => {
    expect(concentration([NaN, 0, -2, 12, Number.NaN])).toEqual({
      total: 10,
      gini: about(1.12),
      topShares: [
        { fraction: 0.05, count: 1, share: 1.2 },
        { fraction: 0.1, count: 1, share: 1.2 },
        { fraction: 0.2, count: 1, share: 1.2 },
        { fraction: 0.3, count: 2, share: 1.2 },
      ],
      needed: [{ share: 0.8, count: 1, fraction: 0.2 }],
    });
  });

  test.each([
    { name: 'an empty book', values: [], total: 0, counts: [0, 0, 0, 0] },
    { name: 'all zeros', values: [0, 0, 0], total: 0, counts: [1, 1, 1, 1] },
    { name: 'nothing known', values: [NaN, NaN], total: 0, counts: [1, 1, 1, 1] },
    { name: 'a loss on the whole', values: [5, -6], total: -1, counts: [1, 1, 1, 1] },
    {
      name: 'numbers beyond all bounds',
      values: [1.7e308, 1.7e308],
      total: Infinity,
      counts: [1, 1, 1, 1],
    },
  ])('$name has no concentration, and says so without NaN', ({ values, total, counts }) => {
    expect(concentration(values)).toEqual({
      total,
      gini: null,
      topShares: [0.05, 0.1, 0.2, 0.3].map((fraction, i) => ({
        fraction,
        count: counts[i],
        share: null,
      })),
      needed: [{ share: 0.8, count: null, fraction: null }],
    });
    expect(concentrationCurve(values, 10)).toEqual([]);
  });
});

describe('real books', () => {
  const companies = realData('listed-companies.utf8.csv');
  const orders = realData('client-orders.csv');
  const generated = { name: 'a generated book', values: eightyTwenty };
  const known = [
    { ...generated, figures: { clients: 100, gini: 0.6, top: [20, 0.8], needed: 20 } },
    ...(companies === null
      ? []
      : [
          {
            name: '2,929 listed companies in 2015',
            values: rowsOfPlainCsv(companies).map((row) =>
              Number(row.get('2015年营业收入(百万元)')),
            ),
            figures: { clients: 2929, gini: 0.846, top: [586, 0.877], needed: 308 },
          },
        ]),
    ...(orders === null
      ? []
      : [
          {
            name: '995 clients with their orders',
            values: sumByClient(orders),
            figures: { clients: 995, gini: 0.29, top: [199, 0.356], needed: 606 },
          },
        ]),
  ];

  test.each(known)('$name: top 20 % and who holds 80 %', ({ values, figures }) => {
    const { gini, topShares, needed } = concentration(values);
    const top = topShares.find(({ fraction }) => fraction === 0.2);
    expect({
      clients: values.length,
      gini: Number(gini?.toFixed(3)),
      top: [top?.count, Number(top?.share?.toFixed(3))],
      needed: needed[0]?.count,
    }).toEqual(figures);
  });

  function sumByClient(text: string): readonly number[] {
    const sums = new Map<string, number>();
    for (const row of rowsOfPlainCsv(text)) {
      const client = row.get('customer_id') ?? '';
      sums.set(client, (sums.get(client) ?? 0) + Number(row.get('revenue')));
    }
    return Array.from(sums.values());
  }
});

describe('laws', () => {
  test('Gini is that of its definition, in [0, 1)', () => {
    assert(
      property(amounts, (values) => {
        const rising = values.toSorted((a, b) => a - b);
        const n = values.length;
        const total = values.reduce((sum, value) => sum + value, 0);
        const defined =
          rising.reduce((sum, x, i) => sum + (2 * (i + 1) - n - 1) * x, 0) / (n * total);
        const { gini } = concentration(values);
        expect(gini).toBeCloseTo(defined, 10);
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThan(1);
      }),
    );
  });

  test('neither order, nor the kind of array, nor the unit of account matters', () => {
    assert(
      property(amounts, constantFrom(2, 0.5, 1024), (values, unit) => {
        const { total, ...figures } = concentration(values);
        const scaled = concentration(
          Float64Array.from(values, (value) => value * unit).toReversed(),
        );
        expect(scaled).toEqual({ total: total * unit, ...figures });
      }),
    );
  });

  test('clients without revenue raise the Gini coefficient', () => {
    assert(
      property(amounts, integer({ min: 1, max: 50 }), (values, zeros) => {
        const before = concentration(values).gini ?? 0;
        const after =
          concentration([...values, ...Array.from({ length: zeros }, () => 0)]).gini ?? 0;
        expect(after).toBeGreaterThan(before);
      }),
    );
  });

  test('larger fractions hold larger shares, and one client fewer would not hold 80 %', () => {
    assert(
      property(amounts, (values) => {
        const { topShares, needed, total } = concentration(values);
        const shares = topShares.map(({ share }) => share ?? -1);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        const count = needed[0]?.count ?? 0;
        const falling = values.toSorted((a, b) => b - a);
        const held = (of: number) => falling.slice(0, of).reduce((sum, value) => sum + value, 0);
        expect(held(count) * 5).toBeGreaterThanOrEqual(total * 4);
        expect(held(count - 1) * 5).toBeLessThan(total * 4);
      }),
    );
  });

  test('large integers lose nothing in summing, whatever their order', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 2 ** 43 + i : i));
    const exact = Number(values.reduce((sum, value) => sum + BigInt(value), 0n));
    expect(concentration(values).total).toBe(exact);
    expect(concentration([1e16, 1, -1e16, 1]).total).toBe(2);
  });

  test('no list of numbers makes a NaN', () => {
    assert(
      property(array(double()), (values) => {
        const { total, gini, topShares, needed } = concentration(values);
        const figures = [total, gini, ...topShares.map(({ share }) => share), needed[0]?.count];
        expect(figures.filter(Number.isNaN)).toEqual([]);
      }),
    );
  });
});

describe('the curve', () => {
  test('of a small book has every client', () => {
    expect(concentrationCurve([1, 4, 3, 2], 100)).toEqual([
      { count: 0, fraction: 0, share: 0 },
      { count: 1, fraction: 0.25, share: 0.4 },
      { count: 2, fraction: 0.5, share: 0.7 },
      { count: 3, fraction: 0.75, share: 0.9 },
      { count: 4, fraction: 1, share: 1 },
    ]);
  });

  test('of a large book keeps its steep start in few points', () => {
    const steep = Array.from({ length: 100_000 }, (_, i) => 1e9 / (i + 1) ** 2);
    const curve = concentrationCurve(Float64Array.from(steep), 50);
    expect(curve.length).toBeLessThanOrEqual(50);
    expect(curve.slice(0, 4).map(({ count }) => count)).toEqual([0, 1, 2, 3]);
  });

  test('rises from the origin to (1, 1) through true points, and bends only downwards', () => {
    assert(
      property(amounts, integer({ min: -1, max: 40 }), (values, most) => {
        const curve = concentrationCurve(values, most);
        const falling = values.toSorted((a, b) => b - a);
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(curve.length).toBeLessThanOrEqual(Math.max(2, most));
        expect([curve[0], curve.at(-1)]).toEqual([
          { count: 0, fraction: 0, share: 0 },
          { count: values.length, fraction: 1, share: 1 },
        ]);
        for (const { count, fraction, share } of curve) {
          const held = falling.slice(0, count).reduce((sum, value) => sum + value, 0);
          expect(share).toBeCloseTo(held / total, 12);
          expect(fraction).toBe(count / values.length);
          expect(share).toBeGreaterThanOrEqual(fraction - 1e-12);
        }
      }),
    );
  });
});
