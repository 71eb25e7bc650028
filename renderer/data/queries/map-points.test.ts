import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { Columns } from '../index/columns.ts';
import { rowsOf } from '../index/list-clients.ts';
import { fromSnapshot, toSnapshot } from '../index/snapshot.ts';
import type { MapWish } from './map-points.ts';
import { mapPointsOf } from './map-points.ts';

function columnsOf(...clients: readonly Parameters<typeof aClient>[0][]): Columns {
  const columns = new Columns();
  for (const [i, client] of clients.entries()) {
    columns.setClient(aClient({ id: id(i + 1), ...client }));
  }
  return columns;
}

function pointsOf(columns: Columns, by: MapWish['by'] = 'segment') {
  const all = Int32Array.from({ length: columns.size }, (_, at) => at);
  const present = all.filter((at) => columns.isThere(at));
  return mapPointsOf(columns, present, { by, unplaced: 1 }, rowsOf(columns, null, []));
}

const four = () =>
  columnsOf(
    { name: '甲', region: '上海', address: '', segment: 'A', owner: '李' },
    {
      name: '乙',
      region: '',
      address: '',
      segment: 'B',
      owner: '王',
      point: { east: 104, north: 30.5 },
    },
    { name: '丙', region: 'Overseas', address: '', segment: null, owner: '王' },
    { name: '丁', region: '', address: '青海', segment: null, owner: '' },
  );

test('a point of its own wins over the place, and whoever has neither is counted and listed', () => {
  const found = pointsOf(four());
  expect([found.own, found.place, found.unknown]).toEqual([1, 2, 1]);
  expect(found.unplaced.map(({ name }) => name)).toEqual(['丙']);
  expect([...found.positions]).toEqual([0, 1, 3]);
  expect([...found.east].map((east) => east.toFixed(2))).toEqual(['121.47', '104.00', '96.78']);
  expect([...found.group]).toEqual([0, 1, 3]);
  expect(found.groups.map(({ count }) => count)).toEqual([1, 1, 0, 1]);
});

test('of owners those with most clients have a group, all others are one', () => {
  const owners = ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd', 'e', 'f', ''];
  const columns = columnsOf(...owners.map((owner) => ({ owner, region: '上海', address: '' })));
  const { groups, group } = pointsOf(columns, 'owner');
  expect(groups).toEqual([
    ...['a', 'b', 'c', 'd'].map((value) => ({ value, isRest: false, count: 2 })),
    { value: '', isRest: true, count: 3 },
  ]);
  expect([...group]).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4]);
});

test('points follow an edit and a removal, and a snapshot keeps them', () => {
  const columns = four();
  columns.setClient(aClient({ id: id(3), name: '丙', point: { east: 10, north: 50 } }));
  columns.removeClients([id(1)]);
  const after = pointsOf(columns);
  expect([after.own, after.place, after.unknown]).toEqual([2, 1, 0]);
  const state = fromSnapshot(structuredClone(toSnapshot({ columns, seq: 1, exactFrom: 1 })));
  expect(state && pointsOf(state.columns)).toEqual(after);
});
