import type { Field } from '../field/field.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { halfWidth, readUnitPhrase, unitFromHeader } from '../money/unit.ts';
import { dayOf, isNothing, numberOf } from './cell.ts';
import {
  fieldOfHeader,
  isBookkeeping,
  periodOfHeader,
  speaksOfDays,
  speaksOfRevenue,
} from './header-words.ts';
import type { ImportedKind } from './mapping-profile.ts';
import {
  clientKeyOf,
  contactFieldOf,
  contractFieldOf,
  lineFieldOf,
  originFieldOf,
  pointFieldOf,
} from './record-words.ts';
import { columnLetters } from './table.ts';
import type { ColumnUnit, ImportableKind, Target } from './target.ts';

/** A column as it is guessed from: its header, and its first values that are not blank. */
export type ColumnSample = { readonly header: string; readonly values: readonly string[] };

/** Where each column goes, as far as headers and values tell. */
export function guessTargets(
  kind: ImportedKind,
  columns: readonly ColumnSample[],
  known: readonly Field[],
): readonly Target[] {
  return kind === 'clients' ? guessClients(columns, known) : guessRecords(kind, columns);
}

/** Of clients, what nobody knows becomes a field of the office's own. */
function guessClients(
  columns: readonly ColumnSample[],
  known: readonly Field[],
): readonly Target[] {
  const best = bestTargets(columns, ({ header }) => {
    const point = pointFieldOf(header);
    if (point) return [{ target: { kind: 'point', field: point.field }, weight: point.weight }];
    const match = fieldOfHeader(header);
    return match ? [{ target: { kind: 'client', field: match.field }, weight: match.weight }] : [];
  });
  const labels = new Set<string>();
  const periods = new Set<string>();
  return columns.map((column, index): Target => {
    const target = best.get(index);
    if (target) return target;
    if (isBookkeeping(column.header) || column.values.length === 0) return { kind: 'ignore' };
    const revenue = revenueOf(column);
    if (revenue && !periods.has(`${revenue.period} ${revenue.unit.currency}`)) {
      periods.add(`${revenue.period} ${revenue.unit.currency}`);
      return revenue;
    }
    return unlike(labels, customOf(column, index, known));
  });
}

/** Of other records, what nobody knows is left out. */
function guessRecords(
  kind: Exclude<ImportedKind, 'clients'>,
  columns: readonly ColumnSample[],
): readonly Target[] {
  const best = bestTargets(columns, (column) => {
    const own = ownTarget(kind, column);
    const client = clientKeyOf(column.header);
    return [
      ...(own ? [own] : []),
      ...(client
        ? [{ target: { kind: 'client' as const, field: client.field }, weight: client.weight }]
        : []),
    ];
  });
  return columns.map((_, index) => best.get(index) ?? { kind: 'ignore' });
}

type Weighed = { readonly target: Target; readonly weight: number };

function ownTarget(kind: Exclude<ImportedKind, 'clients'>, column: ColumnSample): Weighed | null {
  const { header } = column;
  if (kind === 'contacts') {
    const match = contactFieldOf(header);
    return match && { target: { kind: 'contact', field: match.field }, weight: match.weight };
  }
  const unit = unitOf(column);
  if (kind === 'contracts') {
    const match = contractFieldOf(header);
    return (
      match && { target: { kind: 'contract', field: match.field, unit }, weight: match.weight }
    );
  }
  const match = lineFieldOf(header);
  return match && { target: { kind: 'line', field: match.field, unit }, weight: match.weight };
}

/** The surest pair of a column and a target first; of equals the first column. Origins are the same for all kinds. */
function bestTargets(
  columns: readonly ColumnSample[],
  weigh: (column: ColumnSample) => readonly Weighed[],
): ReadonlyMap<number, Target> {
  const pairs = columns.flatMap((column, index) => {
    const origin = originFieldOf(column.header);
    const found: readonly Weighed[] = origin
      ? [{ target: { kind: 'origin', field: origin.field }, weight: origin.weight }]
      : weigh(column);
    return found.map((one) => ({ ...one, index }));
  });
  const targets = new Map<number, Target>();
  const taken = new Set<string>();
  for (const { target, index } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    const key = 'field' in target ? `${target.kind} ${target.field}` : target.kind;
    if (taken.has(key) || targets.has(index)) continue;
    taken.add(key);
    targets.set(index, target);
  }
  return targets;
}

