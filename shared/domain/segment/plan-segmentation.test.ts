import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameOutcome, planSegmentation } from './plan-segmentation.ts';
import type { Counted } from './plan-segmentation.ts';
import type { Cut, Segmentation } from './segmentation.ts';

const fifth: Cut = { kind: 'client-share', share: 0.2 };
const books = array(
  record({
    value: integer({ min: 0, max: 5 }),
    segment: constantFrom('A' as const, 'B' as const, 'C' as const, null),
  }),
  { minLength: 1, maxLength: 60 },
).filter((clients) => clients.some(({ value }) => value > 0));

function counted(segments: readonly Counted['segment'][]): readonly Counted[] {
  return segments.map((segment, i) => ({ id: `client ${i}`, segment }));
}

describe('planning a segmentation', () => {
  test('clients before the cut become A, the others B, and only those who change are moved', () => {
    expect(planSegmentation(counted(['A', 'B', null, 'A', 'C']), [9, 8, 2, 1, 1], fifth)).toEqual({
      ok: true,
      value: {
        point: { count: 1, asked: 1, threshold: 9, fraction: 0.2, share: 9 / 21 },
        key: ['client 0'],
        moves: [
          { id: 'client 2', from: null, to: 'B' },
          { id: 'client 3', from: 'A', to: 'B' },
          { id: 'client 4', from: 'C', to: 'B' },
        ],
        counts: { rose: 1, fell: 1, fresh: 1 },
      },
    });
  });

  test('clients with equal values stay together on the key side', () => {
    const plan = planSegmentation(counted([null, null, null, null, null]), [5, 5, 5, 1, 0], fifth);
    expect(plan).toMatchObject({
      value: { point: { asked: 1, count: 3 }, key: ['client 0', 'client 1', 'client 2'] },
    });
  });

  test.each([
    { name: 'without clients', values: [], refusal: { type: 'no-clients' } },
    { name: 'of all zeros', values: [0, 0], refusal: { type: 'total-not-positive', total: 0 } },
    { name: 'of losses', values: [3, -8], refusal: { type: 'total-not-positive', total: -5 } },
  ])('a book $name is refused', ({ values, refusal }) => {
    const plan = planSegmentation(counted(values.map(() => null)), values, fifth);
    expect(plan).toEqual({ ok: false, error: refusal });
  });

  test('a second cut divides the others into B and C, and a B that is small falls', () => {
    const cuts = [fifth, { kind: 'metric-share', share: 0.9 }] as const;
    expect(
      planSegmentation(counted(['A', 'B', null, 'B', 'C']), [90, 8, 1, 1, 0], cuts),
    ).toMatchObject({
      value: {
        point: { count: 1 },
        second: { count: 1 },
        key: ['client 0'],
        middle: [],
        moves: [
          { id: 'client 1', from: 'B', to: 'C' },
          { id: 'client 2', from: null, to: 'C' },
          { id: 'client 3', from: 'B', to: 'C' },
        ],
        counts: { rose: 0, fell: 2, fresh: 1 },
      },
    });
  });

  test('a second cut before the first is refused', () => {
    const cuts = [{ kind: 'by-hand', count: 3 } as const, fifth] as const;
    expect(planSegmentation(counted([null, null, null]), [9, 8, 2], cuts)).toEqual({
      ok: false,
      error: { type: 'cuts-out-of-order' },
    });
  });

  test('one client is a key client', () => {
    expect(planSegmentation(counted([null]), [7], fifth)).toMatchObject({
      value: { key: ['client 0'], counts: { rose: 0, fell: 0, fresh: 1 } },
    });
  });

  test('a plan that was carried out plans nothing more', () => {
    assert(
      property(books, integer({ min: 0, max: 100 }), boolean(), (book, percent, twice) => {
        const cut: Cut = { kind: 'metric-share', share: percent / 100 };
        const cuts = twice ? ([cut, { kind: 'metric-share', share: 1 }] as const) : cut;
        const values = book.map(({ value }) => value);
        const clients = counted(book.map(({ segment }) => segment));
        const plan = planSegmentation(clients, values, cuts);
        if (!plan.ok) throw new Error('unreachable');
        const to = new Map(plan.value.moves.map((move) => [move.id, move.to]));
        const after = clients.map(({ id, segment }) => ({ id, segment: to.get(id) ?? segment }));
        const again = planSegmentation(after, values, cuts);
        expect(again).toMatchObject({ value: { moves: [], key: plan.value.key } });
      }),
    );
  });
});

const snapshot: Segmentation = {
  id: '0197a000-0000-7000-8000-000000000001',
  day: '2026-05-11',
  metric: 'revenue',
  period: '2015',
  currency: 'CNY',
  cut: fifth,
  clients: 5,
  total: 21,
  gini: 0.4,
  keyShare: 0.43,
  key: ['a', 'b'],
};

describe('comparing segmentations', () => {
  test('the same outcome under another id is no news, in whatever order its clients stand', () => {
    const again = { ...snapshot, id: '0197a000-0000-7000-8000-000000000002', key: ['b', 'a'] };
    expect(isSameOutcome(snapshot, again)).toBe(true);
  });

  test.each([
    { name: 'another day', part: { day: '2026-05-12' } },
    { name: 'another cut', part: { cut: { kind: 'balance' as const } } },
    { name: 'other clients', part: { key: ['a', 'c'] } },
    { name: 'fewer clients', part: { key: ['a'] } },
    { name: 'a second cut', part: { second: { cut: fifth, share: 0.2, middle: [] } } },
  ])('$name is news', ({ part }) => {
    expect(isSameOutcome(snapshot, { ...snapshot, ...part })).toBe(false);
  });
});
