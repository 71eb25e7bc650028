import { Select } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { useIndex } from '../../hooks/book.tsx';

type Index = Parameters<Parameters<typeof useIndex>[0]>[0];

const offered = 8;

/** Finds a client as its name, code or pinyin is typed. */
export function ClientField(props: {
  /** Instead of the usual one. */
  readonly label?: string;
  /** Does not draw the cursor to itself. */
  readonly quiet?: boolean;
  readonly clientId: Id | null;
  readonly client: string;
  readonly problem: string | undefined;
  readonly onChoose: (id: Id | null, name: string) => void;
}) {
  const { label, quiet = false, clientId, client, problem, onChoose } = props;
  const { t } = useTranslation('kano');
  const [typed, setTyped] = useState(client);
  const find = useCallback(
    // What is written in the field after a choice is no search: then the first clients are offered.
    async (index: Index) => index.find(typed === client ? '' : typed, offered),
    [typed, client],
  );
  const found = useIndex(find) ?? [];
  const options = found.map(({ id, name, code }) => ({
    value: id,
    label: name,
    hint: code,
  }));
  const chosen = clientId === null ? [] : [{ value: clientId, label: client, hint: '' }];
  const known = options.some(({ value }) => value === clientId);
  return (
    <Select
      label={label ?? t('ask.client')}
      placeholder={t('ask.clientPlaceholder')}
      nothingFoundMessage={t('ask.clientNothing')}
      data={known ? options : [...chosen, ...options]}
      // The index has searched already, by pinyin too.
      filter={({ options: all }) => all}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      value={clientId}
      onChange={(id, option) => onChoose(id, option?.label ?? '')}
      selectFirstOptionOnChange={!quiet}
      comboboxProps={{ withinPortal: false }}
      error={problem}
      autoFocus={!quiet}
      // The cursor waits in it when the page opens; the names would lie over what comes below.
      openOnFocus={false}
    />
  );
}
