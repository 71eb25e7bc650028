import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asGroup,
  conditionsOf,
  depthOf,
  partAt,
  settled,
  withAdded,
  withJoint,
  withoutPart,
  withPart,
} from './edit-filter.ts';
import type { Condition, Filter } from './filter.ts';
import { noFilter } from './filter.ts';

const one = (column: string): Condition => ({
  kind: 'condition',
  column,
  is: 'is',
  values: ['x'],
});
const tree: Filter = {
  kind: 'all',
  of: [one('a'), { kind: 'any', of: [one('b'), { kind: 'all', of: [one('c'), one('d')] }] }],
};
const everything = () => true;

/** What a filter lets through, where each condition is a yes or a no by its column. */
function passes(filter: Filter, yes: ReadonlySet<string>): boolean {
  if (filter.kind === 'condition') return yes.has(filter.column);
  return filter.kind === 'all'
    ? filter.of.every((part) => passes(part, yes))
    : filter.of.some((part) => passes(part, yes));
}

const letters = ['a', 'b', 'c', 'd', 'e'] as const;
const { filter: anyFilter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...letters).map(one),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('filter'), { maxLength: 4, minLength: 1 }),
    }),
  ),
}));

test('a part is found, changed, added to and taken away by its path', () => {
  expect(partAt(tree, [1, 1, 0])).toEqual(one('c'));
  expect(partAt(tree, [0, 0])).toBeUndefined();
  expect(partAt(tree, [7])).toBeUndefined();
  expect(conditionsOf(withPart(tree, [1, 1, 0], one('z'))).map(({ column }) => column)).toEqual([
    'a',
    'b',
    'z',
    'd',
  ]);
  expect(conditionsOf(withoutPart(tree, [1, 1])).map(({ column }) => column)).toEqual(['a', 'b']);
  expect(withoutPart(tree, [])).toEqual(noFilter);
  expect(partAt(withAdded(tree, [1], one('e')), [1, 2])).toEqual(one('e'));
  expect(partAt(withJoint(tree, [1], 'all'), [1])).toMatchObject({ kind: 'all' });
  expect(asGroup(one('a'))).toEqual({ kind: 'all', of: [one('a')] });
});

test('a path that leads nowhere changes nothing', () => {
  expect(withPart(tree, [5, 1], one('z'))).toEqual(tree);
  expect(withPart(tree, [0, 1], one('z'))).toEqual(tree);
  expect(withAdded(tree, [0], one('z'))).toEqual(tree);
  expect(withJoint(tree, [9], 'any')).toEqual(tree);
});

test('what is not finished is left out, and what is left keeps its meaning', () => {
  const half: Filter = {
    kind: 'any',
    of: [{ kind: 'all', of: [] }, { kind: 'all', of: [{ ...one('a'), values: [] }] }, one('b')],
  };
  const hasValue = ({ values }: Condition) => values.length > 0;
  expect(settled(half, hasValue)).toEqual({ kind: 'any', of: [one('b')] });
  expect(settled({ kind: 'any', of: [] }, everything)).toEqual(noFilter);
  expect(settled({ ...one('a'), values: [] }, hasValue)).toEqual(noFilter);
});

test('a group that comes to one of its parent’s kind is dissolved in it', () => {
  const inner: Filter = { kind: 'all', of: [{ kind: 'any', of: [one('a'), one('b')] }] };
  expect(settled({ kind: 'any', of: [one('c'), inner] }, everything)).toEqual({
    kind: 'any',
    of: [one('c'), one('a'), one('b')],
  });
});

test('settling a whole filter changes nothing of what it lets through, and is done once', () => {
  fc.assert(
    fc.property(anyFilter, fc.subarray([...letters]), (filter, yes) => {
      const plain = settled(filter, everything);
      expect(passes(plain, new Set(yes))).toBe(passes(filter, new Set(yes)));
      expect(settled(plain, everything)).toEqual(plain);
      expect(depthOf(plain)).toBeLessThanOrEqual(Math.max(1, depthOf(filter)));
    }),
    { numRuns: 1000 },
  );
});

test('what was put at a path is found there', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const whole = asGroup(filter);
      for (const i of whole.of.keys()) {
        expect(partAt(withPart(whole, [i], one('z')), [i])).toEqual(one('z'));
      }
    }),
  );
});
