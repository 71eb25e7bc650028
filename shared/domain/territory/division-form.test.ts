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
      unit: 'client',
      tolerance: 0.075,
      hoursPerVisit: 4,
      keep: 0.5,
      engineers: [
        { name: '李', hours: 1200, home: null },
        { name: '王', hours: 1200, home: null },
      ],
      aroundHomes: false,
      cap: null,
    }),
  );
  const engineers = [
    { name: ' ', hours: '0', home: '', leaves: false },
    { name: '李', hours: '1', home: '无处', leaves: false },
    { name: '李 ', hours: 'x', home: '', leaves: false },
  ];
  expect(readDivision({ ...form, tolerance: '0', hoursPerVisit: '-1', engineers })).toEqual(
    err([
      { field: 'name', at: 0, type: 'name-missing' },
      { field: 'hours', at: 0, type: 'hours-wrong' },
      { field: 'home', at: 1, type: 'home-unknown' },
      { field: 'name', at: 2, type: 'name-twice' },
      { field: 'hours', at: 2, type: 'hours-wrong' },
      { field: 'tolerance', type: 'tolerance-wrong' },
      { field: 'hoursPerVisit', type: 'visit-wrong' },
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
  unit: 'client',
  borders: new Map(),
  tolerance: 0.1,
  hoursPerVisit: 2,
  keep: 0.1,
  cycles: { A: 30, B: 90, C: 180, none: 180 },
  engineers: [
    { name: '王', hours: 1000, home: null },
    { name: '李', hours: 1000, home: null },
  ],
  aroundHomes: false,
  cap: null,
  locks: [],
  forbidden: [],
};

it('takes everybody, or the clients of the engineers and those that nobody has', () => {
  expect(inScope(clients, { scope: 'all', engineers: [] })).toEqual([0, 1, 2, 3, 4, 5]);
  const engineers = [{ name: '李', hours: '1', home: '', leaves: false }];
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

it('a cap of money is given in main units, homes are places or degrees, and who leaves has no field', () => {
  const form = usualForm(['王', '李', '赵']);
  const [one, two, three] = form.engineers;
  if (!one || !two || !three) throw new Error('Three engineers begin.');
  const engineers = [
    { ...one, home: '121.47，31.23' },
    { ...two, home: '成都' },
    { ...three, leaves: true },
  ];
  const read = readDivision(
    { ...form, engineers, capped: 'value', most: '1,000.5', aroundHomes: true },
    100,
  );
  expect(
    read.ok && [read.value.cap, read.value.engineers.map(({ home }) => home !== null)],
  ).toEqual([{ measure: 'value', most: 100_050 }, [true, true]]);
  expect(readDivision({ ...form, aroundHomes: true, capped: 'clients', most: '' })).toEqual(
    err([
      { field: 'aroundHomes', type: 'no-homes' },
      { field: 'most', type: 'most-wrong' },
    ]),
  );
  expect(readDivision({ ...form, engineers: [{ ...one, leaves: true }] })).toEqual(
    err([{ field: 'engineers', type: 'no-engineers' }]),
  );
});

it('a cap of a second measure, locks and forbidden fields hold; a field is drawn to the home of its engineer', () => {
  const asked: FieldWish = {
    ...wish,
    keep: 0,
    tolerance: 0.5,
    cap: { measure: 'value', most: 160 },
    locks: [{ client: 0, field: 1 }],
    forbidden: [{ client: 5, field: 1 }],
  };
  const solved = solve(fieldProblem(clients, asked), { seed: 1, timeBudgetMs: 50, now: () => 0 });
  const { assignment } = solved;
  expect([solved.feasible, assignment[0], assignment[5]]).toEqual([true, 1, 0]);
  const values = figuresOf(clients, asked, assignment).map(({ value }) => value);
  expect(Math.max(...values)).toBeLessThanOrEqual(160);

  const homes: FieldWish = {
    ...wish,
    keep: 0,
    aroundHomes: true,
    engineers: [
      { name: '王', hours: 1000, home: { east: 121.1, north: 31 } },
      { name: '李', hours: 1000, home: { east: 104.1, north: 30 } },
    ],
  };
  const drawn = solve(fieldProblem(clients, homes), { seed: 1, timeBudgetMs: 50, now: () => 0 });
  expect(drawn.assignment).toEqual([1, 1, 1, 0, 0, 0]);
});

it('the way of a year goes from home to each client and back as often as its cycle says', () => {
  const [first] = figuresOf(
    { ...clients, east: Float32Array.of(104), north: Float32Array.of(30), owners: [''] },
    {
      ...wish,
      cycles: { A: 365, B: 1, C: 1, none: 1 },
      engineers: [{ name: '王', hours: 1, home: { east: 104, north: 31 } }],
    },
    [0],
  );
  expect(first?.travel).toBeCloseTo(2 * 111.2, 0);
});
