import type { Field } from '../../../../shared/domain/field/field.ts';
import type { CellValue, ColumnKind, ListColumn } from '../../../../shared/domain/list/columns.ts';
import {
  customListColumn,
  fieldOfColumn,
  listColumns,
} from '../../../../shared/domain/list/columns.ts';
import { isEditable } from '../../../../shared/domain/list/set-cell.ts';
import type { ColumnUnit } from '../../../../shared/domain/money/column-unit.ts';
import { columnUnit, inColumnUnit } from '../../../../shared/domain/money/column-unit.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { ListRow, ViewPart } from '../../../data/index/view.ts';
import type { Formats } from '../../../hooks/formats.ts';
import type { ClientColumn, ClientsT } from './client-column.ts';
import { columnLabel, optionWord } from './column-label.ts';
import { unitWord } from './unit-word.ts';

export type ColumnsContext = {
  readonly t: ClientsT;
  readonly formats: Formats;
  /** The office's own fields that are in use. */
  readonly fields: readonly Field[];
  readonly part: Pick<ViewPart, 'year' | 'currency' | 'usualRevenue' | 'usualCustom'>;
};

/** So many of the office's own fields are shown before anybody has arranged the columns. */
const customShownUsually = 3;

/** What every row carries, and what is shown before anybody has arranged the columns. */
const inEveryRow = [
  'code',
  'name',
  'region',
  'industry',
  'owner',
  'segment',
  'revenue',
  'lastVisit',
  'nextVisit',
] as const;
const shownUsually: ReadonlySet<string> = new Set(inEveryRow);

const widths: Readonly<Partial<Record<string, number>>> = {
  code: 84,
  name: 204,
  region: 84,
  owner: 88,
  segment: 100,
  address: 200,
  note: 240,
  tags: 140,
  revenue: 124,
};

const widthOfKind: Readonly<Record<ColumnKind, number>> = {
  text: 108,
  choice: 108,
  choices: 140,
  number: 120,
  money: 120,
  day: 104,
};

/** All columns that the list can show, filter, group and export by. */
export function columnsOf(context: ColumnsContext): readonly ClientColumn[] {
  const { t, fields } = context;
  return [
    ...listColumns.map((column) =>
      clientColumn(column, columnLabel(column.key, t), context, shownUsually.has(column.key)),
    ),
    ...fields.map((field, place) =>
      clientColumn(customListColumn(field), field.label, context, place < customShownUsually),
    ),
  ];
}

function clientColumn(
  column: ListColumn,
  label: string,
  context: ColumnsContext,
  usually: boolean,
): ClientColumn {
  const { key, kind, options } = column;
  const { fields } = context;
  const saying = sayingOf(column, label, context);
  return {
    id: key,
    kind,
    label,
    ...saying,
    options,
    width: widths[key] ?? widthOfKind[kind],
    shownUsually: usually,
    canHide: key !== 'name',
    numeric: kind === 'number' || kind === 'money',
    fallingFirst: kind === 'number' || kind === 'money' || (kind === 'day' && key !== 'nextVisit'),
    editable: isEditable(key, fields),
    value: (row) => valueIn(row, key),
  };
}

/** What a row has in a column: what all rows carry, the office's own fields, or what was asked for besides. */
function valueIn(row: ListRow, key: string): CellValue {
  const field = fieldOfColumn(key);
  if (field !== null) return row.custom[field] ?? row.cells[key] ?? null;
  const own = inEveryRow.find((known) => known === key);
  return own ? row[own] : (row.cells[key] ?? null);
}

/** The columns that have to be asked for, because not every row carries them. */
export function askedFor(shown: readonly ClientColumn[]): readonly string[] {
  return shown
    .map(({ id }) => id)
    .filter((id) => !shownUsually.has(id) && fieldOfColumn(id) === null);
}

type Saying = Pick<ClientColumn, 'header' | 'exportHeader' | 'currency' | 'short' | 'full'>;

function sayingOf(column: ListColumn, label: string, context: ColumnsContext): Saying {
  const { t, formats, fields } = context;
  if (column.kind === 'money') return moneySaying(column, label, context);
  if (column.kind === 'number') {
    const unit = fields.find(({ id }) => id === fieldOfColumn(column.key))?.unit ?? '';
    const header = withUnit(label, unit, t);
    const short = text((value) => (typeof value === 'number' ? formats.count(value) : value));
    const full = text((value) => (typeof value === 'string' ? value : joined(short(value), unit)));
    return { header, exportHeader: header, currency: null, short, full };
  }
  const say = text((value) => {
    if (typeof value === 'number') return formats.count(value);
    return column.kind === 'day' ? sayDay(value, formats) : optionWord(column, value, t);
  });
  return { header: label, exportHeader: label, currency: null, short: say, full: say };

  /** Says one value after the other; an empty cell says nothing. */
  function text(one: (value: string | number) => string) {
    const separator = formats.language === 'en' ? ', ' : '、';
    return (value: CellValue): string => {
      if (value === null) return '';
      return typeof value === 'object' ? value.map(one).join(separator) : one(value);
    };
  }
}

function joined(amount: string, unit: string): string {
  return unit === '' || amount === '' ? amount : `${amount} ${unit}`;
}

function withUnit(label: string, unit: string, t: ClientsT): string {
  return unit === '' ? label : t('headerUnit', { label, unit });
}

function sayDay(value: string, formats: Formats): string {
  return value === '' || !/^\d{4}(-\d{2}){0,2}$/u.test(value) ? value : formats.period(value);
}

function moneySaying({ key }: ListColumn, label: string, context: ColumnsContext): Saying {
  const { t, formats } = context;
  const { language } = formats;
  const { currency, usual, year } = moneyOf(key, context);
  const unit: ColumnUnit = columnUnit(usual, currency, language);
  const word = unitWord(t, formats, unit);
  const dated = year === null ? label : t('ofYear', { ns: 'listColumns', label, year });
  return {
    header: year === null ? withUnit(label, word, t) : t('revenueHeader', { year, unit: word }),
    exportHeader: t('withUnit', { ns: 'listColumns', label: dated, unit: currency }),
    currency,
    short: (value) =>
      typeof value === 'number' ? formats.decimal(inColumnUnit(value, unit), 2) : plain(value),
    full: (value) =>
      typeof value === 'number'
        ? formatMoney({ amount: value, currency }, language, 'full')
        : plain(value),
  };
}

/** The currency of a money column, the size of a usual amount in it, and the year that it is of. */
function moneyOf(key: string, { fields, part }: ColumnsContext) {
  const fieldId = fieldOfColumn(key);
  if (fieldId === null) {
    return { currency: part.currency ?? 'CNY', usual: part.usualRevenue ?? 0, year: part.year };
  }
  const currency = fields.find(({ id }) => id === fieldId)?.currency ?? 'CNY';
  return { currency, usual: part.usualCustom[fieldId] ?? 0, year: null };
}

function plain(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
