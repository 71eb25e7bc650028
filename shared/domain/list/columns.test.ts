import { expect, test } from 'vitest';
import { newClient } from '../client/client.ts';
import { newField } from '../field/field.ts';
import { columnOfField, fieldOfColumn, listColumn, listColumns } from './columns.ts';
import { hasNothing } from './test-filter.ts';

const client = newClient('018f0000-0000-7000-8000-000000000001', '正平');
const field = { ...newField('f', '台数', 'choice'), options: ['多', '少'] };

test('every column has a key of its own and is found by it', () => {
  const keys = listColumns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.map((key) => listColumn(key, [])?.key)).toEqual(keys);
  expect(listColumn('nothing', [field])).toBeNull();
});

test('a client of whom nothing is known has a name and no facts', () => {
  const filled = listColumns.filter(({ read }) => read && !hasNothing(read(client)));
  expect(filled.map(({ key }) => key)).toEqual(['name', 'completeness']);
});

test('a field of the office’s own is a column of its kind', () => {
  const column = listColumn(columnOfField('f'), [field]);
  expect(column).toMatchObject({ key: 'custom/f', kind: 'choice', options: ['多', '少'] });
  expect(column?.read?.({ ...client, custom: { f: '多' } })).toBe('多');
  expect(column?.read?.(client)).toBeNull();
  expect([fieldOfColumn('custom/f'), fieldOfColumn('name')]).toEqual(['f', null]);
});