function revenueOf(column: ColumnSample): Extract<Target, { readonly kind: 'revenue' }> | null {
  const period = periodOfHeader(column.header);
  if (period === null || !speaksOfRevenue(column.header)) return null;
  return { kind: 'revenue', period, unit: unitOf(column) };
}

function customOf(
  { header, values }: ColumnSample,
  index: number,
  fields: readonly Field[],
): Target {
  const unit = unitOf({ header, values });
  const bare = withoutBrackets(header);
  const kind = kindOf({ header, values });
  const measured = kind === 'number' || kind === 'money';
  const label = (measured ? bare.name : header.trim()) || columnLetters(index);
  const alike = fields.filter((one) => one.label === label);
  const field = alike.find(({ archivedAt }) => archivedAt === null) ?? alike[0];
  // What the book keeps as text or as a choice stays so, and a column that says nothing goes on as it was.
  const stays = field && (keeps.has(field.kind) || values.every(isNothing));
  const settled = stays ? field.kind : kind;
  const measure = settled === 'number' ? bare.inside : '';
  return { kind: 'custom', label: label.slice(0, 100), field: settled, measure, unit };
}

const keeps: ReadonlySet<ImportableKind> = new Set(['text', 'choice', 'choices']);

/** Most values decide, so that one mistake in a column of days is refused and does not make the column a text. */
function kindOf({ header, values }: ColumnSample): ImportableKind {
  const told = values.filter((value) => !isNothing(value));
  if (told.length === 0) return 'text';
  const share = (fits: (value: string) => boolean) => told.filter(fits).length / told.length;
  const isDay = (value: string) => dayOf(value).ok && !/^\d{1,7}$/u.test(value.trim());
  const enough = 0.9;
  if (
    share((value) => isDay(value) || /^0$/u.test(value.trim())) >=
    (speaksOfDays(header) ? 0.5 : enough)
  ) {
    if (share(isDay) > 0) return 'date';
  }
  const { currency } = unitFromHeader(header);
  if (currency !== null && share(isAmount) >= enough) return 'money';
  if (share(looksLikeCode) > 0) return 'text';
  return share((value) => numberOf(value).ok) >= enough ? 'number' : 'text';
}

/** 0123 and the 18 digits of an identity number are no quantities: as numbers they would lose what they say. */
function looksLikeCode(value: string): boolean {
  return /^0\d+$/u.test(value.trim()) || /^\d{11,}$/u.test(value.trim());
}

function isAmount(value: string): boolean {
  return parseAmount(value, { unit: { multiplier: 1, currency: null } }).ok;
}

/** The unit of the header; where that names no currency, the one that the first amounts name. */
function unitOf({ header, values }: ColumnSample): ColumnUnit {
  const unit = unitFromHeader(header);
  if (unit.currency !== null) return { multiplier: unit.multiplier, currency: unit.currency };
  const context = { unit: { multiplier: 1, currency: null } };
  const first = values.slice(0, 20).map((value) => parseAmount(value, context));
  const named = first.find((amount) => amount.ok);
  return { multiplier: unit.multiplier, currency: named?.ok ? named.value.currency : 'CNY' };
}

/** `员工数(人)` is the name 员工数 and the unit 人; a unit of money belongs to the amounts and is dropped. */
function withoutBrackets(header: string): { readonly name: string; readonly inside: string } {
  const [, name = header, inside = ''] =
    /^(.*?)\s*[([]([^()[\]]{1,20})[)\]]\s*$/u.exec(halfWidth(header).trim()) ?? [];
  return { name: name.trim(), inside: readUnitPhrase(inside) ? '' : inside.trim() };
}

/** Two columns of one name are two fields. */
function unlike(labels: Set<string>, target: Target): Target {
  if (target.kind !== 'custom') return target;
  let { label } = target;
  for (let n = 2; labels.has(label); n += 1) label = `${target.label} ${n}`;
  labels.add(label);
  return { ...target, label };
}
