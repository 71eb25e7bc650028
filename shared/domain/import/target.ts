import type { CurrencyCode } from '../money/money.ts';

/** What of a client a column can fill. */
export const clientFields = [
  'code',
  'name',
  'region',
  'industry',
  'owner',
  'phone',
  'address',
  'note',
] as const;
export type ClientField = (typeof clientFields)[number];

/** What the numbers of a column count: so many main units (yuan, not fen) of a currency. */
export type ColumnUnit = { readonly multiplier: number; readonly currency: CurrencyCode };

/** The kinds of custom field that a column of a file can become. */
export type ImportableKind = 'text' | 'number' | 'money' | 'date';

/** Where the cells of a column go. */
export type Target =
  | { readonly kind: 'client'; readonly field: ClientField }
  /** Dated revenue: `period` is `2015`, `2015-03` or a day, '' while nobody has said. */
  | { readonly kind: 'revenue'; readonly period: string; readonly unit: ColumnUnit }
  | {
      readonly kind: 'custom';
      readonly label: string;
      readonly field: ImportableKind;
      /** What a number counts, such as 台. */
      readonly measure: string;
      /** Used by money alone. */
      readonly unit: ColumnUnit;
    }
  | { readonly kind: 'ignore' };

export type Column = { readonly header: string; readonly target: Target };

/** What must be mended before the columns can be imported; `columns` are their places, from 0. */
export type MappingProblem =
  | { readonly type: 'no-name-column' }
  | { readonly type: 'field-twice'; readonly field: ClientField }
  | { readonly type: 'period-missing'; readonly header: string }
  | { readonly type: 'period-twice'; readonly period: string }
  | { readonly type: 'label-missing' }
  | { readonly type: 'label-twice'; readonly label: string };

export function mappingProblems(columns: readonly Column[]): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  const seen = new Set<string>();
  const once = (key: string, problem: MappingProblem) => {
    if (seen.has(key)) problems.push(problem);
    seen.add(key);
  };
  for (const { header, target } of columns) {
    if (target.kind === 'client') {
      once(`field ${target.field}`, { type: 'field-twice', field: target.field });
    } else if (target.kind === 'revenue') {
      const { period, unit } = target;
      if (!isPeriod(period)) problems.push({ type: 'period-missing', header });
      else once(`period ${period} ${unit.currency}`, { type: 'period-twice', period });
    } else if (target.kind === 'custom') {
      const label = target.label.trim();
      if (label === '') problems.push({ type: 'label-missing' });
      else once(`label ${label}`, { type: 'label-twice', label });
    }
  }
  if (!seen.has('field name')) problems.unshift({ type: 'no-name-column' });
  return problems;
}

/** A year or a month; exact days come from forms, not from the header of a column. */
export function isPeriod(text: string): boolean {
  return /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text);
}
