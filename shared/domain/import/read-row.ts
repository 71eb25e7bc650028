import type { Origin } from '../../record/origin.ts';
import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { CustomValue } from '../client/client.ts';
import type { Point } from '../place/point.ts';
import type { PointFault } from '../place/read-point.ts';
import { readPoint } from '../place/read-point.ts';
import { amountOf, codeOf, dayOf, isErrorValue, numberOf, oneLine } from './cell.ts';
import type { RowRefusal, TakeRefusal } from './outcome.ts';
import { columnLetters, type TableRow } from './table.ts';
import type { ClientField, Column, OriginField, PointField, Target } from './target.ts';

export type RevenueCell = {
  readonly period: string;
  readonly currency: string;
  readonly amount: number;
};

/** What a row says of a client. Blank cells are no data, so they are not in it. */
export type ClientRow = {
  readonly line: number;
  /** '' where the row has none. */
  readonly code: string;
  readonly name: string;
  readonly fields: Readonly<Partial<Record<Exclude<ClientField, 'code' | 'name'>, string>>>;
  /** By the place of the column, since the field may not exist yet. */
  readonly custom: readonly (readonly [column: number, value: CustomValue])[];
  readonly revenue: readonly RevenueCell[];
  readonly origin: Origin | null;
  readonly point?: Point;
  /** Why the row is taken without the point that its cells speak of. */
  readonly pointFault?: PointFault;
};

type Draft = {
  line: number;
  code: string;
  name: string;
  fields: Partial<Record<Exclude<ClientField, 'code' | 'name'>, string>>;
  custom: (readonly [number, CustomValue])[];
  revenue: RevenueCell[];
  origin: Origin | null;
  /** What the cells of longitude and latitude say, until both were read. */
  degrees?: Readonly<Record<PointField, string>>;
};

/** Takes a cell that is not blank into a draft; answers why it cannot. */
export type Take<D> = (draft: D, text: string) => TakeRefusal | null;

/** A column that is wanted, made ready once for all rows. */
export type ReadyColumn<D> = {
  readonly index: number;
  readonly header: string;
  readonly take: Take<D>;
};

export function readyColumns<D>(
  columns: readonly Column[],
  takeOf: (target: Target, index: number) => Take<D> | null,
): readonly ReadyColumn<D>[] {
  return columns.flatMap(({ header, target }, index) => {
    const take = takeOf(target, index);
    return take ? [{ index, header: header || columnLetters(index), take }] : [];
  });
}

/** Fills a draft from the cells of a row. The first cell that cannot be read refuses the whole row, so that nothing is half right. */
export function takeCells<D>(
  ready: readonly ReadyColumn<D>[],
  cells: readonly string[],
  draft: D,
): RowRefusal | null {
  for (const { index, header, take } of ready) {
    const text = cells[index]?.trim() ?? '';
    if (text === '') continue;
    const refused = isErrorValue(text) ? errorValue : take(draft, text);
    if (refused) return { ...refused, column: header, value: clipped(text) };
  }
  return null;
}

const errorValue: TakeRefusal = { type: 'error-value' };

/** Reads rows of clients by their columns. */
export function clientReader(
  columns: readonly Column[],
): (row: TableRow) => Result<ClientRow, RowRefusal> {
  const ready = readyColumns<Draft>(columns, takeOfClient);
  return ({ line, cells }) => {
    const draft: Draft = {
      line,
      code: '',
      name: '',
      fields: {},
      custom: [],
      revenue: [],
      origin: null,
    };
    const refused = takeCells(ready, cells, draft);
    if (refused) return err(refused);
    if (draft.code !== '') return ok(placed(draft));
    if (draft.name === '') return err({ type: 'no-name' });
    return isSum(draft.name) ? err({ type: 'sum-row' }) : ok(placed(draft));
  };
}

/** A point that cannot be is no reason to lose the rest of the row. */
function placed(draft: Draft): ClientRow {
  if (!draft.degrees) return draft;
  const { degrees, ...row } = draft;
  const read = readPoint(degrees.east, degrees.north);
  if (!read.ok) return { ...row, pointFault: read.error };
  return read.value ? { ...row, point: read.value } : row;
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The line below a table that adds it up is no client. */
export function isSum(name: string): boolean {
  return name.length < 16 && sums.test(name);
}

const sums = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|grand total|subtotal|total)[:：]?$/iu;

