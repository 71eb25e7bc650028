import type { ImportedKind } from '../../../shared/domain/import/mapping-profile.ts';
import type { ReadOutcome, RefusedRow, RowRefusal } from '../../../shared/domain/import/outcome.ts';
import type { ClientRow } from '../../../shared/domain/import/read-row.ts';
import { clientReader, repeatedRows } from '../../../shared/domain/import/read-row.ts';
import type { ContractRow } from '../../../shared/domain/import/record-row.ts';
import {
  contactReader,
  contractReader,
  lineReader,
} from '../../../shared/domain/import/record-row.ts';
import type { TableRow } from '../../../shared/domain/import/table.ts';
import type { Column } from '../../../shared/domain/import/target.ts';
import type { Result } from '../../../shared/result.ts';
import { err } from '../../../shared/result.ts';
import type { TableRows } from '../commands/import-table.ts';

/** All rows of a table, read by its columns. */
export type ReadTable = {
  readonly rows: TableRows;
  readonly refused: readonly RefusedRow<RowRefusal>[];
  /** Amounts below zero. They are taken for corrections and kept. */
  readonly negative: number;
};

export function readTable(
  kind: ImportedKind,
  columns: readonly Column[],
  rows: readonly TableRow[],
): ReadTable {
  if (kind === 'clients') {
    const all = withoutRepeats(readAll(rows, clientReader(columns)));
    const below = ({ revenue }: ClientRow) => revenue.map(({ amount }) => amount);
    return { rows: { kind, all }, ...summary(all, below) };
  }
  if (kind === 'contacts') {
    const all = readAll(rows, contactReader(columns));
    return { rows: { kind, all }, ...summary(all, () => []) };
  }
  if (kind === 'contracts') {
    const all = readAll(rows, contractReader(columns));
    const fees = ({ values }: ContractRow) => [values.productFee ?? 0, values.serviceFee ?? 0];
    return { rows: { kind, all }, ...summary(all, fees) };
  }
  const all = readAll(rows, lineReader(columns));
  return { rows: { kind, all }, ...summary(all, ({ values }) => [values.amount]) };
}

function readAll<Row>(
  rows: readonly TableRow[],
  read: (row: TableRow) => Result<Row, RowRefusal>,
): readonly ReadOutcome<Row>[] {
  return rows.map((row) => {
    const outcome = read(row);
    return outcome.ok ? outcome : err({ line: row.line, reason: outcome.error });
  });
}

/** A client that several rows speak of takes one of them; the others are refused. */
function withoutRepeats(all: readonly ReadOutcome<ClientRow>[]): readonly ReadOutcome<ClientRow>[] {
  const repeated = repeatedRows(all.flatMap((row) => (row.ok ? [row.value] : [])));
  if (repeated.size === 0) return all;
  return all.map((row) => {
    const first = row.ok ? repeated.get(row.value.line) : undefined;
    return row.ok && first !== undefined
      ? err({ line: row.value.line, reason: { type: 'twice-in-file', line: first } })
      : row;
  });
}

function summary<Row>(
  all: readonly ReadOutcome<Row>[],
  amountsOf: (row: Row) => readonly number[],
): Pick<ReadTable, 'refused' | 'negative'> {
  const refused: RefusedRow<RowRefusal>[] = [];
  let negative = 0;
  for (const row of all) {
    if (row.ok) negative += amountsOf(row.value).filter((amount) => amount < 0).length;
    else refused.push(row.error);
  }
  return { refused, negative };
}
