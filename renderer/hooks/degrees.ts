import type { Point } from '../../shared/domain/place/point.ts';
import type { Formats } from './formats.ts';

/** A point's degrees as they are read: to four decimals, which is some ten metres. */
export function degreesOf({ east, north }: Point, { decimal }: Pick<Formats, 'decimal'>) {
  return { east: decimal(east, 4), north: decimal(north, 4) };
}
