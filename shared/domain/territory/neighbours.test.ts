import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighboursOf } from './neighbours.ts';

function groupsOf(n: number, edges: readonly (readonly [number, number])[]): number {
  const group = Array.from({ length: n }, (_, u) => u);
  const rootOf = (u: number): number => {
    let at = u;
    while (group[at] !== at) at = group[at] ?? 0;
    return at;
  };
  for (const [a, b] of edges) group[rootOf(a)] = rootOf(b);
  return new Set(group.map((_, u) => rootOf(u))).size;
}

it('leaves nobody alone, whether points lie apart, on a line or on one spot', () => {
  const coordinate = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.double({ min: 73, max: 135, noNaN: true }),
  );
  const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(points, (all) => {
      const edges = neighboursOf(
        all.map(([x]) => x),
        all.map(([, y]) => y),
      );
      expect(groupsOf(all.length, edges)).toBe(1);
    }),
    {
      examples: [
        [
          [
            [0, 0],
            [1, 1],
            [2, 2],
          ],
        ],
        [
          [
            [5, 5],
            [5, 5],
            [5, 5],
            [5, 5],
          ],
        ],
        [[[1, 2]]],
      ],
    },
  );
});

it('joins the corners of a square with one of its diagonals', () => {
  expect(neighboursOf([0, 1, 1, 0], [0, 0, 1, 1])).toHaveLength(5);
});
