import { assert, constantFrom, dictionary, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { aClient } from '../../tests/support/rows.ts';
import { tableNames } from '../domain/book.ts';
import { sampleBookOf } from '../domain/sample/sample-book.ts';
import type { Row } from '../record/change.ts';
import { risingIds } from '../record/id.ts';
import { kindOf } from './field-kind.ts';
import { flatten, unflatten, withHeld } from './flat-row.ts';

const sample = sampleBookOf({
  seed: 1,
  today: '2026-05-08',
  language: 'en',
  newId: risingIds(
    () => 0,
    () => new Uint8Array(10),
  ),
});

test('every row of every table is the same after it was taken apart and put together', () => {
  for (const table of tableNames) {
    const rows: readonly Row[] = sample[table];
    expect(rows.slice(0, 100).map((row) => unflatten(table, flatten(table, row)))).toEqual(
      rows.slice(0, 100),
    );
  }
});

test('maps keep every key, whatever it is called', () => {
  const key = constantFrom('a/b', '__proto__', 'constructor', '$x', 'n');
  assert(
    property(dictionary(key, string()), (custom) => {
      const client = aClient({ custom });
      expect(unflatten('clients', flatten('clients', client))).toEqual(client);
    }),
  );
});

test('a row without the fields of a map has it empty, and what begins with $ is no field', () => {
  expect(unflatten('staff', { id: 'x', name: 'Li', $gone: false, 'skills/training': 2 })).toEqual({
    id: 'x',
    name: 'Li',
    skills: { training: 2 },
  });
  expect(unflatten('responses', { id: 'x' })).toEqual({ id: 'x', answers: {} });
});

test('new values replace, clear and add fields, and nothing else', () => {
  const flat = { id: 'x', name: 'a', phone: '1' };
  expect(
    withHeld(flat, { name: ['b'], phone: [], 'custom/k': [null], $gone: [false], __proto__: [1] }),
  ).toEqual({ id: 'x', name: 'b', 'custom/k': null });
  expect(flat).toEqual({ id: 'x', name: 'a', phone: '1' });
});

test('fields know how they are merged, keys of maps by the map', () => {
  const asked = [
    ['clients', 'tags'],
    ['clients', 'custom/0b1c'],
    ['clients', 'handOver/first-visit'],
    ['clients', 'profile/needsIn'],
    ['clients', 'profile/scale'],
    ['payments', 'amount'],
    ['visits', 'note'],
    ['fields', 'options'],
    ['toString', 'constructor'],
    ['clients', 'toString'],
  ] as const;
  expect(asked.map(([table, path]) => kindOf(table, path))).toEqual([
    'set',
    'set',
    'held',
    'text',
    'plain',
    'held',
    'text',
    'plain',
    'plain',
    'plain',
  ]);
});
