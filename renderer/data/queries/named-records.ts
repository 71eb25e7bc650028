import type { TableName } from '../../../shared/domain/book.ts';
import { isTableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** Names a record of any table, also of one that only a newer program knows. */
export type RecordName = { readonly table: string; readonly row: Id };

export function keyOfRecord({ table, row }: RecordName): string {
  return `${table} ${row}`;
}

/** Those of the records that the book has, by `keyOfRecord`. */
export async function recordsNamed(
  book: ReadableBook,
  names: readonly RecordName[],
): Promise<Map<string, Row>> {
  const records = new Map<string, Row>();
  for (const [table, ofTable] of Map.groupBy(names, (name) => name.table)) {
    if (!isTableName(table)) continue;
    const ids = [...new Set(ofTable.map(({ row }) => row))];
    const rows: readonly (Row | undefined)[] = await book.many(table, ids);
    for (const row of rows) if (row) records.set(keyOfRecord({ table, row: row.id }), row);
  }
  return records;
}

/** Tables whose records others name by id. */
const named = [
  'clients',
  'contacts',
  'contracts',
  'surveys',
  'polls',
  'staff',
] as const satisfies readonly TableName[];

/** What the records are called that values name by id. */
export async function namesIn(
  book: ReadableBook,
  values: readonly unknown[],
): Promise<ReadonlyMap<Id, string>> {
  const ids = [...new Set(values.flatMap(idsIn))];
  const names = new Map<Id, string>();
  for (const table of named) {
    for (const row of await book.many(table, ids)) if (row) names.set(row.id, row.name);
  }
  for (const campaign of await book.many('campaigns', ids)) {
    if (campaign) names.set(campaign.id, campaign.theme);
  }
  for (const need of await book.many('needs', ids)) if (need) names.set(need.id, need.text);
  return names;
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

function idsIn(value: unknown): readonly Id[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return typeof value === 'string' && idForm.test(value) ? [value] : [];
}
