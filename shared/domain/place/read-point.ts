import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import { halfWidth } from '../money/unit.ts';
import type { Point } from './point.ts';

/** Why two texts are no point of the earth. */
export const pointFaults = ['half', 'not-degrees', 'out-of-range', 'swapped'] as const;
export type PointFault = (typeof pointFaults)[number];

/**
 * The point of a longitude and a latitude in decimal degrees, such as `121.47` or `121.47°`. Both blank: null. What can only be meant the
 * other way round is called so, and not turned round in silence.
 */
export function readPoint(east: string, north: string): Result<Point | null, PointFault> {
  const texts = [east, north].map((text) => halfWidth(text).trim());
  if (texts.every((text) => text === '')) return ok(null);
  if (texts.includes('')) return err('half');
  const [x = Number.NaN, y = Number.NaN] = texts.map(degreesIn);
  if (Number.isNaN(x) || Number.isNaN(y)) return err('not-degrees');
  if (looksSwapped(x, y)) return err('swapped');
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return err('out-of-range');
  return ok({ east: rounded(x), north: rounded(y) });
}

/** Decimal degrees, with or without their sign; not a number for anything else. */
function degreesIn(text: string): number {
  const plain = text.replace(/^[−–]/u, '-').replace(/\s*[°度]$/u, '');
  return /^[+-]?(?:\d{1,9}(?:\.\d*)?|\.\d+)$/u.test(plain) ? Number(plain) : Number.NaN;
}

/** Beyond 90 there is no latitude; and where China's longitudes stand for latitudes, they were exchanged. */
function looksSwapped(east: number, north: number): boolean {
  if (Math.abs(north) > 90) return Math.abs(north) <= 180 && Math.abs(east) <= 90;
  return north >= 73 && east >= 3 && east <= 54;
}

/** To six decimals, about a tenth of a metre: what lies beyond is noise of a conversion. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6 + 0;
}
