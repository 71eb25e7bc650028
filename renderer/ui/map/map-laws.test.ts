import { array, assert, constantFrom, double, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './map-points.ts';
import { boxAround, fitting, moved, pixelOf, placeAt, seenBox, zoomed } from './view.ts';

const size = { width: 900, height: 600 };
const within = (least: number, most: number) => double({ min: least, max: most, noNaN: true });
const view = record({ east: within(90, 120), north: within(20, 45), scale: within(40, 2400) });
const pixel = record({ x: within(0, 900), y: within(0, 600) });

test('the place under the pointer stays there when the map is zoomed', () => {
  assert(
    property(view, pixel, within(0.5, 2), (before, at, by) => {
      const place = placeAt(before, size, at);
      const after = pixelOf(zoomed(before, size, by, at), size, place);
      expect(after.x).toBeCloseTo(at.x, 3);
      expect(after.y).toBeCloseTo(at.y, 3);
    }),
  );
});

test('a place follows the hand that drags the map', () => {
  assert(
    property(view, pixel, within(-50, 50), within(-50, 50), (before, at, x, y) => {
      const after = pixelOf(moved(before, x, y), size, placeAt(before, size, at));
      expect(after.x).toBeCloseTo(at.x + x, 3);
      expect(after.y).toBeCloseTo(at.y + y, 3);
    }),
  );
});

test('what fits is seen whole, also points beyond China', () => {
  const east = Float32Array.of(121, -0.125);
  const north = Float32Array.of(31, 51.5);
  const box = boxAround(east, north);
  const seen = seenBox(fitting(box, size), size);
  expect(seen.west).toBeLessThan(-0.125);
  expect(seen.east).toBeGreaterThan(135);
  expect(seen.north).toBeGreaterThan(53);
});

test('points of one place are laid round it, none far away, each at a place of its own; others stay', () => {
  const place = constantFrom([121.5, 31.25], [104, 30.75], [116.5, 40]);
  assert(
    property(array(place, { minLength: 1, maxLength: 80 }), (all) => {
      const points = {
        east: Float32Array.from(all, ([x = 0]) => x),
        north: Float32Array.from(all, ([, y = 0]) => y),
        group: new Uint8Array(all.length),
      };
      const laid = spread(points);
      const distances = all.map(([x = 0, y = 0], i) =>
        Math.hypot((laid.east[i] ?? 0) - x, (laid.north[i] ?? 0) - y),
      );
      expect(Math.max(...distances)).toBeLessThan(0.6);
      const seen = new Set(all.map((_, i) => `${laid.east[i]} ${laid.north[i]}`));
      expect(seen.size).toBe(all.length);
    }),
  );
});
