import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { CustomValue } from '../client/client.ts';
import type { CellRefusal } from './cell.ts';
import { amountOf, codeOf, dayOf, isErrorValue, numberOf, oneLine } from './cell.ts';
import { columnLetters, type TableRow } from './table.ts';
import type { ClientField, Column, Target } from './target.ts';

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
};

/** Where in the row it happened, and what stood there. */
type At = { readonly column: string; readonly value: string };

/** Why a row by itself cannot be taken in. */
export type RowRefusal =
  | { readonly type: 'no-name' }
  | { readonly type: 'sum-row' }
  /** Another row speaks of the same client: its number in the file. */
  | { readonly type: 'twice-in-file'; readonly line: number }
  | (TakeRefusal & At);

export type RefusedRow<R> = { readonly line: number; readonly reason: R };

/** A row by its columns, or why it is refused. */
export type ReadOutcome = Result<ClientRow, RefusedRow<RowRefusal>>;

type Draft = {
  code: string;
  name: string;
  fields: Partial<Record<Exclude<ClientField, 'code' | 'name'>, string>>;
  custom: (readonly [number, CustomValue])[];
  revenue: RevenueCell[];
};

/** Reads a row by its columns. The first cell that cannot be read refuses the whole row, so that no client is half right. */
export function readRow(
  columns: readonly Column[],
  { line, cells }: TableRow,
): Result<ClientRow, RowRefusal> {
  const draft: Draft = { code: '', name: '', fields: {}, custom: [], revenue: [] };
  for (const [index, { header, target }] of columns.entries()) {
    const text = (cells[index] ?? '').trim();
    const refused = text === '' ? null : take(draft, target, text, index);
    if (refused) {
      return err({ ...refused, column: header || columnLetters(index), value: clipped(text) });
    }
  }
  if (draft.code !== '') return ok({ line, ...draft });
  if (draft.name === '') return err({ type: 'no-name' });
  return sums.test(draft.name) ? err({ type: 'sum-row' }) : ok({ line, ...draft });
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The line below a table that adds it up is no client. */
const sums = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|grand total|subtotal|total)[:：]?$/iu;

type TakeRefusal =
  | CellRefusal
  | { readonly type: 'error-value' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number };

/** Puts a cell where its target says; answers why it cannot. */
function take(draft: Draft, target: Target, text: string, index: number): TakeRefusal | null {
  if (target.kind === 'ignore') return null;
  if (isErrorValue(text)) return { type: 'error-value' };
  if (target.kind === 'client') return takeField(draft, target.field, text);
  if (target.kind === 'revenue') return takeRevenue(draft, target, text);
  const value = customValueOf(target, text);
  if (!value.ok) return value.error;
  if (value.value !== null) draft.custom.push([index, value.value]);
  return null;
}

function takeRevenue(
  draft: Draft,
  { period, unit }: Extract<Target, { readonly kind: 'revenue' }>,
  text: string,
): TakeRefusal | null {
  const amount = amountOf(text, unit);
  if (!amount.ok) return amount.error;
  if (amount.value) draft.revenue.push({ period, ...amount.value });
  return null;
}

function takeField(draft: Draft, field: ClientField, text: string): TakeRefusal | null {
  const value = field === 'note' ? text : field === 'code' ? codeOf(text) : oneLine(text);
  const limit = limits[field] ?? lineLimit;
  if (value.length > limit) return { type: 'too-long', limit, length: value.length };
  if (field === 'code' || field === 'name') draft[field] = value;
  else draft.fields[field] = value;
  return null;
}

const limits: Readonly<Partial<Record<ClientField, number>>> = {
  code: 64,
  name: nameLimit,
  note: noteLimit,
};
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
  return text.length > customLimit
    ? err({ type: 'too-long', limit: customLimit, length: text.length })
    : ok(text);
}

/**
 * The rows that repeat the client of another one, by their numbers, each with the number of the row that stands for it: of
 * equal codes the first row that has a name, of equal names without a code the first. It is settled from the file alone, so
 * that a second import of it sees the same.
 */
export function repeatedRows(rows: readonly ClientRow[]): ReadonlyMap<number, number> {
  const standing = new Map<string, ClientRow>();
  for (const row of rows) {
    const there = standing.get(keyOf(row));
    if (!there || (there.name === '' && row.name !== '')) standing.set(keyOf(row), row);
  }
  const repeated = new Map<number, number>();
  for (const row of rows) {
    const first = standing.get(keyOf(row));
    if (first && first.line !== row.line) repeated.set(row.line, first.line);
  }
  return repeated;
}

function keyOf({ code, name }: ClientRow): string {
  return code === '' ? `name ${name}` : `code ${code}`;
}
