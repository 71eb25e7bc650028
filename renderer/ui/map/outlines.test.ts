import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countByArea } from './count-by-area.ts';
import { isWithin, outlinesIn } from './outlines.ts';

const text = readFileSync(join(import.meta.dirname, 'outlines.txt'), 'utf8');
const outlines = outlinesIn(text);
const provinces = outlines.filter(({ kind }) => kind === 'province');

test('there are 34 provinces and the prefectures, in less than 600 kB', () => {
  expect(provinces).toHaveLength(34);
  expect(outlines.length).toBeGreaterThan(380);
  expect(text.length).toBeLessThan(600_000);
});

test('every outline lies in and near China and has an area', () => {
  for (const { name, rings, box } of outlines) {
    expect([name, rings.every(({ length }) => length >= 6 && length % 2 === 0)]).toEqual([
      name,
      true,
    ]);
    expect([name, box.west > 73 && box.east < 136 && box.south > 3 && box.north < 54]).toEqual([
      name,
      true,
    ]);
  }
});

test('what two prefectures share is one line: hardly a corner inside the country is on one side only', () => {
  const met = new Map<string, number>();
  for (const { kind, rings } of outlines) {
    if (kind === 'province') continue;
    const corners = rings.flatMap((ring) =>
      Array.from({ length: ring.length / 2 - 1 }, (_, i) => `${ring[2 * i]} ${ring[2 * i + 1]}`),
    );
    for (const corner of corners) met.set(corner, (met.get(corner) ?? 0) + 1);
  }
  const lone = [...met.values()].filter((times) => times === 1).length;
  expect(lone / met.size).toBeLessThan(0.12);
});

test.each([
  ['北京', 116.41, 39.9],
  ['河北', 114.5, 38.05],
  ['上海', 121.47, 31.23],
  ['海南', 109.83, 19.2],
  ['台湾', 121, 24],
  ['新疆', 85.62, 41.8],
])('of %s the point %d, %d is within it and no other province', (name, east, north) => {
  const within = provinces.filter((one) => isWithin(one, { east, north }));
  expect(within.map((one) => one.name)).toEqual([name]);
});

test('clients are counted by province and group, and those outside of all by themselves', () => {
  const points = {
    east: Float32Array.of(121.47, 121.47, 116.41, 2.35),
    north: Float32Array.of(31.23, 31.23, 39.9, 48.86),
    group: Uint8Array.of(0, 1, 1, 0),
  };
  expect(countByArea(provinces, points, 2)).toEqual([
    { name: '上海', counts: [1, 1] },
    { name: '北京', counts: [0, 1] },
    { name: null, counts: [1, 0] },
  ]);
});
