import { expect, test } from 'vitest';
import { givenNeighbours, withNeighbours } from './region-border.ts';

const [one, two, three] = [1, 2, 3].map((n) => `0190f000-0000-7000-8000-00000000000${n}`);

test('a border holds for both sides, whichever said it', () => {
  const rows = [
    { region: 'East', neighbours: ['South', 'East'] },
    { region: 'West', neighbours: ['South'] },
  ];
  expect([...givenNeighbours(rows)]).toEqual([
    ['East', ['South']],
    ['South', ['East', 'West']],
    ['West', ['South']],
  ]);
});

test('what a region is given from its own side replaces what others said of it', () => {
  const rows = [
    { id: one ?? '', region: 'East', neighbours: ['South'] },
    { id: two ?? '', region: 'West', neighbours: ['East', 'South'] },
  ];
  const changed = withNeighbours(rows, {
    id: three ?? '',
    region: 'South',
    neighbours: ['West', 'West', 'South', ''],
  });
  expect(changed).toEqual({
    put: [{ id: three, region: 'South', neighbours: ['West'] }],
    gone: [one],
  });
  expect(withNeighbours([], { id: one ?? '', region: 'East', neighbours: [] })).toEqual({
    put: [],
    gone: [],
  });
});
