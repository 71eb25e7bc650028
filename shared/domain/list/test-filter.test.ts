import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellValue } from './columns.ts';
import type { Condition, Filter } from './filter.ts';
import { cellTest, passes } from './test-filter.ts';

const text = fc.constantFrom(
  '',
  '青海',
  'Ａbc',
  'abc',
  'a b c',
  'ab',
  '2015',
  '2015-03',
  '2016-01-01',
);
const number = fc.integer({ min: -3, max: 3 });
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  text,
  number,
  fc.array(text.filter(Boolean), { maxLength: 3 }),
);
const values = fc.array(fc.oneof(text, number), { maxLength: 3 });
const columns = ['a', 'b', 'c'] as const;
const condition: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('condition'),
  column: fc.constantFrom(...columns),
  is: fc.constantFrom(
    'is',
    'is-not',
    'contains',
    'lacks',
    'at-least',
    'at-most',
    'empty',
    'filled',
  ),
  values,
});
const client = fc.record({ a: cell, b: cell, c: cell });
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    condition,
    fc.record({
      kind: fc.constantFrom('all', 'any'),
      of: fc.array(tie('filter'), { maxLength: 3 }),
    }),
  ),
}));

function fits(is: Condition['is'], values: Condition['values'], value: CellValue): boolean {
  return cellTest({ kind: 'condition', column: '', is, values })(value);
}

function through(filter: Filter, client: Readonly<Record<string, CellValue>>): boolean {
  return passes(filter, (column) => client[column] ?? null);
}

const opposite = {
  is: 'is-not',
  'is-not': 'is',
  contains: 'lacks',
  lacks: 'contains',
  empty: 'filled',
  filled: 'empty',
} as const;

function negated(filter: Filter): Filter | null {
  if (filter.kind === 'condition') {
    const { is } = filter;
    return is === 'at-least' || is === 'at-most' ? null : { ...filter, is: opposite[is] };
  }
  const parts = filter.of.map(negated);
  if (parts.includes(null)) return null;
  return { kind: filter.kind === 'all' ? 'any' : 'all', of: parts.filter((part) => part !== null) };
}

test('the opposite of a filter lets exactly the others through', () => {
  fc.assert(
    fc.property(filter, client, (filter, client) => {
      const other = negated(filter);
      fc.pre(other !== null);
      expect(through(other, client)).toBe(!through(filter, client));
    }),
  );
});

test('the order of conditions does not matter, and neither does saying one twice', () => {
  fc.assert(
    fc.property(filter, client, (filter, client) => {
      fc.pre(filter.kind !== 'condition');
      const said = { ...filter, of: [...filter.of.toReversed(), ...filter.of] };
      expect(through(said, client)).toBe(through(filter, client));
    }),
  );
});

test('an empty all lets everything through, an empty any nothing', () => {
  expect(through({ kind: 'all', of: [] }, {})).toBe(true);
  expect(through({ kind: 'any', of: [] }, {})).toBe(false);
});

test('what is one of the values contains it as well, and is in the range from it to it', () => {
  fc.assert(
    fc.property(cell, fc.oneof(text.filter(Boolean), number), (value, one) => {
      fc.pre(fits('is', [one], value));
      expect([
        fits('contains', [one], value),
        fits('at-least', [one], value),
        fits('at-most', [one], value),
        fits('filled', [], value),
      ]).toEqual([true, true, true, true]);
    }),
  );
});

test('who has nothing is in no range and contains nothing', () => {
  for (const nothing of [null, '', []]) {
    expect(fits('empty', [], nothing)).toBe(true);
    expect(fits('is', ['', '青海'], nothing)).toBe(true);
    expect(fits('is', ['青海'], nothing)).toBe(false);
    expect(fits('at-least', [-10], nothing)).toBe(false);
    expect(fits('at-most', ['9999'], nothing)).toBe(false);
    expect(fits('contains', ['a'], nothing)).toBe(false);
    expect(fits('lacks', ['a'], nothing)).toBe(true);
  }
});

test('texts are compared as they are searched, numbers by their value', () => {
  expect(fits('is', ['ABC'], 'Ａ b c')).toBe(true);
  expect(fits('contains', ['C', 'x'], 'Ａbc')).toBe(true);
  expect(fits('contains', ['1'], 215)).toBe(true);
  expect(fits('is', ['2'], 2)).toBe(false);
  expect(fits('is', [1, 2], 2)).toBe(true);
  expect(fits('at-least', [2], '未知')).toBe(false);
});

test('of several choices one is enough', () => {
  expect(fits('is', ['重点'], ['新客户', '重点'])).toBe(true);
  expect(fits('is-not', ['重点'], ['新客户', '重点'])).toBe(false);
  expect(fits('contains', ['客户'], ['新客户', '重点'])).toBe(true);
});

test('a range of days holds its bounds, and a bound of a year the whole of it', () => {
  const within = (from: string, to: string, value: string) =>
    fits('at-least', [from], value) && fits('at-most', [to], value);
  expect(within('2015', '2015', '2015-12-31')).toBe(true);
  expect(within('2015-02-01', '2015-02-28', '2015-02-28')).toBe(true);
  expect(within('2015', '2015', '2016-01-01')).toBe(false);
  expect(within('2015-03', '2015-03', '2015')).toBe(false);
});
