import { expect, test } from 'vitest';
import type { Operation } from '../protocol/push.ts';
import type { Mask } from './masks.ts';
import { Hidden, masksOf } from './masks.ts';

type Op = Omit<Operation, 'action'>;

function op(set: Operation['set'], base: number, row = 'c'): Op {
  return { id: 'o', ctr: 1, table: 'clients', row, base, set };
}

/** The bases of operations that are in the entries 1, 2 and so on; up to the entry `answered` all was answered before. */
function bases(operations: readonly Op[], masks: readonly Mask[] = [], answered = 0) {
  const hidden = new Hidden(masks, { seq: answered, index: 1 });
  return operations.map((operation, i) => hidden.baseOf(operation, { seq: i + 1, index: 1 }));
}

test('who writes again into what waits has seen no more of it than the first time', () => {
  expect(
    bases([
      op({ name: ['a'] }, 3),
      op({ name: ['b'], phone: ['1'] }, 7),
      op({ phone: ['2'] }, 9),
      op({ note: ['x'] }, 9),
      op({ name: ['c'] }, 9, 'other'),
    ]),
  ).toEqual([3, 3, 3, 9, 9]);
});

test('who removes a row has seen no more of it than of any field that waits', () => {
  expect(bases([op({ name: ['a'] }, 3), op({ $gone: [true] }, 7)])).toEqual([3, 3]);
});

test('an operation that was not taken still hides what was written before its answer came', () => {
  const masks = masksOf(op({ name: ['a'] }, 3), 2);
  const again = [op({ phone: ['1'] }, 9), op({ name: ['b'] }, 9), op({ name: ['c'] }, 9)];
  expect(bases(again, masks)).toEqual([9, 3, 3]);
  const later = [op({ phone: ['1'] }, 9), op({ note: ['x'] }, 9), op({ name: ['b'] }, 9)];
  expect(bases(later, masks)).toEqual([9, 9, 9]);
});

test('what was answered before hides nothing when it is sent again', () => {
  const again = [op({ name: ['a'] }, 0), op({ name: ['b'] }, 7), op({ name: ['c'] }, 9)];
  expect(bases(again, [], 1)).toEqual([0, 7, 7]);
});

test('who adds a row, or brings one back, has seen nothing of what the office holds under its name', () => {
  const added = op({ $gone: [false], name: ['a'] }, 9);
  expect(bases([added, op({ name: ['b'] }, 9), op({ phone: ['1'] }, 9)])).toEqual([9, 0, 9]);
  expect(bases([op({ name: ['b'] }, 9)], masksOf(added, 1))).toEqual([0]);
});
