import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighboursOf } from './neighbours.ts';
import type { Problem, Solution } from './problem.ts';
import { prove } from './proof.ts';
import { changesOf, rebalancing } from './rebalance.ts';

const options = { seed: 1, timeBudgetMs: 40, now: () => 0 };

function rebalanced(problem: Problem): Solution {
  const steps = rebalancing(problem, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A board of 6 × 4 fields of load 1, its columns given to three districts. */
function board(
  today: (x: number, y: number) => number | null,
  load: (x: number, y: number) => number = () => 1,
): Problem {
  const places = Array.from({ length: 24 }, (_, u) => ({ x: u % 6, y: Math.floor(u / 6) }));
  const total = places.reduce((sum, { x, y }) => sum + load(x, y), 0);
  return {
    units: places.map(({ x, y }, u) => ({ id: String(u), load: load(x, y), x, y })),
    edges: places.flatMap(({ x, y }, u) => [
      ...(x < 5 ? [[u, u + 1] as const] : []),
      ...(y < 3 ? [[u, u + 6] as const] : []),
    ]),
    districts: 3,
    lower: (total / 3) * 0.9,
    upper: (total / 3) * 1.1,
    objective: 'inertia',
    today: { districts: places.map(({ x, y }) => today(x, y)), weight: 1 },
  };
}

it('nobody moves where nothing is to be done', () => {
  const problem = board((x) => Math.floor(x / 2));
  const { assignment, feasible } = rebalanced(problem);
  expect({ moved: changesOf(problem, assignment), feasible }).toEqual({
    moved: [],
    feasible: true,
  });
});

it('the clients of somebody who leaves go to the others, and those of the others stay', () => {
  const gone = board((x) => (x < 3 ? 0 : 1));
  const problem: Problem = {
    ...gone,
    districts: 2,
    lower: 11,
    upper: 13,
    today: {
      districts: gone.units.map((_, u) => (u % 6 < 2 ? 0 : u % 6 > 3 ? 1 : null)),
      weight: 1,
    },
  };
  const { assignment, feasible } = rebalanced(problem);
  const moved = changesOf(problem, assignment);
  expect({
    feasible,
    moved: moved.length,
    homes: moved.every(({ from }) => from === null),
  }).toEqual({
    feasible: true,
    moved: 8,
    homes: true,
  });
});

it('one client that grows moves as few as the bounds want', () => {
  const problem = board(
    (x) => Math.floor(x / 2),
    (x, y) => (x === 0 && y === 0 ? 3 : 1),
  );
  const { assignment, feasible } = rebalanced(problem);
  expect(feasible).toBe(true);
  // 26 in three: 7.8 to 9.5 each. The first has 10: one goes, and the second has 9.
  expect(changesOf(problem, assignment)).toHaveLength(1);
});

it('districts that are in pieces today are not torn up for it', () => {
  const problem = board((x, y) => (x + y) % 3);
  expect(changesOf(problem, rebalanced(problem).assignment)).toEqual([]);
});

const place = fc.record({
  x: fc.integer({ min: 0, max: 20 }),
  y: fc.integer({ min: 0, max: 20 }),
  load: fc.integer({ min: 1, max: 5 }),
  today: fc.option(fc.integer({ min: 0, max: 2 })),
});

it('nobody who moves could have stayed: at home, a bound would be broken more', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 9, maxLength: 24 }), (places) => {
      const loads = places.reduce((sum, { load }) => sum + load, 0);
      const problem: Problem = {
        units: places.map(({ x, y, load }, u) => ({ id: String(u), load, x, y })),
        edges: neighboursOf(
          Float64Array.from(places, ({ x }) => x),
          Float64Array.from(places, ({ y }) => y),
        ),
        districts: 3,
        lower: (loads / 3) * 0.7,
        upper: (loads / 3) * 1.3,
        objective: 'inertia',
        today: { districts: places.map(({ today }) => today), weight: 1 },
      };
      const { assignment } = rebalanced(problem);
      const outside = (plan: readonly number[]) =>
        prove(problem, plan).districts.reduce(
          (sum, { load }) => sum + Math.max(0, load - problem.upper, problem.lower - load),
          0,
        );
      const before = outside(assignment);
      const pieces = (plan: readonly number[]) =>
        prove(problem, plan).districts.filter(({ connected }) => connected).length;
      const movable = changesOf(problem, assignment).filter(({ unit, from, to }) => {
        if (from === null || assignment.filter((at) => at === to).length === 1) return false;
        const back = assignment.map((at, u) => (u === unit ? from : at));
        const touches = problem.edges.some(
          ([a, b]) =>
            (a === unit && assignment[b] === from) || (b === unit && assignment[a] === from),
        );
        return (
          touches &&
          outside(back) <= before &&
          pieces(back) >= pieces(assignment) &&
          pieces(back) === 3
        );
      });
      expect(movable).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
