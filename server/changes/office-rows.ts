import type { OfficeRow } from '../../shared/protocol/row-columns.ts';
import type { Given, SqlRow } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';
import { storedFields } from './stored-json.ts';

/** The columns from which `officeRow` makes what travels. */
export const travelling = 'tbl, row_id, row_seq, gone, fields';

/** A row as it travels. */
export function officeRow(row: SqlRow, action: number | null): OfficeRow {
  return {
    table: textOf(row, 'tbl'),
    id: textOf(row, 'row_id'),
    seq: numberOf(row, 'row_seq'),
    action,
    fields: numberOf(row, 'gone') === 1 ? null : storedFields(row),
  };
}

export function idsGiven(ids: readonly number[]): Given {
  return { columns: { id: 'bigint' }, rows: ids.map((id) => ({ id })) };
}
