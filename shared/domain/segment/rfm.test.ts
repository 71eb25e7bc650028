import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realData, rowsOfPlainCsv } from '../../../tests/support/real-data.ts';
import { addDays } from '../calendar/day.ts';
import type { Order, RfmDefinition } from './rfm.ts';
import { rfm, rfmSegments } from './rfm.ts';

const today = '2024-12-31';

/** Client n has n orders of 100 each, the latest n days ago. */
const staircase = Array.from({ length: 11 }, (_, n) =>
  Array.from({ length: n }, (_, i): Order => ({
    clientId: `c${n}`,
    date: addDays(today, -n - i),
    amount: 100,
  })),
).flat();

const stairs = {
  recency: [3.8, 5.6, 7.4, 9.2],
  frequency: [3.8, 5.6, 7.4, 9.2],
  monetary: [281, 461, 641, 821],
};

describe('a book whose scores are known', () => {
  test('bounds are the quintiles plus 1, and recency is scored the other way round', () => {
    const { cuts, clients } = rfm(staircase, today);
    expect(cuts).toEqual(stairs);
    expect(clients.map(({ clientId, r, f, m }) => [clientId, r, f, m])).toEqual([
      ['c1', 5, 1, 1],
      ['c2', 5, 1, 1],
      ['c3', 5, 1, 2],
      ['c4', 4, 2, 2],
      ['c5', 4, 2, 3],
      ['c6', 3, 3, 3],
      ['c7', 3, 3, 4],
      ['c8', 2, 4, 4],
      ['c9', 2, 4, 5],
      ['c10', 1, 5, 5],
    ]);
    expect(clients[3]).toMatchObject({ recencyDays: 4, frequency: 4, monetary: 400 });
  });

  test('a bound belongs to the interval above it', () => {
    const orders = [0, 1, 1, 1, 1, 2].map((amount, n): Order => ({
      clientId: `c${n}`,
      date: today,
      amount,
    }));
    const { cuts, clients } = rfm(orders, today);
    expect(cuts.monetary).toEqual([2, 2, 2, 2]);
    expect(clients.map(({ m }) => m)).toEqual([1, 1, 1, 1, 1, 5]);
  });
});

describe('the orders of 995 clients', () => {
  const text = realData('client-orders.csv');
  type Case = {
    readonly name: string;
    readonly orders: readonly Order[];
    readonly at: string;
    readonly id: string;
    readonly scores: readonly number[];
    readonly cuts: object;
  };
  const known: readonly Case[] =
    text === null
      ? [
          {
            name: 'the staircase',
            orders: staircase,
            at: today,
            id: 'c6',
            scores: [3, 3, 3],
            cuts: stairs,
          },
        ]
      : [
          {
            name: 'as others have published them',
            orders: rowsOfPlainCsv(text).map((row): Order => ({
              clientId: row.get('customer_id') ?? '',
              date: row.get('order_date') ?? '',
              amount: Number(row.get('revenue')),
            })),
            at: '2006-12-31',
            id: "Abbey O'Reilly",
            scores: [3, 4, 3],
            cuts: {
              recency: [115, 181, 297.4, 482],
              frequency: [4, 5, 6, 8],
              monetary: [255.8, 382, 506.4, 666],
            },
          },
        ];

  test.each(known)('$name', ({ orders, at, id, scores, cuts: published }) => {
    const { cuts, clients } = rfm(orders, at);
    const client = clients.find(({ clientId }) => clientId === id);
    expect([client?.r, client?.f, client?.m]).toEqual(scores);
    expect(cuts).toEqual(published);
  });
});

