import { z } from 'zod';
import type { ZodType } from 'zod';
import type { TableName } from '../../shared/domain/book.ts';
import { schemas } from '../../shared/domain/book.ts';
import type { Row } from '../../shared/record/change.ts';

/** Throws where a row does not fit its schema. */
export function fitting(table: TableName, row: Row): Row {
  const misfit = misfitOf(table, row);
  if (misfit !== null) throw new Error(`A row does not fit ${table}: ${misfit}`);
  return row;
}

/** The first field that does not fit, and why; null where the row fits. Fields that the schema does not know are not looked at. */
export function misfitOf(table: TableName, row: Row): string | null {
  for (const field of fieldsOf(table)) {
    const misfit = misfitIn(field, row[field.name]);
    if (misfit !== null) return `${field.name}: ${misfit}`;
  }
  return null;
}

/**
 * The places of those rows that do not fit: field by field, because the same value often comes many times in a row. Their ids were checked
 * when they came.
 */
export function misfitsAmong(table: TableName, rows: readonly Row[]): ReadonlySet<number> {
  const misfits = new Set<number>();
  for (const field of fieldsOf(table)) {
    const { name } = field;
    if (name === 'id') continue;
    let last: unknown = rows;
    for (const [place, row] of rows.entries()) {
      const value = row[name];
      if (value === last) continue;
      if (misfitIn(field, value) === null) last = value;
      else misfits.add(place);
    }
  }
  return misfits;
}

function misfitIn(field: CheckedField, value: unknown): string | null {
  if (typeof value === 'string' && field.isText(value)) return null;
  if (isPart(value) ? field.parts.has(value) : field.values.has(value)) return null;
  const fit = field.schema.safeParse(value);
  if (!fit.success) return fit.error.message;
  note(field, value);
  return null;
}

/** What of a field was checked once: parts that many rows share (an empty profile), for none is ever changed; and the first few texts and numbers. */
type CheckedField = {
  readonly name: string;
  readonly schema: ZodType;
  /** Whether a text certainly fits; the schema decides where it is not certain. */
  readonly isText: (text: string) => boolean;
  readonly parts: WeakSet<object>;
  readonly values: Set<unknown>;
};

const fieldsByTable = new Map<TableName, readonly CheckedField[]>();
const mostValues = 100;

function fieldsOf(table: TableName): readonly CheckedField[] {
  const known = fieldsByTable.get(table);
  if (known) return known;
  const shape: Readonly<Record<string, ZodType>> = schemas[table].shape;
  const fields = Object.entries(shape).map(([name, schema]) => {
    return {
      name,
      schema,
      isText: textCheckOf(schema),
      parts: new WeakSet<object>(),
      values: new Set<unknown>(),
    };
  });
  fieldsByTable.set(table, fields);
  return fields;
}

function note({ parts, values }: CheckedField, value: unknown): void {
  if (isPart(value)) parts.add(value);
  else if (values.size < mostValues) values.add(value);
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Most fields are texts of a limited length, and a hundred thousand rows have a million of them: their lengths are compared without a
 * parse for each. Any other kind of check is left to the schema.
 */
function textCheckOf(schema: ZodType): (text: string) => boolean {
  if (!(schema instanceof z.ZodString) || schema instanceof z.ZodStringFormat) return never;
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  const rewrites: ((text: string) => unknown)[] = [];
  for (const { _zod } of schema.def.checks ?? []) {
    const def: object = _zod.def;
    if ('minimum' in def && typeof def.minimum === 'number') {
      least = Math.max(least, def.minimum);
    } else if ('maximum' in def && typeof def.maximum === 'number') {
      most = Math.min(most, def.maximum);
    } else if (isRewrite(def)) rewrites.push((text) => def.tx(text));
    else return never;
  }
  // What is trimmed is measured afterwards: only a text that has nothing to trim is certain.
  return (text) =>
    text.length >= least && text.length <= most && rewrites.every((tx) => tx(text) === text);
}

function never(): boolean {
  return false;
}

function isRewrite(def: object): def is { readonly tx: (text: string) => unknown } {
  return 'tx' in def && typeof def.tx === 'function';
}
