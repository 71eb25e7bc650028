import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

/** What a pen that follows the path leaves dark. */
function drawn(path: string, width: number, height: number): boolean[][] {
  const dark = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
  for (const [, x, y, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/gu)) {
    expect(back).toBe(length);
    dark[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return dark;
}

test('the path covers the dark squares and no others', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .chain(([width, height]) => {
      const row = fc.array(fc.boolean(), { minLength: width, maxLength: width });
      return fc.array(row, { minLength: height, maxLength: height });
    });
  fc.assert(
    fc.property(matrix, (dark) => {
      expect(drawn(qrPath(dark), dark[0]?.length ?? 0, dark.length)).toEqual(dark);
    }),
  );
});

test('a whole code comes back from its path', () => {
  const { data, size } = encode('otpauth://totp/Wellfield:李工?secret=ABCDEFGHIJKLMNOP', {
    border: 4,
  });
  expect(drawn(qrPath(data), size, size)).toEqual(data);
});
