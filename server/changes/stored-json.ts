import type { FlatRow } from '../../shared/protocol/values.ts';
import type { SqlRow } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';

/** What a field's value is of. `at`: corrected time, milliseconds since 1970. */
export type Version = readonly [seq: number, device: string, operation: string, at: number];

/** JSON that the office wrote itself. It was checked when it came in; to check it at each reading would take most of a push's time. */
export function storedFields(row: SqlRow): FlatRow {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only write-rows.ts writes it, from what was checked when it came in
  return JSON.parse(textOf(row, 'fields')) as FlatRow;
}

/** A number 0 stands for that of the last change of fields, which was not known when it was written. */
export function storedVersions(row: SqlRow): Readonly<Record<string, Version>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only write-rows.ts writes it, from what was checked when it came in
  const versions = JSON.parse(textOf(row, 'versions')) as Record<string, Version>;
  const latest = numberOf(row, 'field_seq');
  for (const [path, [seq, ...rest]] of Object.entries(versions)) {
    if (seq === 0) versions[path] = [latest, ...rest];
  }
  return versions;
}
