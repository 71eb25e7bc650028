import { expect, test } from 'vitest';
import { aResult } from '../../../tests/support/need-results.ts';
import { id } from '../../../tests/support/test-book.ts';
import { rankNeeds } from './rank-needs.ts';

const cny = (amount: number) => ({ cost: { amount, currency: 'CNY' } });

function order(needs: Parameters<typeof rankNeeds>[0]) {
  return rankNeeds(needs).map(({ need, by }) => [need.question.need, by]);
}

test('the category comes first: what is expected before what delights, and what nobody wants last', () => {
  const needs = ['R', 'I', 'A', '', 'O', 'M'].map((answers, place) =>
    aResult({ id: id(410 + place), place, need: answers || 'none' }, answers),
  );
  expect(order(needs)).toEqual([
    ['M', null],
    ['O', 'category'],
    ['A', 'category'],
    ['I', 'category'],
    ['R', 'category'],
    ['none', 'category'],
  ]);
});

test('then strength in steps of ten points, importance in whole steps, the smaller cost, and the order in which it was asked', () => {
  const weak = aResult({ id: id(410), place: 0, need: 'weak' }, 'MMMMMMIIII');
  const strong = aResult({ id: id(411), place: 1, need: 'strong' }, 'MMMMMMMMII');
  const dear = aResult({ id: id(412), place: 2, need: 'dear', ...cny(900) }, 'MMMMMMMMMM');
  const cheap = aResult({ id: id(413), place: 3, need: 'cheap', ...cny(100) }, 'MMMMMMMMMM');
  const unknown = aResult({ id: id(414), place: 4, need: 'unknown' }, 'MMMMMMMMMM');
  const foreign = aResult(
    { id: id(415), place: 5, need: 'foreign', cost: { amount: 1, currency: 'USD' } },
    'MMMMMMMMMM',
  );
  const wanted = {
    ...cheap,
    question: { ...cheap.question, id: id(416), need: 'wanted' },
    importance: { n: 9, mean: 9, interval: null },
  };
  expect(order([weak, strong, dear, cheap, unknown, foreign, wanted])).toEqual([
    ['wanted', null],
    ['cheap', 'importance'],
    ['dear', 'cost'],
    ['unknown', 'cost'],
    ['foreign', 'place'],
    ['strong', 'strength'],
    ['weak', 'strength'],
  ]);
});
