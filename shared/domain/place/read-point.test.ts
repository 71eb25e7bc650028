import { assert, double, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { pointSchema } from './point.ts';
import { readPoint } from './read-point.ts';

test.each([
  [['121.4737', '31.2304'], { ok: true, value: { east: 121.4737, north: 31.2304 } }],
  [[' １２１．５° ', '31.2度'], { ok: true, value: { east: 121.5, north: 31.2 } }],
  [['-0.1276', '51.5072'], { ok: true, value: { east: -0.1276, north: 51.5072 } }],
  [['−70', '-33.4'], { ok: true, value: { east: -70, north: -33.4 } }],
  [['', ' '], { ok: true, value: null }],
  [['121.5', ''], { ok: false, error: 'half' }],
  [['NaN', '31'], { ok: false, error: 'not-degrees' }],
  [['121°28′', '31'], { ok: false, error: 'not-degrees' }],
  [['1e2', '31'], { ok: false, error: 'not-degrees' }],
  [['31.2', '121.5'], { ok: false, error: 'swapped' }],
  [['40', '85'], { ok: false, error: 'swapped' }],
  [['200', '31'], { ok: false, error: 'out-of-range' }],
  [['121', '-91'], { ok: false, error: 'out-of-range' }],
])('%o is read as %o', ([east = '', north = ''], read) => {
  expect(readPoint(east, north)).toEqual(read);
});

test('whatever is read is a point of the earth', () => {
  assert(
    property(string(), string(), (east, north) => {
      const read = readPoint(east, north);
      const point = read.ok ? read.value : null;
      expect(pointSchema.nullable().parse(point)).toEqual(point);
    }),
  );
});

test('degrees that were written are read back to six decimals, unless they look exchanged', () => {
  const degrees = (limit: number) => double({ min: -limit, max: limit, noNaN: true });
  assert(
    property(degrees(180), degrees(72), (east, north) => {
      const read = readPoint(east.toFixed(6), north.toFixed(6));
      expect(read).toEqual({
        ok: true,
        value: { east: Number(east.toFixed(6)) + 0, north: Number(north.toFixed(6)) + 0 },
      });
    }),
  );
});
