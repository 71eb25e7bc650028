import { expect, test } from 'vitest';
import { inForce } from './in-force.ts';

const done = (id: string, undoes: string | null = null) => ({ id, undoes });
const idsOf = (actions: readonly { readonly id: string }[]) => actions.map(({ id }) => id);

test('what was taken back is not in force, and what was brought back is', () => {
  expect(idsOf(inForce([done('a'), done('b'), done('c', 'a')]))).toEqual(['b']);
  expect(idsOf(inForce([done('a'), done('c', 'a'), done('d', 'c')]))).toEqual(['a']);
  expect(idsOf(inForce([done('a'), done('c', 'a'), done('d', 'c'), done('e', 'd')]))).toEqual([]);
  expect(idsOf(inForce([done('c', 'of a day before'), done('b')]))).toEqual(['b']);
});
