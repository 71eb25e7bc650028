import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArrangedColumn } from './column-layout.ts';
import {
  asListed,
  droppedOn,
  isShown,
  moved,
  movedAmongShown,
  narrowest,
  orderedColumns,
  usualLayout,
  widest,
  withShown,
  withWidth,
} from './column-layout.ts';

const columns: readonly ArrangedColumn[] = ['code', 'name', 'region', 'owner'].map((id) => ({
  id,
  width: 100,
  shownUsually: id !== 'owner',
  canHide: id !== 'name',
}));
const [, name, , owner] = columns;

function ids(layout: typeof usualLayout, of = columns): readonly string[] {
  return orderedColumns(layout, of).map(({ id }) => id);
}

test('a column dropped on another takes its place', () => {
  expect(ids(droppedOn(usualLayout, columns, 'code', 'region'))).toEqual([
    'name',
    'region',
    'code',
    'owner',
  ]);
  expect(ids(droppedOn(usualLayout, columns, 'owner', 'code'))).toEqual([
    'owner',
    'code',
    'name',
    'region',
  ]);
  expect(droppedOn(usualLayout, columns, 'code', 'nowhere')).toBe(usualLayout);
});

test('a column moves past its neighbour, and stays at the end', () => {
  expect(ids(moved(usualLayout, columns, 'name', 1))).toEqual(['code', 'region', 'name', 'owner']);
  expect(moved(usualLayout, columns, 'code', -1)).toBe(usualLayout);
  expect(moved(usualLayout, columns, 'owner', 1)).toBe(usualLayout);
});

test('from its header a column moves past the next one that is shown', () => {
  const hidden = withShown(usualLayout, 'region', false);
  const shown = withShown(hidden, 'owner', true);
  expect(ids(movedAmongShown(shown, columns, 'name', 1))).toEqual([
    'code',
    'region',
    'owner',
    'name',
  ]);
});

test('a column that is new stands behind the one that it usually follows', () => {
  const layout = { ...usualLayout, order: ['owner', 'name', 'code'] };
  expect(ids(layout)).toEqual(['owner', 'name', 'region', 'code']);
});

test('the name cannot be hidden, others are as usual until they are chosen', () => {
  if (!name || !owner) throw new Error('The columns are gone.');
  expect(isShown(withShown(usualLayout, 'name', false), name)).toBe(true);
  expect(isShown(usualLayout, owner)).toBe(false);
  expect(isShown(withShown(usualLayout, 'owner', true), owner)).toBe(true);
  expect(withWidth(usualLayout, 'code', 5).widths).toEqual({ code: narrowest });
  expect(withWidth(usualLayout, 'code', 5000).widths).toEqual({ code: widest });
});

test('however columns are moved, none is lost and none doubled', () => {
  const id = fc.constantFrom('code', 'name', 'region', 'owner', 'gone');
  const move = fc.oneof(
    fc.tuple(id, id).map(
      ([a, b]) =>
        (layout: typeof usualLayout) =>
          droppedOn(layout, columns, a, b),
    ),
    id.map((a) => (layout: typeof usualLayout) => moved(layout, columns, a, 1)),
    id.map((a) => (layout: typeof usualLayout) => movedAmongShown(layout, columns, a, -1)),
  );
  fc.assert(
    fc.property(fc.array(move), (moves) => {
      const layout = moves.reduce((now, step) => step(now), usualLayout);
      const now = ids(layout);
      expect([now.length, new Set(now)]).toEqual([4, new Set(ids(usualLayout))]);
    }),
  );
});

test('a view shows the columns that it lists, in their order; the name is always there', () => {
  const layout = asListed(withWidth(usualLayout, 'name', 300), columns, ['owner', 'code', 'gone']);
  const shown = orderedColumns(layout, columns).filter((column) => isShown(layout, column));
  expect(shown.map(({ id }) => id)).toEqual(['owner', 'code', 'name']);
  expect(layout.widths).toEqual({ name: 300 });
});
