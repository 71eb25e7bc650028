import { expect, test } from 'vitest';
import { everyClient } from '../../../data/index/view.ts';
import { clientsSearch, isFiltered, nextSort, sortOf, viewOf } from './view-in-address.ts';

test('an address without anything is every client', () => {
  expect(viewOf(clientsSearch.parse({}), 'CNY')).toEqual(everyClient);
  expect(isFiltered({})).toBe(false);
});

test('what the address says becomes the view, amounts in the smallest unit', () => {
  const search = clientsSearch.parse({
    q: 603_843,
    region: ['青海'],
    segment: ['A', 'none'],
    from: 1500.5,
    archived: true,
    sort: '-revenue',
  });
  expect(viewOf(search, 'CNY')).toEqual({
    ...everyClient,
    search: '603843',
    regions: ['青海'],
    segments: ['A', 'none'],
    revenueFrom: 150_050,
    archived: true,
    sort: { column: 'revenue', falling: true },
  });
  expect(viewOf(search, 'JPY').revenueFrom).toBe(1501);
  expect(isFiltered(search)).toBe(true);
});

test('conditions, grouping and columns are said by the address as well', () => {
  const search = clientsSearch.parse({
    filter: ['all', ['phone', 'empty']],
    group: 'industry',
    columns: ['name', 'owner'],
    sort: 'tags',
  });
  expect(viewOf(search, 'CNY')).toEqual({
    ...everyClient,
    filter: { kind: 'all', of: [{ kind: 'condition', column: 'phone', is: 'empty', values: [] }] },
    group: 'industry',
    sort: { column: 'tags', falling: false },
  });
  expect(isFiltered(search)).toBe(true);
});

test('nonsense in the address is left out', () => {
  const search = clientsSearch.parse({
    q: ['x'],
    region: '青海',
    segment: ['Z'],
    from: 'much',
    archived: 'perhaps',
    sort: 5,
    filter: ['all', 7],
    group: 'nothing',
    columns: 'name',
    other: true,
  });
  expect(viewOf(search, 'CNY')).toEqual(everyClient);
  expect(sortOf('nothing')).toBeNull();
  expect(sortOf('-custom/f1')).toEqual({ column: 'custom/f1', falling: true });
});

test('clicks on a header sort one way, then the other, then not at all', () => {
  const clicks = (column: string, fallingFirst: boolean) => {
    const first = nextSort(null, column, fallingFirst);
    const second = nextSort(sortOf(first), column, fallingFirst);
    return [first, second, nextSort(sortOf(second), column, fallingFirst)];
  };
  expect(clicks('name', false)).toEqual(['name', '-name', undefined]);
  expect(clicks('revenue', true)).toEqual(['-revenue', 'revenue', undefined]);
  expect(nextSort(sortOf('-name'), 'region', false)).toBe('region');
});
