import { expect, test } from 'vitest';
import { by, field, op, row } from '../../tests/support/decisions.ts';
import type { FieldState } from './decide.ts';
import { decide } from './decide.ts';

test('an edit of a removed row is stored, the row stays removed, and a conflict says so', () => {
  const present = row({ $gone: field([true], { seq: 5 }), name: field(['a']) });
  expect(decide(op({ name: ['b'] }), present, by)).toMatchObject({
    verdict: 'met',
    writes: { name: ['b'] },
    now: { $gone: [true] },
    conflicts: [
      { path: '$gone', kind: 'removed', stands: { value: [true] }, fell: { operation: 'o1' } },
    ],
  });
});

test('a removal of what somebody changed meanwhile is done, and a conflict names the change', () => {
  const present = row({
    name: field(['a'], { seq: 5, operation: 'seen not' }),
    phone: field(['1']),
  });
  expect(decide(op({ $gone: [true] }), present, by)).toMatchObject({
    verdict: 'met',
    writes: { $gone: [true] },
    conflicts: [
      {
        path: '$gone',
        kind: 'removed',
        stands: { value: [true], operation: 'o1' },
        fell: { value: [false], operation: 'seen not' },
      },
    ],
  });
  expect(decide(op({ $gone: [true] }, { base: 5 }), present, by)).toMatchObject({
    verdict: 'taken',
    conflicts: [],
  });
});

test('an edit of a row that its author brought back in vain has not seen what others wrote into it', () => {
  const gone = {
    value: [true],
    seq: 5,
    device: 'd1',
    operation: 'o0',
    at: 10,
  } satisfies FieldState;
  const present = { fields: { $gone: gone, name: field(['a'], { seq: 3 }) } };
  expect(decide(op({ name: ['b'] }, { base: 9 }), present, by)).toMatchObject({
    verdict: 'met',
    writes: { name: ['b'] },
    conflicts: [
      { path: 'name', kind: 'later-stands', stands: { value: ['b'] }, fell: { value: ['a'] } },
      { path: '$gone', kind: 'removed' },
    ],
  });
});

test('who brings a removed row back has not seen what it holds: nothing of that is lost', () => {
  const present = row({
    $gone: field([true], { seq: 3 }),
    name: field(['newer'], { seq: 2 }),
    phone: field(['1'], { seq: 2 }),
  });
  const decision = decide(op({ $gone: [false], name: ['older'] }, { base: 9 }), present, by);
  expect(decision).toMatchObject({
    writes: { $gone: [false], name: ['older'], phone: ['1'] },
    merged: ['phone'],
    conflicts: [{ path: 'name', fell: { value: ['newer'] } }],
  });
});
