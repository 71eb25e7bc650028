import type { ExportCell, ExportColumn } from '../../../../shared/domain/list/export-table.ts';
import { mainUnits } from '../../../../shared/domain/list/export-table.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { ListRow } from '../../../data/index/view.ts';
import type { ClientColumn } from './client-column.ts';

/** A column of the list as a file holds it. */
export function exportColumn(column: ClientColumn): ExportColumn {
  const { kind, currency, exportHeader, width } = column;
  const plain = kind === 'choice' || kind === 'choices' ? 'text' : kind;
  return {
    header: exportHeader,
    kind: plain,
    digits: currency === null ? 0 : minorDigits(currency),
    width: Math.round(Math.max(width, 7 * exportHeader.length) / 7),
  };
}

/** What a client has in a column as a file holds it: numbers and days as such, choices in words. */
export function exportCell(column: ClientColumn, row: ListRow): ExportCell {
  const value = column.value(row);
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'object') return value.map((one) => column.full(one)).join('; ');
  return column.kind === 'day' ? value : column.full(value);
}

/** The same as a text for the clipboard: amounts in main units without marks, so that another sheet reads them. */
export function cellForCopy(column: ClientColumn, row: ListRow): string {
  const cell = exportCell(column, row);
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return column.currency === null ? String(cell) : mainUnits(cell, minorDigits(column.currency));
}
