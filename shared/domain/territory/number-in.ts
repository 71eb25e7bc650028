/** A number above `from` (or at it, where that is above 0) and up to `to`; null for anything else. */
export function numberIn(typed: string, from: number, to: number): number | null {
  const plain = typed.normalize('NFKC').replaceAll(',', '').trim();
  const value = /^\d{1,13}(?:\.\d{1,4})?$/u.test(plain) ? Number(plain) : Number.NaN;
  return value > 0 && value >= from && value <= to ? value : null;
}
