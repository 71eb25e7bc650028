import {
  Autocomplete,
  MultiSelect,
  NativeSelect,
  Select,
  TagsInput,
  TextInput,
  Textarea,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';
import { isEditableForMany } from '../../../../shared/domain/list/set-cell.ts';
import { changeMany } from '../../../data/commands/change-many.ts';
import { useCommand } from '../../../hooks/book.tsx';
import type { ClientColumn } from './client-column.ts';
import type { ManyDialogProps } from './many-dialog.tsx';
import { ManyDialog } from './many-dialog.tsx';
import { mostOffered, useValues } from './use-values.ts';

/** One value in one column for all selected clients. */
export function EditManyDialog(
  props: ManyDialogProps & {
    readonly columns: readonly ClientColumn[];
    readonly fields: readonly Field[];
  },
) {
  const { many, count, onClose, columns, fields } = props;
  const { t } = useTranslation('many');
  const change = useCommand(changeMany);
  const choices = columns.filter(({ id }) => isEditableForMany(id, fields));
  const [chosen, setChosen] = useState(choices.find(({ id }) => id === 'region') ?? choices[0]);
  const [text, setText] = useState('');
  return (
    <ManyDialog
      many={many}
      title={t('editForm.title', { count })}
      submit={t('editForm.apply')}
      ready={chosen !== undefined}
      onClose={onClose}
      onSubmit={async () =>
        chosen ? many.run('changed', async (clients) => change(clients, chosen.id, text)) : null
      }
    >
      <NativeSelect
        label={t('editForm.field')}
        data-autofocus
        data={choices.map(({ id, label }) => ({ value: id, label }))}
        value={chosen?.id ?? ''}
        onChange={(event) => {
          setChosen(choices.find(({ id }) => id === event.currentTarget.value));
          setText('');
        }}
      />
      {chosen ? <ValueInput key={chosen.id} column={chosen} text={text} onType={setText} /> : null}
    </ManyDialog>
  );
}

type ValueInputProps = {
  readonly column: ClientColumn;
  readonly text: string;
  readonly onType: (text: string) => void;
};

/** A value by the kind of its column, as the text that a person would type into the cell. */
function ValueInput({ column, text, onType }: ValueInputProps) {
  const { t } = useTranslation('many');
  const label = t('editForm.value');
  const description = t('editForm.empty');
  const below = { label, description } as const;
  const { kind, options } = column;
  if (kind === 'choice' && options.length > 0) {
    return (
      <Select
        {...below}
        data={options.map((value) => ({ value, label: column.full(value) }))}
        value={text === '' ? null : text}
        onChange={(value) => onType(value ?? '')}
        clearable
      />
    );
  }
  if (kind === 'choices' || kind === 'choice') {
    return <OfficeValues {...{ column, text, onType, below }} />;
  }
  if (column.id === 'note') {
    return (
      <Textarea
        {...below}
        rows={4}
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...below}
      rightSection={column.currency}
      rightSectionWidth={column.currency === null ? 0 : 56}
      inputMode={column.numeric ? 'decimal' : 'text'}
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** Values that the office gives itself: those that are there are offered, and others may be typed where the field allows it. */
function OfficeValues(
  props: ValueInputProps & {
    readonly below: { readonly label: string; readonly description: string };
  },
) {
  const { column, text, onType, below } = props;
  const known = useValues(column.id).slice(0, mostOffered);
  if (column.kind === 'choice') {
    return <Autocomplete {...below} data={known} value={text} onChange={onType} />;
  }
  const shared = {
    ...below,
    value: text === '' ? [] : text.split('; '),
    onChange: (values: string[]) => onType(values.join('; ')),
  };
  return column.options.length > 0 ? (
    <MultiSelect {...shared} data={[...column.options]} searchable clearable />
  ) : (
    <TagsInput {...shared} data={known} clearable />
  );
}