function takeOfClient(target: Target, index: number): Take<Draft> | null {
  if (target.kind === 'client') return takeField(target.field);
  if (target.kind === 'origin') return takeOrigin(target.field);
  if (target.kind === 'point') return takeDegrees(target.field);
  if (target.kind === 'revenue') return takeRevenue(target);
  return target.kind === 'custom' ? takeCustom(target, index) : null;
}

function takeDegrees(field: PointField): Take<Draft> {
  return (draft, text) => {
    draft.degrees = { ...(draft.degrees ?? { east: '', north: '' }), [field]: text };
    return null;
  };
}

function takeCustom(
  target: Extract<Target, { readonly kind: 'custom' }>,
  index: number,
): Take<Draft> {
  return (draft, text) => {
    const value = customValueOf(target, text);
    if (!value.ok) return value.error;
    if (value.value !== null) draft.custom.push([index, value.value]);
    return null;
  };
}

function takeRevenue({ period, unit }: Extract<Target, { readonly kind: 'revenue' }>): Take<Draft> {
  return (draft, text) => {
    const read = amountOf(text, unit);
    if (!read.ok) return read.error;
    if (!read.value) return null;
    const { amount, currency } = read.value;
    draft.revenue.push({ period, currency, amount });
    return null;
  };
}

function takeField(field: ClientField): Take<Draft> {
  const limit = limits[field] ?? lineLimit;
  return (draft, text) => {
    const value = field === 'note' ? text : field === 'code' ? codeOf(text) : oneLine(text);
    if (value.length > limit) return { type: 'too-long', limit, length: value.length };
    if (field === 'code' || field === 'name') draft[field] = value;
    else draft.fields[field] = value;
    return null;
  };
}

const limits: Readonly<Partial<Record<ClientField, number>>> = {
  code: 64,
  name: nameLimit,
  note: noteLimit,
};

const noOrigin: Origin = { by: '', on: null };

/** Takes the first author or the first day of a record. */
export function takeOrigin(field: OriginField): Take<{ origin: Origin | null }> {
  return (draft, text) => {
    if (field === 'by') {
      const by = oneLine(text);
      if (by.length > lineLimit) return { type: 'too-long', limit: lineLimit, length: by.length };
      draft.origin = { ...(draft.origin ?? noOrigin), by };
      return null;
    }
    const day = dayOf(text);
    if (!day.ok) return day.error;
    if (day.value !== null) draft.origin = { ...(draft.origin ?? noOrigin), on: day.value };
    return null;
  };
}

const customLimit = 2000;

/** The value of a custom field's cell; null for nothing. */
export function customValueOf(
  target: Extract<Target, { readonly kind: 'custom' }>,
  text: string,
): Result<CustomValue | null, TakeRefusal> {
  if (target.field === 'number') return numberOf(text);
  if (target.field === 'date') return dayOf(text);
  if (target.field === 'money') {
    const amount = amountOf(text, target.unit);
    return amount.ok ? ok(amount.value?.amount ?? null) : amount;
  }
  if (target.field === 'choices') return choicesOf(text);
  return target.field === 'choice' ? within(oneLine(text), nameLimit) : within(text, customLimit);
}

function within(value: string, limit: number): Result<string, TakeRefusal> {
  return value.length > limit ? err({ type: 'too-long', limit, length: value.length }) : ok(value);
}

/** Several choices stand in one cell behind semicolons, enumeration commas or on lines of their own. */
function choicesOf(text: string): Result<string[] | null, TakeRefusal> {
  const parts = text.split(/[;；、\r\n]/u).map(oneLine);
  const chosen = [...new Set(parts)].filter((part) => part !== '');
  const long = chosen.find(({ length }) => length > nameLimit);
  if (long !== undefined) return err({ type: 'too-long', limit: nameLimit, length: long.length });
  return ok(chosen.length > 0 ? chosen : null);
}

/**
 * The rows that repeat the client of another one, by their numbers, each with the number of the row that stands for it: of
 * equal codes the first row that has a name, of equal names without a code the first. It is settled from the file alone, so
 * that a second import of it sees the same.
 */
export function repeatedRows(rows: readonly ClientRow[]): ReadonlyMap<number, number> {
  const standing = new Map<string, ClientRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const there = standing.get(key);
    if (!there || (there.name === '' && row.name !== '')) standing.set(key, row);
  }
  const repeated = new Map<number, number>();
  if (standing.size === rows.length) return repeated;
  for (const row of rows) {
    const first = standing.get(keyOf(row));
    if (first && first.line !== row.line) repeated.set(row.line, first.line);
  }
  return repeated;
}

function keyOf({ code, name }: ClientRow): string {
  return code === '' ? `name ${name}` : `code ${code}`;
}
