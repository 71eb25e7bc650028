import { createHash } from 'node:crypto';
import { array, assert, bigInt, integer, property, string, uint8Array, uuid } from 'fast-check';
import { expect, test } from 'vitest';
import { framed, unframed } from '../protocol/frame.ts';
import { err, ok } from '../result.ts';
import { afterRestore } from './after-restore.ts';
import { bucketOf, minus, plus, rowSum, sumOf, sumText } from './digest.ts';
import type { HeldFields } from './flat-row.ts';
import { isInDoubt, standsAlone } from './overlay.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const sum = bigInt({ min: 0n, max: 2n ** 64n - 1n });

test('a frame gives back what went in, and is torn after any change', () => {
  assert(
    property(string(), integer({ min: 0 }), (json, where) => {
      const frame = framed(json, hash);
      expect(unframed(frame, hash)).toEqual(ok(json));
      const at = where % frame.length;
      const other = frame[at] === 'x' ? 'y' : 'x';
      expect(unframed(frame.slice(0, at), hash)).toEqual(err('torn'));
      expect(unframed(frame.slice(0, at) + other + frame.slice(at + 1), hash)).toEqual(err('torn'));
    }),
  );
});

test('rows are summed in any order, each may be taken away again, and a double one is seen', () => {
  assert(
    property(array(sum), sum, (rows, one) => {
      const all = rows.reduce(plus, 0n);
      expect(rows.toReversed().reduce(plus, 0n)).toBe(all);
      expect(minus(plus(all, one), one)).toBe(all);
      expect(sumOf(sumText(all))).toBe(all);
      const isSeen = plus(plus(all, one), one) !== all;
      expect(isSeen).toBe(one !== 0n && one !== 2n ** 63n);
    }),
  );
});

test('a row is summed by the first eight bytes of its hash, in the bucket of its last byte', () => {
  assert(
    property(uint8Array({ minLength: 32, maxLength: 32 }), uuid(), (bytes, id) => {
      expect(sumText(rowSum(bytes))).toBe(Buffer.from(bytes.subarray(0, 8)).toString('hex'));
      expect(bucketOf(id)).toBe(Number.parseInt(id.slice(-2), 16));
    }),
  );
});

test('a restored office goes on above all that any of its former lives gave out', () => {
  const copy = { epoch: 1, head: 5000 };
  const first = afterRestore(copy, 1_800_000_000_000);
  const again = afterRestore(copy, 1_800_000_001_000);
  expect(again.epoch).toBe(first.epoch + 1);
  expect(again.head - first.head).toBe(2 ** 20);
  expect(Number.isSafeInteger(afterRestore(first, 4_000_000_000_000).head)).toBe(true);
  expect(() => afterRestore(first, 1_800_000_000_000)).toThrow(/clock/u);
});

test('an answer leaves a doubt where the row stands here otherwise than there, whoever was asked', () => {
  const edit: HeldFields = { name: ['a'] };
  const removal: HeldFields = { $gone: [true] };
  const answers: readonly Parameters<typeof isInDoubt>[] = [
    [edit, { seq: 0, now: { $gone: [true] } }],
    [removal, { seq: 0 }],
    [removal, { seq: 9, now: { $gone: [false] } }],
    [removal, { seq: 9 }],
    [edit, { seq: 9, now: { name: ['b'] } }],
    [edit, { seq: 0, now: { name: ['b'] } }],
  ];
  expect(answers.map((one) => isInDoubt(...one))).toEqual([true, true, true, false, false, false]);
});

test('of a row that nobody told an addition that waits makes a row, and an edit does not', () => {
  const added: HeldFields = { $gone: [false], name: ['a'] };
  const edited: HeldFields = { name: ['b'] };
  const removed: HeldFields = { $gone: [true] };
  const rows = [[], [edited], [added], [added, edited], [added, removed], [removed, added]];
  expect(rows.map(standsAlone)).toEqual([false, false, true, true, false, true]);
});
