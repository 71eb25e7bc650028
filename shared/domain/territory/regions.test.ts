import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldWish } from './fields.ts';
import { prove } from './proof.ts';
import type { RegionClients } from './regions.ts';
import { ofClients, regionEdges, regionProblem } from './regions.ts';
import { solve } from './solve.ts';

const wish: FieldWish = {
  measure: 'clients',
  tolerance: 0.1,
  hoursPerVisit: 2,
  keep: 0,
  cycles: { A: 30, B: 90, C: 180, none: 180 },
  engineers: [
    { name: '王', hours: 1000, home: null },
    { name: '李', hours: 1000, home: null },
  ],
  aroundHomes: false,
  unit: 'client',
  borders: new Map(),
  cap: null,
  locks: [],
  forbidden: [],
};

function clientsIn(regions: readonly string[], owners: readonly string[] = []): RegionClients {
  return {
    regions,
    segments: regions.map(() => null),
    owners: regions.map((_, i) => owners[i] ?? ''),
    values: Float64Array.from(regions, () => 1),
  };
}

const noneGiven = new Map<string, readonly string[]>();

function namedEdges(regions: readonly string[], given = noneGiven) {
  return regionEdges(regions, given).map(([a, b]) => [regions[a], regions[b]]);
}

test('provinces, prefectures and counties are next to each other by their borders; one within another, too', () => {
  expect(namedEdges(['北京', '河北', '上海', '江苏', '苏州'])).toEqual([
    ['北京', '河北'],
    ['上海', '江苏'],
    ['上海', '苏州'],
    ['江苏', '苏州'],
  ]);
  expect(namedEdges(['海南', '广东', '台湾', '福建', '新疆'])).toEqual([
    ['海南', '广东'],
    ['广东', '福建'],
    ['台湾', '福建'],
  ]);
  expect(namedEdges(['昆山市', '无锡', '青岛'])).toEqual([['昆山市', '无锡']]);
});

test('of regions with names of their own, what people said counts, from either side and once', () => {
  const given = new Map([
    ['East', ['South', 'Mars']],
    ['South', ['East', 'South']],
  ]);
  expect(namedEdges(['East', 'South', 'West'], given)).toEqual([['East', 'South']]);
});

test('regions without a place are divided by their borders, each whole, in one piece', () => {
  const given = new Map([
    ['N', ['E']],
    ['E', ['S']],
    ['S', ['W']],
  ]);
  const clients = clientsIn(['N', 'S', 'E', 'W', 'N', 'E', 'S', 'W']);
  const division = regionProblem(clients, wish, given);
  expect([division.regions, division.problem.objective]).toEqual([
    ['E', 'N', 'S', 'W'],
    'cut-edges',
  ]);
  const solved = solve(division.problem, { seed: 1, timeBudgetMs: 50, now: () => 0 });
  expect([solved.feasible, solved.objective]).toEqual([true, 1]);
  const assignment = ofClients(division, solved.assignment);
  const [n, s, e, w] = assignment;
  expect(assignment).toEqual([n, s, e, w, n, e, s, w]);
  expect([n === e, s === w, n === s]).toEqual([true, true, false]);
});

test('known places are divided by distance, and what is locked or whose it is today counts for the region', () => {
  const regions = ['上海', '江苏', '四川', '重庆', '上海', '四川', '湖北', '安徽'];
  const clients = clientsIn(regions, ['王', '', '李', '', '李', '李']);
  const asked: FieldWish = { ...wish, keep: 1, locks: [{ client: 4, field: 1 }] };
  const { problem, units } = regionProblem(clients, asked, noneGiven);
  expect([problem.objective, problem.locks]).toEqual(['inertia', [{ unit: '上海', district: 1 }]]);
  expect(problem.today?.districts).toEqual([0, 1, null, null, null, null]);
  const solved = solve(problem, { seed: 1, timeBudgetMs: 50, now: () => 0 });
  const assignment = ofClients({ units }, solved.assignment);
  expect([assignment[0], assignment[4], assignment[2]]).toEqual([1, 1, 0]);
  expect(prove(problem, solved.assignment).districts.map(({ load }) => load)).toEqual([4, 4]);
});

test('loads of regions add up to those of their clients, whatever their order', () => {
  const region = constantFrom('上海', '江苏', 'X', 'Y', '');
  assert(
    property(array(region, { minLength: 1, maxLength: 40 }), integer(), (regions, turn) => {
      const { problem, units } = regionProblem(clientsIn(regions), wish, noneGiven);
      expect(problem.units.reduce((sum, { load }) => sum + load, 0)).toBe(regions.length);
      const at = Math.abs(turn) % regions.length;
      const turned = [...regions.slice(at), ...regions.slice(0, at)];
      expect(regionProblem(clientsIn(turned), wish, noneGiven).problem).toEqual(problem);
      expect(units.map((unit) => problem.units[unit]?.id)).toEqual(regions);
    }),
  );
});
