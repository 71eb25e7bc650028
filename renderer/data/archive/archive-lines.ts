import { z } from 'zod';
import type { Rows, TableName } from '../../../shared/domain/book.ts';
import { schemas, tableNames } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import { idValue } from '../../../shared/record/values.ts';
import type { ReadEntry } from '../store/log-entries.ts';
import type { StoredAction } from '../store/tables.ts';
import { ArchiveRefused } from './zip-reader.ts';

/** A row of which only this much is certain. */
const rowSchema: z.ZodType<Row> = z.looseObject({ id: idValue });

const fieldChange = z.object({
  to: z.unknown().optional(),
  from: z.unknown().optional(),
  base: z.int().min(0),
});

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), table: z.string(), row: rowSchema }),
  z.object({
    kind: z.literal('edit'),
    table: z.string(),
    id: idValue,
    fields: z.record(
      z.string(),
      fieldChange.transform(({ to, from, base }) => ({ to, from, base })),
    ),
  }),
  z.object({ kind: z.literal('remove'), table: z.string(), row: rowSchema }),
]);

const actionSchema = z.object({
  place: z.int().min(1),
  id: idValue,
  name: z.string(),
  at: z.number(),
  author: z.string(),
  device: z.string(),
  undoes: idValue.nullable(),
});

const entrySchema = z.object({
  seq: z.int().min(1),
  action: idValue,
  about: z.array(z.string()),
  added: z.array(z.object({ table: z.enum(tableNames), id: idValue, owner: z.string() })),
  others: z.array(changeSchema),
});

/** A part's lines as values; a line that is none refuses the archive by its number. */
function linesOf<T>(name: string, bytes: Uint8Array, schema: z.ZodType<T>): readonly T[] {
  const lines = textOf(name, bytes).split('\n');
  // The last line ends as well.
  if (lines.pop() !== '') throw new ArchiveRefused({ type: 'broken', entry: name });
  return lines.map((line, i) => {
    const value = jsonOf(line);
    if (!fits(schema, value)) {
      throw new ArchiveRefused({ type: 'bad-line', entry: name, line: i + 1 });
    }
    return value;
  });
}

/** The value is taken as it stands, and not as the schema would tidy it, so that what comes back is what went out. */
function fits<T>(schema: z.ZodType<T>, value: unknown): value is T {
  return schema.safeParse(value).success;
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ArchiveRefused({ type: 'broken', entry: name });
  }
}

/** Undefined, which fits no schema here, for a text that is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function rowLines<T extends TableName>(
  table: T,
  name: string,
  bytes: Uint8Array,
): readonly Rows[T][] {
  const schema: z.ZodType<Rows[T]> = schemaOf(table);
  return linesOf(name, bytes, schema);
}

function schemaOf<T extends TableName>(table: T): z.ZodType<Rows[T]> {
  const all: { readonly [N in TableName]: z.ZodType<Rows[N]> } = schemas;
  return all[table];
}

export function actionLines(name: string, bytes: Uint8Array): readonly StoredAction[] {
  return linesOf(name, bytes, actionSchema);
}

export function entryLines(name: string, bytes: Uint8Array): readonly ReadEntry[] {
  return linesOf(name, bytes, entrySchema);
}
