import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientSearch, Pick } from './client-search.ts';
import { useClientSearch } from './client-search.ts';
import classes from './client-picker.module.css';

type ClientPickerProps = {
  readonly picked: Pick | null;
  /** null when the text no longer names the client that was picked. */
  readonly onPick: (client: Pick | null) => void;
  readonly problem: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
};

/** Finds a client as it is typed: by name, code, pinyin and initials. Arrows choose, Enter takes. */
export function ClientPicker({ picked, onPick, problem, inputRef }: ClientPickerProps) {
  const { t } = useTranslation('visits');
  const search = useClientSearch(picked === null, onPick);
  const listId = useId();
  const { typed, found, chosen, open } = search;
  return (
    <div className={classes['picker']}>
      <TextInput
        ref={inputRef}
        data-autofocus
        label={t('form.client')}
        placeholder={t('form.clientPlaceholder')}
        value={picked ? picked.name : typed}
        description={picked ? detailOf(picked) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={problem}
        autoComplete="off"
        aria-required="true"
        role="combobox"
        aria-expanded={open && found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && found[chosen] ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          search.type(event.currentTarget.value);
          if (picked) onPick(null);
        }}
        onKeyDown={search.onKeyDown}
        onBlur={() => search.show(false)}
        onFocus={() => search.show(true)}
      />
      <Found listId={listId} search={search} />
      {open && found.length === 0 ? (
        <output className={classes['nothing']}>{t('form.noSuchClient')}</output>
      ) : null}
    </div>
  );
}

function Found({ listId, search }: { readonly listId: string; readonly search: ClientSearch }) {
  const { t } = useTranslation('visits');
  const { found, chosen, open, take } = search;
  return (
    <ul
      id={listId}
      role="listbox"
      aria-label={t('form.client')}
      hidden={!open || found.length === 0}
      className={classes['list']}
    >
      {found.map((client, i) => (
        <li
          key={client.id}
          id={`${listId}-${i}`}
          role="option"
          aria-selected={i === chosen}
          className={classes['option']}
          // The text field keeps the focus, so that Tab goes on from there.
          onMouseDown={(event) => {
            event.preventDefault();
            take(client);
          }}
        >
          <span className={classes['name']} title={client.name}>
            {client.name}
          </span>
          <span className={classes['detail']}>{detailOf(client)}</span>
        </li>
      ))}
    </ul>
  );
}

function detailOf({ code, region }: Pick): string {
  return [code, region].filter(Boolean).join(' · ');
}
