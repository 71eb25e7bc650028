import fc from 'fast-check';
import { expect, it } from 'vitest';
import { handMove, isHard } from './hand-move.ts';
import type { Problem } from './problem.ts';
import { prove } from './proof.ts';

/** Six units on a line, three and three. */
const line: Problem = {
  units: Array.from({ length: 6 }, (_, u) => ({ id: String(u), load: 1, x: u, y: 0 })),
  edges: [0, 1, 2, 3, 4].map((u) => [u, u + 1] as const),
  districts: 2,
  lower: 2,
  upper: 4,
  objective: 'inertia',
  locks: [{ unit: '0', district: 0 }],
  forbidden: [{ unit: '1', district: 1 }],
};
const halves = [0, 0, 0, 1, 1, 1];

it('a move over the border breaks nothing, and one that leaves the bounds is made and said', () => {
  expect(handMove(line, halves, { units: [2], to: 1 })).toEqual({
    assignment: [0, 0, 1, 1, 1, 1],
    breaks: [],
  });
  const { breaks } = handMove(line, halves, { units: [3, 4], to: 0 });
  const told = breaks.map((one) => ['district' in one && one.district, one.type]);
  expect(told).toEqual([
    [0, 'unbalances'],
    [1, 'unbalances'],
  ]);
  expect(breaks.some((one) => isHard(one))).toBe(false);
});

it('says which lever it breaks, which field it parts, and which it does not touch', () => {
  expect(handMove(line, halves, { units: [0], to: 1 }).breaks).toEqual([
    { type: 'locked', units: 1 },
    { type: 'apart', district: 1 },
  ]);
  expect(handMove(line, halves, { units: [1], to: 1 }).breaks).toEqual([
    { type: 'forbidden', units: 1 },
    { type: 'parts', district: 0 },
    { type: 'apart', district: 1 },
  ]);
  expect(handMove(line, halves, { units: [3, 4, 5], to: 0 }).breaks).toContainEqual({
    type: 'empties',
    district: 1,
  });
});

it('what is broken already is not said again', () => {
  const torn = [0, 1, 0, 1, 1, 1];
  expect(handMove(line, torn, { units: [3], to: 0 }).breaks).toEqual([]);
});

it('moves those and nobody else, and a move without a word of it leaves no field torn', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 1 }),
      (before, units, to) => {
        const { assignment, breaks } = handMove(line, before, { units, to });
        expect(assignment).toEqual(before.map((from, u) => (units.includes(u) ? to : from)));
        const was = prove(line, before).districts;
        const is = prove(line, assignment).districts;
        const torn = is.some(({ connected }, at) => !connected && was[at]?.connected === true);
        expect(torn && breaks.length === 0).toBe(false);
      },
    ),
  );
});
