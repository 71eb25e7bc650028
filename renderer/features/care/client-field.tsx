import { Select } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';

const offered = 8;

/** Finds a client as its name, code or pinyin is typed. */
export function ClientField(props: {
  readonly label: string;
  readonly value: Id | null;
  readonly name: string;
  readonly problem: string | null;
  readonly hint?: string;
  readonly onChoose: (id: Id | null, name: string) => void;
}) {
  const { label, value, name, problem, hint, onChoose } = props;
  const { t } = useTranslation('careForms');
  const [typed, setTyped] = useState(name);
  const find = useCallback(
    // What is written in the field after a choice is no search: then the first clients are offered.
    async (index: IndexQuestions) => index.find(typed === name ? '' : typed, offered),
    [typed, name],
  );
  const found = useIndex(find) ?? [];
  const options = found.map((client) => ({ value: client.id, label: client.name }));
  const isOffered = value === null || options.some((option) => option.value === value);
  return (
    <Select
      label={label}
      description={hint}
      placeholder={t('clientPlaceholder')}
      nothingFoundMessage={t('clientNothing')}
      data={isOffered ? options : [{ value, label: name }, ...options]}
      // The index has searched already, by pinyin too.
      filter={({ options: all }) => all}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={(id, option) => onChoose(id, option?.label ?? '')}
      selectFirstOptionOnChange
      comboboxProps={{ withinPortal: false }}
      error={problem}
    />
  );
}
