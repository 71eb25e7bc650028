import type { Reader, Storage } from '../storage/storage.ts';
import { textOf } from '../storage/storage.ts';

/** Every table of an office with the columns of its key, in an order in which each comes behind those that it leans on. */
export const copiedTables: readonly (readonly [table: string, key: readonly string[]])[] = [
  ['office', ['one']],
  ['office_setting', ['name']],
  ['member', ['id']],
  ['invitation', ['hash']],
  ['member_device', ['id']],
  ['sign_in_try', ['who']],
  ['audit', ['id']],
  ['device', ['id']],
  ['scope', ['place']],
  ['action', ['device', 'id']],
  ['operation', ['device', 'ctr']],
  ['quarantine', ['operation']],
  ['row_state', ['tbl', 'row_id']],
  ['leave', ['scope_id', 'tbl', 'row_id']],
  ['digest', ['scope_id', 'tbl', 'bucket']],
];

export type ColumnTypes = Readonly<Record<string, 'text' | 'bigint'>>;

const questions = {
  sqlite: 'select name, lower(type) as type from pragma_table_info($1) order by cid',
  postgres: `select column_name as name, data_type as type from information_schema.columns
    where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
} as const;

export async function columnsOf(
  db: Reader,
  kind: Storage['kind'],
  table: string,
): Promise<ColumnTypes> {
  const rows = await db.all(questions[kind], [table]);
  return Object.fromEntries(
    rows.map((row) => [textOf(row, 'name'), textOf(row, 'type') === 'bigint' ? 'bigint' : 'text']),
  );
}

export async function lastMigration(db: Reader): Promise<number> {
  const rows = await db.all('select max(number) as number from migration');
  return Number(rows[0]?.['number'] ?? 0);
}
