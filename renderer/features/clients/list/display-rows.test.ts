import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListGroup } from '../../../data/index/view.ts';
import { clientsAmong, displayRows } from './display-rows.ts';

function groupsOf(counts: readonly number[]): readonly ListGroup[] {
  let from = 0;
  return counts.map((count, i) => {
    const group = { value: String(i), count, revenue: 0, from };
    from += count;
    return group;
  });
}

test('an ungrouped list is its clients', () => {
  const rows = displayRows(3, null, new Set());
  expect([0, 1, 2, 3].map((i) => rows.at(i))).toEqual([
    { kind: 'client', position: 0 },
    { kind: 'client', position: 1 },
    { kind: 'client', position: 2 },
    undefined,
  ]);
  expect(clientsAmong(rows, 1, 9)).toEqual([{ from: 1, to: 3 }]);
});

test('a folded group is its head, and a stretch of clients goes around it', () => {
  const groups = groupsOf([2, 50_000, 1]);
  const rows = displayRows(50_003, groups, new Set(['1']));
  expect(rows.length).toBe(6);
  expect(Array.from({ length: 6 }, (_, i) => rows.at(i))).toEqual([
    { kind: 'group', group: groups[0], folded: false },
    { kind: 'client', position: 0 },
    { kind: 'client', position: 1 },
    { kind: 'group', group: groups[1], folded: true },
    { kind: 'group', group: groups[2], folded: false },
    { kind: 'client', position: 50_002 },
  ]);
  expect(clientsAmong(rows, 0, 100)).toEqual([
    { from: 0, to: 2 },
    { from: 50_002, to: 50_003 },
  ]);
  expect(rows.indexOf(1000)).toBe(3);
});

test('every client of an open group has one line, and the line leads back to it', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(counts, fc.array(fc.integer({ min: 0, max: 8 })), (counts, foldedPlaces) => {
      const groups = groupsOf(counts);
      const folded = new Set(foldedPlaces.map(String));
      const count = counts.reduce((sum, n) => sum + n, 0);
      const rows = displayRows(count, groups, folded);
      const drawn = Array.from({ length: rows.length }, (_, i) => rows.at(i));
      expect(drawn.filter((row) => row?.kind === 'group')).toHaveLength(groups.length);
      const lines = drawn.flatMap((row, i) => (row?.kind === 'client' ? [[row, i] as const] : []));
      expect(lines.map(([row]) => rows.indexOf(row.position))).toEqual(lines.map(([, i]) => i));
      const open = groups.filter(({ value }) => !folded.has(value));
      expect(lines).toHaveLength(open.reduce((sum, group) => sum + group.count, 0));
    }),
  );
});
