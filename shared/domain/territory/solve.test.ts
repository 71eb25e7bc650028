import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from './problem.ts';
import { prove } from './proof.ts';
import { solve, solving } from './solve.ts';

/** The clock stands still, so that a busy machine comes to the same plan. */
const quick = { seed: 1, timeBudgetMs: 20, now: () => 0 };

/** A board of places a step apart, each with its neighbours above, below and beside it. */
function board(width: number, height: number, wish: Partial<Problem> = {}): Problem {
  const units = Array.from({ length: width * height }, (_, i) => ({
    id: `u${i}`,
    load: 1,
    x: i % width,
    y: Math.floor(i / width),
  }));
  const edges = units.flatMap((_, i): [number, number][] => [
    ...(i % width < width - 1 ? [[i, i + 1] as [number, number]] : []),
    ...(i + width < units.length ? [[i, i + width] as [number, number]] : []),
  ]);
  const districts = wish.districts ?? 2;
  const mean = units.length / districts;
  const bounds = { lower: mean, upper: mean };
  return { units, edges, districts, objective: 'cut-edges', ...bounds, ...wish };
}

const boards = fc
  .record({
    width: fc.integer({ min: 2, max: 7 }),
    height: fc.integer({ min: 2, max: 6 }),
    loads: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 42, maxLength: 42 }),
    districts: fc.integer({ min: 1, max: 4 }),
    objective: fc.constantFrom('cut-edges' as const, 'inertia' as const),
  })
  .map(({ width, height, loads, districts, objective }): Problem => {
    const plain = board(width, height, { districts, objective });
    const units = plain.units.map((unit, i) => ({ ...unit, load: loads[i] ?? 1 }));
    const mean = units.reduce((sum, { load }) => sum + load, 0) / districts;
    return { ...plain, units, lower: mean * 0.7, upper: mean * 1.3 };
  });

