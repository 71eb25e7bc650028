import { array, assert, integer, property, tuple, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldArea } from './areas.ts';
import { areasOf } from './areas.ts';

type Place = readonly [east: number, north: number];

function isWithin({ rings }: FieldArea, [x, y]: Place): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px = 0, py = 0] = [ring.at(-2), ring.at(-1)];
    for (let i = 0; i < ring.length; i += 2) {
      const [ax = 0, ay = 0] = [ring[i], ring[i + 1]];
      if (ay > y !== py > y && x < ((px - ax) * (y - ay)) / (py - ay) + ax) inside = !inside;
      [px, py] = [ax, ay];
    }
  }
  return inside;
}

function pointsAt(places: readonly Place[], groups: readonly number[]) {
  return {
    east: places.map(([east]) => east),
    north: places.map(([, north]) => north),
    group: places.map((_, i) => groups[i % groups.length] ?? 0),
  };
}

const place = tuple(integer({ min: 0, max: 80 }), integer({ min: 0, max: 60 })).map(
  ([x, y]): Place => [100 + x / 7, 30 + y / 7],
);
const places = uniqueArray(place, { minLength: 1, maxLength: 60, selector: String });
const groups = array(integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 });

test('each point lies in the land of its own field, and in no other', () => {
  assert(
    property(places, groups, (at, of) => {
      const points = pointsAt(at, of);
      const areas = areasOf(points);
      for (const [i, one] of at.entries()) {
        const within = areas.filter((area) => isWithin(area, one)).map(({ group }) => group);
        expect(within).toEqual([points.group[i]]);
      }
    }),
    { numRuns: 300 },
  );
});

test('the land of two fields does not overlap', () => {
  const anywhere = tuple(integer({ min: 0, max: 1300 }), integer({ min: 0, max: 1000 })).map(
    ([x, y]): Place => [99 + x / 97, 29 + y / 97],
  );
  assert(
    property(places, groups, array(anywhere, { maxLength: 40 }), (at, of, probes) => {
      const areas = areasOf(pointsAt(at, of));
      for (const probe of probes) {
        expect(areas.filter((area) => isWithin(area, probe)).length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('of clients at one place the field counts that most belong to; without clients there is no land', () => {
  const same: Place = [104, 30];
  const areas = areasOf(pointsAt([same, same, same], [2, 1, 2]));
  expect(areas.map(({ group }) => group)).toEqual([2]);
  expect(areasOf(pointsAt([], [0]))).toEqual([]);
});

test('points in a line part the land across it', () => {
  const line: readonly Place[] = [
    [104, 30],
    [105, 30],
    [106, 30],
  ];
  const areas = areasOf(pointsAt(line, [0, 1, 0]));
  expect(areas.map(({ group, rings }) => [group, rings.length])).toEqual([
    [0, 2],
    [1, 1],
  ]);
});
