import {
  anything,
  array,
  assert,
  dictionary,
  double,
  property,
  string,
  uint8Array,
} from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfValue, Unsealable, valueOfBytes } from './record-codec.ts';

test('what the browser can keep of plain values comes back as it was, however deep it lies', () => {
  const value = anything({
    withNullPrototype: false,
    withTypedArray: false,
    key: string().filter((key) => key !== '__proto__' && !key.includes('\0')),
    values: [string({ unit: 'binary' }), double(), uint8Array(), string()],
  });
  assert(
    property(
      dictionary(
        string().filter((key) => key !== '__proto__'),
        array(value),
      ),
      (record) => {
        expect(valueOfBytes(bytesOfValue(record))).toEqual(record);
      },
    ),
  );
});

test('arrays of every width come back with their kind and their numbers', () => {
  const record = {
    bytes: Uint8Array.of(3, 0, 255),
    words: Uint32Array.of(7, 4_294_967_295),
    reals: Float64Array.of(0.5, Number.NaN, -0),
    part: new Int32Array([1, 2, 3, 4]).subarray(1, 3),
  };
  expect(valueOfBytes(bytesOfValue(record))).toEqual({
    ...record,
    part: Int32Array.of(2, 3),
  });
});

test('what has no form is refused loudly, and not sealed as nothing', () => {
  for (const strange of [new Date(0), new Map(), 3n, new Blob(['x'])]) {
    expect(() => bytesOfValue({ strange })).toThrow(Unsealable);
  }
});
