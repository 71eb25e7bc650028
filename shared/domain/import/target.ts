import type { CurrencyCode } from '../money/money.ts';
import type { ImportedKind } from './mapping-profile.ts';

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

/** By these two every other kind of row names its client. */
export const clientKeys = ['code', 'name'] as const satisfies readonly ClientField[];

/** What of a contact a column can fill. */
export const contactFields = [
  'name',
  'title',
  'department',
  'role',
  'influence',
  'stance',
  'concerns',
  'phone',
  'email',
  'note',
] as const;
export type ContactField = (typeof contactFields)[number];

/** What of a contract a column can fill. */
export const contractFields = [
  'number',
  'name',
  'productFee',
  'serviceFee',
  'currency',
  'signed',
  'starts',
  'ends',
  'renewal',
  'note',
] as const;
export type ContractField = (typeof contractFields)[number];

/** What of a line of revenue a column can fill, where each row is one line. */
export const lineFields = ['period', 'amount', 'currency', 'sort', 'note'] as const;
export type LineField = (typeof lineFields)[number];

/** Who wrote the record down first, and on which day. */
export const originFields = ['by', 'on'] as const;
export type OriginField = (typeof originFields)[number];

/** Where a client is, in decimal degrees. Both are needed for a point. */
export const pointFields = ['east', 'north'] as const;
export type PointField = (typeof pointFields)[number];

/** What the numbers of a column count: so many main units (yuan, not fen) of a currency. */
export type ColumnUnit = { readonly multiplier: number; readonly currency: CurrencyCode };

/** The kinds of custom field that a column of a file can become. */
export const importableKinds = ['text', 'number', 'money', 'date', 'choice', 'choices'] as const;
export type ImportableKind = (typeof importableKinds)[number];

/** Where the cells of a column go. */
export type Target =
  | { readonly kind: 'client'; readonly field: ClientField }
  | { readonly kind: 'contact'; readonly field: ContactField }
  | { readonly kind: 'contract'; readonly field: ContractField; readonly unit: ColumnUnit }
  | { readonly kind: 'line'; readonly field: LineField; readonly unit: ColumnUnit }
  | { readonly kind: 'origin'; readonly field: OriginField }
  | { readonly kind: 'point'; readonly field: PointField }
  /** Dated revenue beside a client: `period` is `2015`, `2015-03` or a day, '' while nobody has said. */
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

/** What must be there so that rows of a kind say enough; of each group one is enough. */
const needed: Readonly<Record<ImportedKind, readonly (readonly string[])[]>> = {
  clients: [['client name']],
  contacts: [['client code', 'client name'], ['contact name']],
  contracts: [
    ['client code', 'client name'],
    ['contract number', 'contract name'],
  ],
  revenue: [['client code', 'client name'], ['line period'], ['line amount']],
};

/** What no column holds, though rows of the kind are nothing without it. */
export const missingParts = [
  'client name',
  'client code',
  'contact name',
  'contract number',
  'line period',
  'line amount',
] as const;
export type MissingPart = (typeof missingParts)[number];

/** What must be mended before the columns can be imported; `columns` are their places, from 0. */
export type MappingProblem =
  | { readonly type: 'part-missing'; readonly part: MissingPart }
  | { readonly type: 'field-twice'; readonly target: Target }
  | { readonly type: 'period-missing'; readonly header: string }
  | { readonly type: 'period-twice'; readonly period: string }
  | { readonly type: 'label-missing' }
  | { readonly type: 'label-twice'; readonly label: string };

export function mappingProblems(
  kind: ImportedKind,
  columns: readonly Column[],
): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  const seen = new Set<string>();
  const once = (key: string, problem: MappingProblem) => {
    if (seen.has(key)) problems.push(problem);
    seen.add(key);
  };
  for (const { header, target } of columns) {
    if (target.kind === 'ignore') continue;
    if (target.kind === 'revenue') {
      const { period, unit } = target;
      if (!isPeriod(period)) problems.push({ type: 'period-missing', header });
      else once(`period ${period} ${unit.currency}`, { type: 'period-twice', period });
    } else if (target.kind === 'custom') {
      const label = target.label.trim();
      if (label === '') problems.push({ type: 'label-missing' });
      else once(`label ${label}`, { type: 'label-twice', label });
    } else {
      once(`${target.kind} ${target.field}`, { type: 'field-twice', target });
    }
  }
  const missing = needed[kind].filter((group) => !group.some((part) => seen.has(part)));
  return [...missing.flatMap(([part]) => missingPart(part)), ...problems];
}

function missingPart(name: string | undefined): readonly MappingProblem[] {
  const part = missingParts.find((one) => one === name);
  return part ? [{ type: 'part-missing', part }] : [];
}

/** A year or a month; exact days come from forms, not from the header of a column. */
export function isPeriod(text: string): boolean {
  return /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text);
}
