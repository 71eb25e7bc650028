import { MultiSelect, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../../../shared/domain/calendar/day.ts';
import { amountText } from '../../../../shared/domain/field/read-field-value.ts';
import { numberOf } from '../../../../shared/domain/import/cell.ts';
import type { Condition } from '../../../../shared/domain/list/filter.ts';
import { parseAmount } from '../../../../shared/domain/money/parse-amount.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import type { ClientColumn } from './client-column.ts';
import classes from './filter-builder.module.css';

type ValuesProps = {
  readonly column: ClientColumn;
  readonly values: Condition['values'];
  readonly onChange: (values: Condition['values']) => void;
};

/** A select has no place for the empty text; nobody calls a region so. */
const nothing = '\u0000';
const offered = 100;

/** Any of the values that clients have in the column, or none at all. */
export function ChosenValues({
  column,
  values,
  onChange,
  archived,
}: ValuesProps & { readonly archived: boolean }) {
  const { t } = useTranslation(['views', 'listColumns']);
  const facet = useIndex(
    useCallback(
      async (index: IndexQuestions) => index.valuesOf(column.id, archived),
      [column.id, archived],
    ),
  );
  const chosen = values.map((value) => (value === '' ? nothing : String(value)));
  const known = facet?.map(({ value }) => (value === '' ? nothing : value)) ?? [];
  const data = [...new Set([...column.options, ...known, ...chosen])].map((value) => ({
    value,
    label: value === nothing ? t('nothing', { ns: 'listColumns' }) : column.full(value),
  }));
  return (
    <MultiSelect
      size="xs"
      className={classes['value'] ?? ''}
      aria-label={t('filter.values')}
      data={data}
      value={chosen}
      limit={offered}
      searchable
      hidePickedOptions
      onChange={(next) => onChange(next.map((value) => (value === nothing ? '' : value)))}
    />
  );
}

/** A text, a number, an amount or a day, as it is typed; the condition counts once it can be read. */
export function TypedValue({ column, values, onChange }: ValuesProps) {
  const { t } = useTranslation('views');
  const [value] = values;
  const [typed, setTyped] = useState(() => textOf(column, value));
  const [left, setLeft] = useState(false);
  // Changed elsewhere, the box follows; while one types, it leads.
  const [told, setTold] = useState(value);
  if (told !== value) {
    setTold(value);
    if (readOf(column, typed) !== value) setTyped(textOf(column, value));
  }
  const read = readOf(column, typed);
  const wrong = left && read === null && typed.trim() !== '';
  return (
    <TextInput
      size="xs"
      className={classes['value'] ?? ''}
      aria-label={t('filter.value')}
      placeholder={hintOf(column, t('filter.dayHint'), (currency) =>
        t('filter.moneyHint', { currency }),
      )}
      inputMode={column.numeric ? 'decimal' : 'text'}
      error={wrong ? t(wrongOf(column)) : null}
      value={typed}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        setLeft(false);
        const next = readOf(column, text);
        setTold(next ?? undefined);
        onChange(next === null ? [] : [next]);
      }}
    />
  );
}

function hintOf(
  { kind, currency }: ClientColumn,
  day: string,
  money: (currency: string) => string,
): string {
  if (kind === 'day') return day;
  return kind === 'money' ? money(currency ?? 'CNY') : '';
}

function wrongOf({ kind }: ClientColumn) {
  if (kind === 'day') return 'filter.notDay';
  return kind === 'money' ? 'filter.notAmount' : 'filter.notNumber';
}

/** The value that a text says; null where it says none. */
function readOf({ kind, currency }: ClientColumn, text: string): string | number | null {
  if (text.trim() === '') return null;
  if (kind === 'number') {
    const read = numberOf(text);
    return read.ok ? read.value : null;
  }
  if (kind === 'money') {
    const main = currency ?? 'CNY';
    const read = parseAmount(text, { unit: { multiplier: 1, currency: main }, currency: main });
    return read.ok ? read.value.amount : null;
  }
  if (kind !== 'day') return text;
  const read = parseDay(text);
  return read.ok ? read.value : null;
}

function textOf({ kind, currency }: ClientColumn, value: string | number | undefined): string {
  if (value === undefined) return '';
  if (kind === 'money' && typeof value === 'number') {
    return amountText(value, currency ?? 'CNY').replace(/\.0+$/u, '');
  }
  return String(value);
}
