import { expect, test } from 'vitest';
import { openTestBook } from '../../../tests/support/test-book.ts';
import { regionBorders } from '../queries/region-borders.ts';
import { setRegionNeighbours } from './set-region-neighbours.ts';
import { undoAction } from './take-back.ts';

test('neighbours of a region are said, changed from the other side, and taken back, each in one step', async () => {
  const deps = await openTestBook();
  const id = deps.newId();
  await setRegionNeighbours(deps, { id, region: 'East', neighbours: ['South', 'West'] });
  const said = [{ id, region: 'East', neighbours: ['South', 'West'] }];
  expect(await regionBorders(deps.book)).toEqual(said);
  const other = { id: deps.newId(), region: 'South', neighbours: [] };
  const done = await setRegionNeighbours(deps, other);
  expect(await regionBorders(deps.book)).toEqual([{ id, region: 'East', neighbours: ['West'] }]);
  await undoAction(deps, done.ok ? done.value : '');
  expect(await regionBorders(deps.book)).toEqual(said);
  deps.close();
});
