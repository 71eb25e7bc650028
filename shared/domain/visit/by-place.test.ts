import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { groupByPlace } from './by-place.ts';

test('rows come by region and address, in their order where they lie together, unknown places last', () => {
  const places = new Map([
    ['a', { region: '青海', address: '西宁市城东区' }],
    ['b', { region: '甘肃', address: '' }],
    ['c', { region: '', address: '某地' }],
    ['d', { region: '青海', address: '格尔木市' }],
  ]);
  expect(groupByPlace(['a1', 'c', 'b', 'a2', 'd', 'x'], (row) => row.slice(0, 1), places)).toEqual([
    { region: '甘肃', rows: ['b'] },
    { region: '青海', rows: ['d', 'a1', 'a2'] },
    { region: '', rows: ['x', 'c'] },
  ]);
});

test('no row is lost or told twice', () => {
  const row = record({
    client: constantFrom('a', 'b', 'c'),
    region: constantFrom('', '甘肃', '青海'),
  });
  assert(
    property(array(row), (rows) => {
      const places = new Map(rows.map(({ client, region }) => [client, { region, address: '' }]));
      const grouped = groupByPlace(rows, ({ client }) => client, places).flatMap((one) => one.rows);
      expect(new Set(grouped)).toEqual(new Set(rows));
      expect(grouped).toHaveLength(rows.length);
    }),
  );
});
