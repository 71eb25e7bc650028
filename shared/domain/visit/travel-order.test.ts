import { array, assert, constant, double, oneof, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { findPlace } from '../place/find-place.ts';
import type { Stop } from './travel-order.ts';
import { legsOf, nearestFirst } from './travel-order.ts';

function stopsAt(...names: readonly string[]): readonly Stop[] {
  return names.map((id) => ({ id, point: findPlace(id)?.point ?? null }));
}

test('the day goes to the nearest first, and on to the nearest that is left', () => {
  const home = findPlace('西宁市')?.point ?? null;
  const day = stopsAt('上海', 'nowhere', '兰州市', '海东市', '西安市');
  expect(nearestFirst(home, day)).toEqual(['海东市', '兰州市', '西安市', '上海', 'nowhere']);
  expect(nearestFirst(null, day)).toEqual(['上海', '西安市', '兰州市', '海东市', 'nowhere']);
});

test('a stop that lies nobody knows where takes nothing from the way to the next', () => {
  const home = findPlace('西宁市')?.point ?? null;
  const [direct] = legsOf(home, stopsAt('兰州市'));
  expect(legsOf(home, stopsAt('nowhere', '兰州市'))).toEqual([
    { id: 'nowhere', kilometres: null },
    direct,
  ]);
  expect(
    legsOf(null, stopsAt('兰州市', '西宁市')).map(({ kilometres }) => kilometres === null),
  ).toEqual([true, false]);
});

const point = record({
  east: double({ min: 73, max: 135, noNaN: true }),
  north: double({ min: 18, max: 53, noNaN: true }),
});

test('whatever the stops, each is in the order once, and those at home come first', () => {
  const home = { east: 100, north: 30 };
  const stop = oneof(option(point, { nil: null }), constant(home));
  assert(
    property(array(stop, { maxLength: 12 }), (points) => {
      const stops = points.map((one, n) => ({ id: `${n}`, point: one }));
      const order = nearestFirst(home, stops);
      const atHome = stops.filter((one) => one.point === home).map(({ id }) => id);
      expect(order.toSorted()).toEqual(stops.map(({ id }) => id).toSorted());
      expect(order.slice(0, atHome.length)).toEqual(atHome);
    }),
  );
});