describe('a solved territory', () => {
  it('parts a board where the fewest neighbours are parted', () => {
    const { assignment, ...rest } = solve(board(6, 4), quick);
    expect(rest).toEqual({ objective: 4, feasible: true, reasons: [] });
    expect(new Set(assignment)).toEqual(new Set([0, 1]));
  });

  it('is complete, connected and within its bounds, or says why not', () => {
    fc.assert(
      fc.property(boards, (problem) => {
        const { assignment, feasible, reasons } = solve(problem, quick);
        const { totals } = prove(problem, assignment);
        expect(totals.complete).toBe(true);
        expect(totals.connected).toBe(true);
        expect(feasible).toBe(totals.within);
        expect(reasons.length === 0).toBe(feasible);
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on the order of the units, nor on their ids', () => {
    fc.assert(
      fc.property(boards, fc.array(fc.nat(), { minLength: 42, maxLength: 42 }), (problem, keys) => {
        const order = problem.units
          .map((_, i) => ({ i, key: keys[i] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ i }) => i);
        const place = new Map(order.map((from, to) => [from, to]));
        const turned: Problem = {
          ...problem,
          units: order.flatMap((from, i) => {
            const unit = problem.units[from];
            return unit ? [{ ...unit, id: `other ${i}` }] : [];
          }),
          edges: problem.edges
            .map(([a, b]) => [place.get(b) ?? 0, place.get(a) ?? 0] as const)
            .toReversed(),
        };
        const here = solve(problem, quick);
        const there = solve(turned, quick);
        expect(order.map((from) => here.assignment[from])).toEqual(there.assignment);
      }),
      { numRuns: 15 },
    );
  });

  it('keeps locks, and what is forbidden out', () => {
    const locks = [
      { unit: 'u0', district: 1 },
      { unit: 'u23', district: 0 },
    ];
    const forbidden = [{ unit: 'u5', district: 0 }];
    const problem = board(6, 4, { locks, forbidden });
    const { assignment, feasible } = solve(problem, quick);
    expect([assignment[0], assignment[23], assignment[5], feasible]).toEqual([1, 0, 1, true]);
    expect(prove(problem, assignment).totals.locksKept).toBe(true);
  });

  it('gives each district its part by capacity', () => {
    const { assignment } = solve(board(6, 4, { capacities: [1, 3] }), quick);
    expect([0, 1].map((at) => assignment.filter((is) => is === at).length)).toEqual([6, 18]);
  });

  it('leaves a plan alone in which nothing has to move', () => {
    const problem = board(6, 4, { objective: 'inertia', lower: 10, upper: 14 });
    const now = solve(problem, quick).assignment;
    const again = solve({ ...problem, today: { districts: now, weight: 1 } }, quick);
    expect(again.assignment).toEqual(now);
  });

  it('moves few where one district has too much', () => {
    const problem = board(8, 3, { lower: 11, upper: 13 });
    const today = problem.units.map(({ x = 0 }) => (x < 5 ? 0 : 1));
    const { assignment, feasible } = solve(
      { ...problem, today: { districts: today, weight: 20 } },
      quick,
    );
    const moved = assignment.filter((is, u) => is !== today[u]).length;
    expect({ moved, feasible }).toEqual({ moved: 2, feasible: true });
  });

  it('keeps a second measure under its cap', () => {
    const values = Array.from({ length: 24 }, (_, i) => (i % 6 < 3 ? 1 : 0));
    const problem = board(6, 4, { second: { values, cap: 6 }, lower: 10, upper: 14 });
    const { assignment, feasible } = solve(problem, { ...quick, timeBudgetMs: 300 });
    const sums = [0, 1].map(
      (at) => values.filter((value, u) => value > 0 && assignment[u] === at).length,
    );
    expect({ sums, feasible }).toEqual({ sums: [6, 6], feasible: true });
  });

  it('is the same for the same seed, and shows plans on its way', () => {
    const problem = board(7, 6, { districts: 3 });
    const unhurried = { ...quick, seed: 3, timeBudgetMs: 200 };
    const plans = [...solving(problem, unhurried)];
    expect(solve(problem, unhurried)).toEqual(solve(problem, unhurried));
    expect(plans.at(-1)?.done).toBe(1);
    expect(plans.every(({ assignment }) => assignment.length === 42)).toBe(true);
  });

  it('ends when its time is over', () => {
    let time = 0;
    const now = () => (time += 100);
    const plans = [...solving(board(7, 6, { districts: 3 }), { seed: 1, timeBudgetMs: 300, now })];
    expect(plans.length).toBeLessThan(5);
  });
});

describe('what cannot be solved', () => {
  const one = { id: 'a', load: 1, x: 0, y: 0 };
  const two = { id: 'b', load: 1, x: 1, y: 0 };
  const plain = { units: [one, two], edges: [[0, 1]], districts: 2, lower: 1, upper: 1 } as const;
  const cases: readonly [string, Partial<Problem>, unknown][] = [
    ['nobody', { units: [], edges: [] }, { type: 'no-units' }],
    ['no district', { districts: 0 }, { type: 'districts-not-positive', districts: 0 }],
    [
      'too many districts',
      { districts: 3 },
      { type: 'more-districts-than-units', districts: 3, units: 2 },
    ],
    ['bounds the wrong way', { lower: 2 }, { type: 'bounds-crossed', lower: 2, upper: 1 }],
    [
      'a load that is no number',
      { units: [one, { ...two, load: Number.NaN }] },
      { type: 'not-a-load', unit: 'b' },
    ],
    [
      'a place that is no number',
      { units: [one, { ...two, x: Number.NaN }] },
      { type: 'not-a-place', unit: 'b' },
    ],
    ['a unit twice', { units: [one, one] }, { type: 'twice', unit: 'a' }],
    [
      'points without places',
      { objective: 'inertia', units: [one, { id: 'b', load: 1 }] },
      { type: 'no-places' },
    ],
    ['an edge to nowhere', { edges: [[0, 7]] }, { type: 'not-an-edge', edge: 0 }],
    ['nobody who works', { capacities: [1, 0] }, { type: 'not-a-capacity', district: 1 }],
    [
      'a lock of somebody else',
      { locks: [{ unit: 'z', district: 0 }] },
      { type: 'unknown-unit', unit: 'z' },
    ],
    [
      'a lock elsewhere',
      { locks: [{ unit: 'a', district: 2 }] },
      { type: 'unknown-district', unit: 'a', district: 2 },
    ],
    [
      'a lock into what is forbidden',
      { locks: [{ unit: 'a', district: 0 }], forbidden: [{ unit: 'a', district: 0 }] },
      { type: 'levers-contradict', unit: 'a' },
    ],
  ];
  it.each(cases)('is refused with its reason: %s', (_, wish, reason) => {
    const problem: Problem = { objective: 'cut-edges', ...plain, ...wish };
    expect(solve(problem, quick)).toEqual({
      assignment: [],
      objective: Number.NaN,
      feasible: false,
      reasons: [reason],
    });
  });

  it('names the bounds within which there is a plan', () => {
    const units = [3, 1, 1, 1].map((load, i) => ({ id: `${i}`, load, x: i, y: 0 }));
    const problem: Problem = {
      units,
      edges: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      districts: 3,
      lower: 1.9,
      upper: 3.1,
      objective: 'cut-edges',
    };
    const { reasons } = solve(problem, quick);
    expect(reasons).toEqual([{ type: 'out-of-balance', nearest: { lower: 1, upper: 3 } }]);
  });

  it('names a unit that no district can carry, and islands', () => {
    const units = [9, 1, 1].map((load, i) => ({ id: `${i}`, load }));
    const apart: Problem = {
      units,
      edges: [],
      districts: 2,
      lower: 5,
      upper: 6,
      objective: 'cut-edges',
    };
    const { feasible, reasons } = solve(apart, quick);
    expect(feasible).toBe(false);
    expect(reasons).toContainEqual({ type: 'unit-above-upper', unit: '0', load: 9, upper: 6 });
    expect(reasons).toContainEqual({ type: 'islands', groups: 3, districts: 2 });
  });

  it('divides by distance alone where nobody has a load', () => {
    const plain = board(4, 3, { objective: 'inertia', lower: 0, upper: 0 });
    const units = plain.units.map((unit) => ({ ...unit, load: 0, mass: 1 }));
    const { feasible, objective } = solve({ ...plain, units }, quick);
    expect({ feasible, objective: Math.round(objective) }).toEqual({
      feasible: true,
      objective: 11,
    });
  });

  it('has an answer where all are at one point', () => {
    const units = Array.from({ length: 9 }, (_, i) => ({ id: `${i}`, load: 1, x: 3, y: 3 }));
    const edges = Array.from({ length: 8 }, (_, i) => [i, i + 1] as const);
    const problem: Problem = {
      units,
      edges,
      districts: 3,
      lower: 3,
      upper: 3,
      objective: 'inertia',
    };
    expect(solve(problem, quick)).toMatchObject({ objective: 0, feasible: true });
  });
});
