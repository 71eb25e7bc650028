import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';

type OwnFieldProps = {
  readonly field: Field;
  /** The value as text; several choices with semicolons between them. */
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

/** The input of one of the office's own fields, by its kind. */
export function OwnField(props: OwnFieldProps) {
  const { field, value, problem, onChange } = props;
  const { t } = useTranslation('clientForm');
  const label = labelOf(field, t);
  if (field.kind === 'choice') {
    return (
      <Select
        label={label}
        value={value === '' ? null : value}
        data={withKept(field.options, value === '' ? [] : [value])}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('ownClear', { label }) }}
        error={problem}
        onChange={(option) => onChange(option ?? '')}
      />
    );
  }
  if (field.kind === 'choices') {
    const chosen = partsOf(value);
    return (
      <MultiSelect
        label={label}
        value={chosen}
        data={withKept(field.options, chosen)}
        searchable
        error={problem}
        onChange={(options) => onChange(options.join('; '))}
      />
    );
  }
  return (
    <TextInput
      label={label}
      value={value}
      error={problem}
      placeholder={field.kind === 'date' ? t('ownDayHint') : ''}
      inputMode={field.kind === 'number' || field.kind === 'money' ? 'decimal' : 'text'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A value that is no option (any more) is shown as well, so that it is not lost by opening the form. */
function withKept(options: readonly string[], chosen: readonly string[]): string[] {
  return [...new Set([...options, ...chosen])];
}

function partsOf(value: string): string[] {
  const parts = value.split(/[;；]/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function labelOf({ label, kind, unit, currency }: Field, t: TFunction<'clientForm'>): string {
  const counted = kind === 'money' ? (currency ?? 'CNY') : kind === 'number' ? unit : '';
  return counted === '' ? label : t('ownLabel', { label, unit: counted });
}
