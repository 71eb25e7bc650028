import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromAddress, toAddress } from './filter-address.ts';
import type { Filter } from './filter.ts';

const condition = fc.record({
  kind: fc.constant('condition' as const),
  column: fc.oneof(fc.constantFrom('name', 'revenue', 'all', 'any', 'custom/1'), fc.string()),
  is: fc.constantFrom('is' as const, 'lacks' as const, 'at-least' as const, 'filled' as const),
  values: fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
});
const group = (part: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> =>
  fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    of: fc.array(part, { maxLength: 3 }),
  });
const filter = group(fc.oneof(condition, group(fc.oneof(condition, group(condition)))));

test('an address says the filter it was made of, also once it was text', () => {
  fc.assert(
    fc.property(filter, (filter) => {
      const text = JSON.stringify(toAddress(filter));
      expect(fromAddress(JSON.parse(text))).toEqual(filter);
    }),
  );
});

test.each([
  ['no list', 'all'],
  ['nothing', []],
  ['a test that does not exist', ['name', 'resembles', 'x']],
  ['a value that is none', ['name', 'is', { x: 1 }]],
  ['a group with something else in it', ['all', ['name', 'is', 'x'], 7]],
  ['groups too deep', ['all', ['any', ['all', ['any', ['all', ['any', ['all']]]]]]]],
  ['too much', ['all', ...Array.from({ length: 300 }, () => ['name', 'is', 'x'])]],
])('%s is no filter', (_, said) => {
  expect(fromAddress(said)).toBeNull();
});
