import { halfWidth } from '../money/unit.ts';
import { dayOf, isNothing, numberOf } from './cell.ts';
import { fieldOfHeader, periodOfHeader, speaksOfRevenue } from './header-words.ts';
import type { TableRow } from './table.ts';

/** Titles and remarks may stand above the header, but not more than that. */
export const headerLookedFor = 20;

/** The place in `rows` of the row that names the columns; null where the first row is data already. */
export function findHeader(rows: readonly TableRow[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [at, { cells }] of rows.slice(0, headerLookedFor).entries()) {
    const named = cells.filter(namesAColumn).length;
    if (named > most && cells.filter(isData).length * 2 <= cells.length) [best, most] = [at, named];
  }
  if (best !== null) return best;
  const first = rows[0]?.cells ?? [];
  const filled = first.filter((cell) => cell.trim() !== '');
  // Nothing is known of these columns. A row of several words and no figure is their names more often than not.
  return filled.length >= 2 && !first.some(isData) ? 0 : null;
}

function namesAColumn(cell: string): boolean {
  if (cell.length > 60 || isData(cell)) return false;
  return fieldOfHeader(cell) !== null || (speaksOfRevenue(cell) && periodOfHeader(cell) !== null);
}

function isData(cell: string): boolean {
  const plain = halfWidth(cell).trim();
  if (plain === '' || isNothing(plain)) return false;
  // A bare year heads a column in many a table.
  if (/^(?:19|20)\d{2}$/u.test(plain)) return false;
  return numberOf(plain).ok || dayOf(plain).ok;
}
