import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Row } from '../../../shared/record/change.ts';

/**
 * How rows lie in a page: by column, for the same field of many rows repeats itself. Everything that a record says goes through here on
 * its way to the disk, so this is the one place at which pages can be sealed.
 */

/** The first byte says how the rest is to be read. Rows stay plain: inflating them takes longer than reading them (decision 8). */
const plainForm = 1;
/** Deflated, behind the length of what was deflated; for what is written once and seldom read, such as the log. */
const deflatedForm = 2;
const deflatedHeader = 5;
const level = 1;

/** A field of all rows: one value for all, a few values and who has which, each its own, or of some rows only. */
type Column =
  | { readonly all: unknown }
  | { readonly values: readonly unknown[]; readonly at: readonly number[] }
  | { readonly each: readonly unknown[] }
  | { readonly some: readonly (readonly [number, unknown])[] };

type Packed = { readonly count: number; readonly columns: Readonly<Record<string, Column>> };

export function deflated(value: unknown): Uint8Array<ArrayBuffer> {
  const plain = strToU8(JSON.stringify(value));
  const rest = deflateSync(plain, { level });
  const bytes = new Uint8Array(rest.length + deflatedHeader);
  bytes[0] = deflatedForm;
  new DataView(bytes.buffer).setUint32(1, plain.length);
  bytes.set(rest, deflatedHeader);
  return bytes;
}

function plain(value: unknown): Uint8Array<ArrayBuffer> {
  const text = strToU8(JSON.stringify(value));
  const bytes = new Uint8Array(text.length + 1);
  bytes[0] = plainForm;
  bytes.set(text, 1);
  return bytes;
}

/** The value that bytes of any form hold. Throws where the form is not known. */
export function valueOf(bytes: Uint8Array): unknown {
  if (bytes[0] === plainForm) return JSON.parse(strFromU8(bytes.subarray(1)));
  if (bytes[0] !== deflatedForm) {
    throw new Error(`A page has the form ${bytes[0]}, which is not known.`);
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  const out = new Uint8Array(length);
  return JSON.parse(strFromU8(inflateSync(bytes.subarray(deflatedHeader), { out })));
}

export function encodeRows(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const columns: Record<string, Column> = {};
  for (const name of namesOf(rows)) columns[name] = columnOf(rows, name);
  return plain({ count: rows.length, columns } satisfies Packed);
}

/** The rows of a page. Each is made when it is asked for; rows share the values that they have in common, so none may be changed. */
export class PageRows {
  readonly count: number;
  private readonly read: readonly (readonly [string, (at: number) => unknown])[];

  constructor(bytes: Uint8Array) {
    const { count, columns } = checked(valueOf(bytes));
    this.count = count;
    this.read = Object.entries(columns).map(([name, column]) => [name, readerOf(column)] as const);
  }

  /** One field of a row; undefined where the row has no such field. */
  valueAt(name: string, at: number): unknown {
    return this.read.find(([column]) => column === name)?.[1](at);
  }

  /** The places of the rows that have a text in a field. */
  placesOf(name: string, text: string): number[] {
    const read = this.read.find(([column]) => column === name)?.[1];
    const places: number[] = [];
    if (!read) return places;
    for (let at = 0; at < this.count; at += 1) if (read(at) === text) places.push(at);
    return places;
  }

  textAt(name: string, at: number): string {
    const value = this.valueAt(name, at);
    return typeof value === 'string' ? value : '';
  }

  row(at: number): Row {
    const row: Record<string, unknown> = {};
    for (const [name, read] of this.read) {
      const value = read(at);
      if (value !== undefined) row[name] = value;
    }
    return { ...row, id: this.textAt('id', at) };
  }

  rows(): Row[] {
    return Array.from({ length: this.count }, (_, at) => this.row(at));
  }
}

function namesOf(rows: readonly Row[]): Set<string> {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return names;
}

/** A list of values is worth its numbers where each of them is used several times. */
const usesOfAValue = 3;

function columnOf(rows: readonly Row[], name: string): Column {
  const values = rows.map((row) => row[name]);
  if (values.includes(undefined)) {
    return { some: values.flatMap((value, at) => (value === undefined ? [] : [[at, value]])) };
  }
  const places = new Map<unknown, number>();
  const distinct: unknown[] = [];
  const at: number[] = [];
  const most = rows.length / usesOfAValue;
  let last: unknown;
  for (const value of values) {
    // Neighbours often share a part, which is not turned into text for each of them.
    if (value === last && at.length > 0) {
      at.push(at.at(-1) ?? 0);
      continue;
    }
    last = value;
    const key = keyOf(value);
    let place = places.get(key);
    if (place === undefined) {
      place = distinct.push(value) - 1;
      places.set(key, place);
      if (distinct.length > most && distinct.length > 1) return { each: values };
    }
    at.push(place);
  }
  return distinct.length === 1 ? { all: distinct[0] } : { values: distinct, at };
}

/** Values that are the same in JSON have the same key. */
function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? `${JSON.stringify(value)} ` : value;
}

function readerOf(column: Column): (at: number) => unknown {
  if ('all' in column) return () => column.all;
  if ('each' in column) return (at) => column.each[at];
  if ('some' in column) {
    const values = new Map(column.some);
    return (at) => values.get(at);
  }
  return (at) => column.values[column.at[at] ?? -1];
}

function checked(value: unknown): Packed {
  if (isPacked(value)) return value;
  throw new Error('A page does not hold rows.');
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'count' in value && 'columns' in value;
}
