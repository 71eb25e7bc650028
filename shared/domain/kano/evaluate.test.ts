import { describe, expect, test } from 'vitest';
import { evaluate, type KanoTable } from './evaluate.ts';

const answers = ['like', 'must be', 'neutral', 'live with', 'dislike'];

/** As printed: rows are the functional answer, columns the dysfunctional one. */
const printed: Readonly<Record<KanoTable, string>> = {
  berger: `
                like  must-be  neutral  live-with  dislike
    like        Q     A        A        A          O
    must-be     R     I        I        I          M
    neutral     R     I        I        I          M
    live-with   R     I        I        I          M
    dislike     R     R        R        R          Q`,
  pouliot: `
                like  must-be  neutral  live-with  dislike
    like        Q     A        A        A          O
    must-be     R     Q        I        I          M
    neutral     R     I        I        I          M
    live-with   R     I        I        Q          M
    dislike     R     R        R        R          Q`,
};

function cellsOf(table: KanoTable) {
  const rows = printed[table].trim().split('\n').slice(1);
  return rows.flatMap((row, i) =>
    row
      .trim()
      .split(/\s+/u)
      .slice(1)
      .map((category, j) => ({
        table,
        functional: i + 1,
        dysfunctional: j + 1,
        if: answers[i],
        ifNot: answers[j],
        category,
      })),
  );
}

describe.each(['berger', 'pouliot'] as const)('the table of %s', (table) => {
  test.each(cellsOf(table))(
    '$if / $ifNot is $category',
    ({ functional, dysfunctional, category }) => {
      expect(evaluate(functional, dysfunctional, table)).toBe(category);
    },
  );
});

test('has 25 cells, and Berger is the one that is used unasked', () => {
  const cells = cellsOf('berger');
  expect(cells).toHaveLength(25);
  expect(cells.map(({ functional, dysfunctional }) => evaluate(functional, dysfunctional))).toEqual(
    cells.map(({ category }) => category),
  );
});

test('swapping the two answers turns A and O of a need into what theory says', () => {
  const swapped = { Q: 'Q', O: 'R', A: 'R', M: 'R', I: 'I' };
  const seen = new Set<string>();
  for (const { table, functional, dysfunctional } of [
    ...cellsOf('berger'),
    ...cellsOf('pouliot'),
  ]) {
    const category = evaluate(functional, dysfunctional, table);
    if (category !== 'R') seen.add(`${category}→${evaluate(dysfunctional, functional, table)}`);
  }
  expect(Array.from(seen).toSorted()).toEqual(
    Object.entries(swapped)
      .map(([from, to]) => `${from}→${to}`)
      .toSorted(),
  );
});

test.each([
  [0, 1],
  [1, 6],
  [1.5, 2],
  [Number.NaN, 1],
  [1, -1],
])('%d and %d are not two answers', (functional, dysfunctional) => {
  expect(() => evaluate(functional, dysfunctional)).toThrow(RangeError);
});
