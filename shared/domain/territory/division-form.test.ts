import { expect, it } from 'vitest';
import { err, ok } from '../../result.ts';
import { inScope, readDivision, usualForm } from './division-form.ts';
import type { FieldClients, FieldWish } from './fields.ts';
import { fieldProblem } from './fields.ts';
import { figuresOf } from './figures.ts';
import { solve } from './solve.ts';

it('begins with the engineers who have most clients', () => {
  const { engineers } = usualForm(['王', '', '李', '王', '']);
  expect(engineers.map(({ name }) => name)).toEqual(['王', '李']);
  expect(usualForm([]).engineers).toHaveLength(1);
});

it('reads full-width digits, and says of each field what is wrong', () => {
  const form = usualForm(['王', '李']);
  const good = readDivision({ ...form, tolerance: '７.5' });
  expect(good).toEqual(
    ok({
      measure: 'workload',
      tolerance: 0.075,
      hoursPerVisit: 4,
      keep: 0.5,
      engineers: [
        { name: '李', hours: 1200 },
        { name: '王', hours: 1200 },
      ],
    }),
  );
  const engineers = [
    { name: ' ', hours: '0' },
    { name: '李', hours: '1' },
    { name: '李 ', hours: 'x' },
  ];
  expect(readDivision({ ...form, tolerance: '0', hoursPerVisit: '-1', engineers })).toEqual(
    err([
      { field: 'tolerance', type: 'tolerance-wrong' },
      { field: 'hoursPerVisit', type: 'visit-wrong' },
      { field: 'name', at: 0, type: 'name-missing' },
      { field: 'hours', at: 0, type: 'hours-wrong' },
      { field: 'name', at: 2, type: 'name-twice' },
      { field: 'hours', at: 2, type: 'hours-wrong' },
    ]),
  );
  expect(readDivision({ ...form, engineers: [] })).toEqual(
    err([{ field: 'engineers', type: 'no-engineers' }]),
  );
});

const clients: FieldClients = {
  east: Float32Array.of(104, 104.1, 104.2, 121, 121.1, 121.2),
  north: Float32Array.of(30, 30.1, 30, 31, 31.1, 31),
  segments: ['A', 'B', null, 'A', 'B', null],
  owners: ['王', '王', '', '李', '王', '李'],
  values: Float64Array.of(100, 50, -20, 80, 70, 0),
};
const wish: FieldWish = {
  measure: 'clients',
  tolerance: 0.1,
  hoursPerVisit: 2,
  keep: 0.1,
  cycles: { A: 30, B: 90, C: 180, none: 180 },
  engineers: [
    { name: '王', hours: 1000 },
    { name: '李', hours: 1000 },
  ],
};

it('takes everybody, or the clients of the engineers and those that nobody has', () => {
  expect(inScope(clients, { scope: 'all', engineers: [] })).toEqual([0, 1, 2, 3, 4, 5]);
  const engineers = [{ name: '李', hours: '1' }];
  expect(inScope(clients, { scope: 'own', engineers })).toEqual([2, 3, 5]);
});

it('gives two cities to two engineers, and counts who comes from another', () => {
  const problem = fieldProblem(clients, wish);
  const { assignment, feasible } = solve(problem, { seed: 1, timeBudgetMs: 50, now: () => 0 });
  expect({ assignment, feasible }).toEqual({ assignment: [0, 0, 0, 1, 1, 1], feasible: true });
  expect(
    figuresOf(clients, wish, assignment).map(({ clients: n, value, fresh }) => [n, value, fresh]),
  ).toEqual([
    [3, 130, 1],
    [3, 150, 1],
  ]);
});
