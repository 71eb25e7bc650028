import type { z } from 'zod';
import type { Rows, TableName } from '../../../shared/domain/book.ts';
import { schemas } from '../../../shared/domain/book.ts';
import type { ReadEntry } from '../store/log-entries.ts';
import { actionSchema, entrySchema } from '../store/log-schemas.ts';
import type { StoredAction } from '../store/tables.ts';
import { ArchiveRefused } from './zip-reader.ts';

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
