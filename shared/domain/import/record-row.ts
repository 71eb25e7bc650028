import type { Origin } from '../../record/origin.ts';
import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Contact } from '../contact/contact.ts';
import type { Contract } from '../contract/contract.ts';
import { readUnitPhrase } from '../money/unit.ts';
import { readPeriod } from '../revenue/read-period.ts';
import type { RevenueLine } from '../revenue/revenue-line.ts';
import { influenceOf, roleOf, sortOf, stanceOf } from './cell-words.ts';
import { amountOf, codeOf, dayOf, oneLine } from './cell.ts';
import type { RowRefusal, TakeRefusal } from './outcome.ts';
import type { ReadyColumn, Take } from './read-row.ts';
import { isSum, readyColumns, takeCells, takeOrigin } from './read-row.ts';
import type { TableRow } from './table.ts';
import type {
  Column,
  ColumnUnit,
  ContactField,
  ContractField,
  LineField,
  Target,
} from './target.ts';

/** What a row says of a record, and by which code and name it names the record's client. */
export type RecordRow<T> = {
  readonly line: number;
  readonly code: string;
  readonly client: string;
  readonly values: Readonly<Partial<T>>;
  readonly origin: Origin | null;
};

export type ContactRow = RecordRow<Contact> & { readonly values: { readonly name: string } };
export type ContractRow = RecordRow<Contract>;
export type LineRow = RecordRow<RevenueLine> & {
  readonly values: Pick<RevenueLine, 'period' | 'amount' | 'currency' | 'kind'>;
};

type Draft<T> = {
  code: string;
  client: string;
  origin: Origin | null;
  values: Partial<T>;
  /** Named by a column of its own, it holds for all amounts of the row. */
  currency: string | null;
};

const emptyDraft = <T>(): Draft<T> => ({
  code: '',
  client: '',
  origin: null,
  values: {},
  currency: null,
});

export function contactReader(
  columns: readonly Column[],
): (row: TableRow) => Result<ContactRow, RowRefusal> {
  const ready = ordered<Contact>(columns, (target) =>
    target.kind === 'contact' ? contactTakes[target.field] : null,
  );
  return (row) => {
    const draft = emptyDraft<Contact>();
    const refused = refusalOf(ready, row, draft);
    if (refused) return err(refused);
    const { name = '' } = draft.values;
    if (name === '') return err({ type: 'part-blank', kind: 'contacts' });
    return ok({ ...recordRow(row, draft), values: { ...draft.values, name } });
  };
}

export function contractReader(
  columns: readonly Column[],
): (row: TableRow) => Result<ContractRow, RowRefusal> {
  const ready = ordered<Contract>(columns, (target) =>
    target.kind === 'contract' ? takeOfContract(target.field, target.unit) : null,
  );
  return (row) => {
    const draft = emptyDraft<Contract>();
    const refused = refusalOf(ready, row, draft);
    if (refused) return err(refused);
    const { number = '', name = '' } = draft.values;
    if (number === '' && name === '') return err({ type: 'part-blank', kind: 'contracts' });
    return ok(recordRow(row, draft));
  };
}

export function lineReader(
  columns: readonly Column[],
): (row: TableRow) => Result<LineRow, RowRefusal> {
  const ready = ordered<RevenueLine>(columns, (target) =>
    target.kind === 'line' ? takeOfLine(target.field, target.unit) : null,
  );
  return (row) => {
    const draft = emptyDraft<RevenueLine>();
    const refused = refusalOf(ready, row, draft);
    if (refused) return err(refused);
    const { period, amount, currency, kind = 'unspecified' } = draft.values;
    if (period === undefined || amount === undefined || currency === undefined) {
      return err({ type: 'part-blank', kind: 'revenue' });
    }
    const values = { ...draft.values, period, amount, currency, kind };
    return ok({ ...recordRow(row, draft), values });
  };
}

function recordRow<T>({ line }: TableRow, { code, client, values, origin }: Draft<T>) {
  return { line, code, client, values, origin };
}

function refusalOf<T>(
  ready: readonly ReadyColumn<Draft<T>>[],
  { cells }: TableRow,
  draft: Draft<T>,
): RowRefusal | null {
  const refused = takeCells(ready, cells, draft);
  if (refused) return refused;
  if (draft.code === '' && draft.client === '') return { type: 'no-client' };
  return draft.code === '' && isSum(draft.client) ? { type: 'sum-row' } : null;
}

/** The currency first, since the amounts of its row are read by it. */
function ordered<T>(
  columns: readonly Column[],
  takeOf: (target: Target) => Take<Draft<T>> | null,
): readonly ReadyColumn<Draft<T>>[] {
  const isCurrency = ({ target }: Column) => 'field' in target && target.field === 'currency';
  const all = readyColumns<Draft<T>>(columns, (target) => takeClient(target) ?? takeOf(target));
  const first = (column: ReadyColumn<Draft<T>>) => {
    const from = columns[column.index];
    return from !== undefined && isCurrency(from);
  };
  return [...all.filter(first), ...all.filter((column) => !first(column))];
}