describe('what cannot be scored', () => {
  test.each([
    { name: 'no orders', orders: [], at: today },
    { name: 'no such day to look from', orders: staircase, at: '2024-02-31' },
    {
      name: 'only orders to come',
      orders: [{ clientId: 'c', date: '2025-01-01', amount: 1 }],
      at: today,
    },
  ])('$name: nobody, and no bounds', ({ orders, at }) => {
    expect(rfm(orders, at)).toEqual({
      cuts: { recency: null, frequency: null, monetary: null },
      clients: [],
    });
  });

  test('orders to come, orders on no day and amounts that are no numbers change nothing', () => {
    const orders: Order[] = [
      { clientId: 'a', date: '2024-12-01', amount: -5 },
      { clientId: 'a', date: '2025-01-01', amount: 100 },
      { clientId: 'a', date: 'soon', amount: 100 },
      { clientId: 'b', date: today, amount: Number.NaN },
    ];
    const { clients } = rfm(orders, today);
    const figures = clients.map(({ recencyDays, frequency, monetary }) => [
      recencyDays,
      frequency,
      monetary,
    ]);
    expect(figures).toEqual([
      [30, 1, -5],
      [0, 1, 0],
    ]);
  });

  test('one client alone, and clients who are all alike, have the same scores', () => {
    const [alone, ...alike] = [1, 4].map((count) =>
      rfm(
        Array.from({ length: count }, (_, n) => ({ clientId: `c${n}`, date: today, amount: 7 })),
        today,
      ).clients.map(({ r, f, m }) => [r, f, m]),
    );
    expect(alone).toEqual([[5, 1, 1]]);
    expect(alike).toEqual([Array.from({ length: 4 }, () => [5, 1, 1])]);
  });
});

describe('segments', () => {
  const definitions: readonly RfmDefinition[] = [
    { name: 'best', r: [4, 5], f: [4, 5], m: [4, 5] },
    { name: 'recent', r: [4, 5], f: [1, 5], m: [1, 5] },
  ];

  test('the first definition that holds wins; none holds for the others', () => {
    const scored = [
      { clientId: 'a', r: 5, f: 4, m: 4 },
      { clientId: 'b', r: 5, f: 3, m: 4 },
      { clientId: 'c', r: 3, f: 5, m: 5 },
    ];
    expect(rfmSegments(scored, definitions)).toEqual([
      { clientId: 'a', segment: 'best' },
      { clientId: 'b', segment: 'recent' },
      { clientId: 'c', segment: null },
    ]);
    expect(rfmSegments(scored, definitions.toReversed())[0]).toEqual({
      clientId: 'a',
      segment: 'recent',
    });
  });
});

describe('laws', () => {
  const orders = array(
    record({
      clientId: constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      date: integer({ min: -400, max: 100_000 }).map((days) => addDays(today, -days)),
      amount: integer({ min: -5, max: 1e9 }),
    }),
    { maxLength: 60 },
  );

  test('every client with an order up to the day is scored once, 1 to 5, and nothing is NaN', () => {
    assert(
      property(orders, (list) => {
        const { clients } = rfm(list, today);
        const expected = new Set(list.filter(({ date }) => date <= today).map((o) => o.clientId));
        expect(clients.map(({ clientId }) => clientId).toSorted()).toEqual(
          [...expected].toSorted(),
        );
        for (const { r, f, m, recencyDays, frequency, monetary } of clients) {
          for (const score of [r, f, m]) expect([1, 2, 3, 4, 5]).toContain(score);
          expect([recencyDays, frequency, monetary].filter(Number.isNaN)).toEqual([]);
        }
      }),
    );
  });

  test('whoever bought later, more often or for more has no lower score', () => {
    assert(
      property(orders, (list) => {
        const { clients } = rfm(list, today);
        for (const a of clients) {
          const rises = (holds: (b: (typeof clients)[number]) => boolean) => clients.filter(holds);
          const earlier = rises(({ recencyDays }) => a.recencyDays <= recencyDays);
          const rarer = rises(({ frequency }) => a.frequency >= frequency);
          const smaller = rises(({ monetary }) => a.monetary >= monetary);
          expect(earlier.filter(({ r }) => r > a.r)).toEqual([]);
          expect(rarer.filter(({ f }) => f > a.f)).toEqual([]);
          expect(smaller.filter(({ m }) => m > a.m)).toEqual([]);
        }
      }),
    );
  });
});
