import { array, assert, integer, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { pooledBytes, risingIds, uuidv7 } from './id.ts';
import { idValue } from './values.ts';

const bytes = uint8Array({ minLength: 10, maxLength: 10 });
const moment = integer({ min: 0, max: 2 ** 47 });

test('every id is a UUID of version 7 that carries its time', () => {
  assert(
    property(moment, bytes, (now, random) => {
      const id = uuidv7(now, random);
      expect(idValue.safeParse(id).success).toBe(true);
      expect(id.charAt(14)).toBe('7');
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
    }),
  );
});

test('a later id sorts behind an earlier one', () => {
  assert(
    property(moment, bytes, bytes, (now, a, b) => {
      expect(uuidv7(now, a) < uuidv7(now + 1, b)).toBe(true);
    }),
  );
});

test('ids rise in the order in which they are asked for, whatever the clock does', () => {
  assert(
    property(array(moment, { minLength: 1 }), bytes, (clock, random) => {
      let at = 0;
      const next = risingIds(
        () => clock[Math.floor(at++ / 3000) % clock.length] ?? 0,
        () => random.slice(),
      );
      const ids = Array.from({ length: 9000 }, next);
      expect(ids).toEqual(ids.toSorted());
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 10 },
  );
});

test('bytes from a pool are given out once each', () => {
  let next = 0;
  const draw = pooledBytes((bytes) => {
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = Math.floor(next++ / 10) % 256;
  });
  for (let id = 0; id < 1200; id += 1) {
    expect([...draw()]).toEqual(Array.from({ length: 10 }, () => id % 256));
  }
});