function takeClient(target: Target): Take<Draft<object>> | null {
  if (target.kind === 'origin') return takeOrigin(target.field);
  if (target.kind !== 'client') return null;
  const isCode = target.field === 'code';
  const limit = isCode ? 64 : nameLimit;
  return (draft, text) => {
    const value = isCode ? codeOf(text) : oneLine(text);
    if (value.length > limit) return { type: 'too-long', limit, length: value.length };
    draft[isCode ? 'code' : 'client'] = value;
    return null;
  };
}

const text =
  <K extends string>(field: K, limit: number): Take<Draft<Record<K, string>>> =>
  (draft, cell) => {
    const value = field === 'note' && limit === noteLimit ? cell : oneLine(cell);
    if (value.length > limit) return { type: 'too-long', limit, length: value.length };
    Reflect.set(draft.values, field, value);
    return null;
  };

const day =
  <K extends string>(field: K): Take<Draft<Record<K, string | null>>> =>
  (draft, cell) => {
    const value = dayOf(cell);
    if (!value.ok) return value.error;
    if (value.value !== null) Reflect.set(draft.values, field, value.value);
    return null;
  };

const contactTakes: Readonly<Record<ContactField, Take<Draft<Contact>>>> = {
  name: text('name', nameLimit),
  title: text('title', lineLimit),
  department: text('department', lineLimit),
  phone: text('phone', lineLimit),
  email: text('email', lineLimit),
  note: text('note', noteLimit),
  role: (draft, cell) => {
    const role = roleOf(cell);
    if (role) draft.values.role = role;
    return role ? null : { type: 'no-such-word', words: 'role' };
  },
  influence: (draft, cell) => {
    const influence = influenceOf(cell);
    if (influence) draft.values.influence = influence;
    return influence ? null : { type: 'no-such-word', words: 'influence' };
  },
  stance: (draft, cell) => {
    const stance = stanceOf(cell);
    if (stance) draft.values.stance = stance;
    return stance ? null : { type: 'no-such-word', words: 'stance' };
  },
  concerns: (draft, cell) => {
    const parts = cell.split(/[;；、\r\n]/u).map(oneLine);
    const concerns = [...new Set(parts)].filter((part) => part !== '');
    const long = concerns.find(({ length }) => length > nameLimit);
    if (long !== undefined) return { type: 'too-long', limit: nameLimit, length: long.length };
    draft.values.concerns = concerns;
    return null;
  },
};

/** An amount of the row's own currency, where a column names it; the unit's otherwise. */
function amountIn(
  draft: Draft<object>,
  cell: string,
  unit: ColumnUnit,
): Result<{ readonly amount: number; readonly currency: string } | null, TakeRefusal> {
  return amountOf(cell, draft.currency === null ? unit : { ...unit, currency: draft.currency });
}

const takeCurrency = (draft: Draft<{ currency: string }>, cell: string): TakeRefusal | null => {
  const plain = cell.trim().toUpperCase();
  const [named] = readUnitPhrase(cell)?.currencies ?? [];
  const currency = named ?? (/^[A-Z]{3}$/u.test(plain) ? plain : null);
  if (currency === null) return { type: 'not-a-currency' };
  draft.currency = currency;
  draft.values.currency = currency;
  return null;
};

function takeOfContract(field: ContractField, unit: ColumnUnit): Take<Draft<Contract>> {
  if (field === 'currency') return takeCurrency;
  if (field === 'number' || field === 'name') {
    return text(field, field === 'number' ? lineLimit : nameLimit);
  }
  if (field === 'note') return text('note', noteLimit);
  if (field !== 'productFee' && field !== 'serviceFee') return day(field);
  return (draft, cell) => {
    const fee = amountIn(draft, cell, unit);
    if (!fee.ok) return fee.error;
    if (!fee.value) return null;
    const { amount, currency } = fee.value;
    const before = draft.values.currency ?? currency;
    if (before !== currency) return { type: 'other-currency', expected: before, found: currency };
    draft.values[field] = amount;
    draft.values.currency = currency;
    return null;
  };
}

function takeOfLine(field: LineField, unit: ColumnUnit): Take<Draft<RevenueLine>> {
  if (field === 'currency') return takeCurrency;
  if (field === 'note') return text('note', lineLimit);
  if (field === 'sort') {
    return (draft, cell) => {
      const kind = sortOf(cell);
      if (kind) draft.values.kind = kind;
      return kind ? null : { type: 'no-such-word', words: 'sort' };
    };
  }
  if (field === 'period') {
    return (draft, cell) => {
      const period = readPeriod(cell);
      if (period.ok) draft.values.period = period.value;
      return period.ok ? null : { type: 'not-a-period' };
    };
  }
  return (draft, cell) => {
    const amount = amountIn(draft, cell, unit);
    if (!amount.ok) return amount.error;
    if (amount.value) Object.assign(draft.values, amount.value);
    return null;
  };
}
