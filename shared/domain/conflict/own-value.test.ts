import { expect, test } from 'vitest';
import { aClient, aConflict, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import type { Row } from '../../record/change.ts';
import { ownValueOf, readOwnValue, typedValue } from './own-value.ts';

const kindOf = (table: string, path: string, row: Row | null) =>
  ownValueOf(aConflict({ table, path }), row)?.kind ?? null;

test('another value is typed as the field takes it; names of a list, own fields and gone records take none', () => {
  const client = aClient();
  expect(
    ['phone', 'note', 'segment', 'tags', 'custom/x', 'profile/employees', '$gone'].map((path) =>
      kindOf('clients', path, client),
    ),
  ).toEqual(['line', 'lines', null, null, null, 'number', null]);
  expect(kindOf('visits', 'day', aVisit())).toBe('day');
  expect(kindOf('visits', 'mode', aVisit())).toBe(null);
  expect(kindOf('revenue', 'amount', aRevenueLine())).toBe('money');
  expect(kindOf('clients', 'phone', null)).toBe(null);
  expect(kindOf('wells', 'phone', client)).toBe(null);
});

test('it begins with what the record holds, and what is no such value is not read', () => {
  const line = aRevenueLine();
  const money = { kind: 'money', currency: 'CNY' } as const;
  expect(typedValue('amount', line, money)).toBe('10000.00');
  expect(readOwnValue('1,234.5', money)).toEqual([123_450]);
  expect(readOwnValue('much', money)).toBe(null);
  expect(readOwnValue('2026-05-11', { kind: 'day' })).toEqual(['2026-05-11']);
  expect(readOwnValue('tomorrow', { kind: 'day' })).toBe(null);
  expect(readOwnValue('12', { kind: 'number' })).toEqual([12]);
  expect(readOwnValue('-1', { kind: 'number' })).toBe(null);
  expect(readOwnValue(' 0971 ', { kind: 'line' })).toEqual(['0971']);
});
