import { TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIndexQuestions } from '../../hooks/book.tsx';
import classes from './client-picker.module.css';

/** A client as the picker shows it. */
export type Pick = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly region: string;
};

type ClientPickerProps = {
  readonly picked: Pick | null;
  /** null when the text no longer names the client that was picked. */
  readonly onPick: (client: Pick | null) => void;
  readonly problem: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
};

/** So many clients are offered: as many as an eye takes in at once. */
const offered = 8;

/** Finds a client as it is typed: by name, code, pinyin and initials. Arrows choose, Enter takes. */
export function ClientPicker({ picked, onPick, problem, inputRef }: ClientPickerProps) {
  const { t } = useTranslation('visits');
  const [typed, setTyped] = useState('');
  const list = useFoundClients(picked ? '' : typed);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  // Enter may come before the answer does: then the first client of the answer is meant.
  const hasty = useRef(false);
  const listId = useId();
  const open = !picked && !closed && typed.trim() !== '' && list.of === typed;
  const chosen = Math.min(at, list.clients.length - 1);

  function take(client: Pick | undefined): void {
    if (!client) return;
    hasty.current = false;
    onPick(client);
    setTyped('');
  }
  useEffect(() => {
    if (hasty.current && list.of === typed) take(list.clients[0]);
  });

  function onKeyDown(event: KeyboardEvent): void {
    // Enter that ends an input method's composition belongs to the input method.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && open) {
      event.preventDefault();
      setAt((chosen + step + list.clients.length) % Math.max(1, list.clients.length));
    } else if (event.key === 'Escape' && open) {
      // The panel closes with the next stroke.
      event.preventDefault();
      setClosed(true);
    } else if (event.key === 'Enter' && !picked && typed.trim() !== '') {
      event.preventDefault();
      if (list.of === typed) take(list.clients[chosen]);
      else hasty.current = true;
    }
  }

  return (
    <div className={classes['picker']}>
      <TextInput
        ref={inputRef}
        data-autofocus
        label={t('form.client')}
        placeholder={t('form.clientPlaceholder')}
        value={picked ? picked.name : typed}
        description={picked ? [picked.code, picked.region].filter(Boolean).join(' · ') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={problem}
        autoComplete="off"
        required
        withAsterisk={false}
        aria-required="true"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && list.clients[chosen] ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          setClosed(false);
          hasty.current = false;
          if (picked) onPick(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setClosed(true)}
        onFocus={() => setClosed(false)}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={t('form.client')}
        hidden={!open || list.clients.length === 0}
        className={classes['list']}
      >
        {list.clients.map((client, i) => (
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
            <span className={classes['detail']}>
              {[client.code, client.region].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {open && list.clients.length === 0 ? (
        <output className={classes['nothing']}>{t('form.noSuchClient')}</output>
      ) : null}
    </div>
  );
}

/** The clients that answer to `typed`, with the text that they answer to: an older answer is told by it. */
function useFoundClients(typed: string): { readonly of: string; readonly clients: readonly Pick[] } {
  const index = useIndexQuestions();
  const [found, setFound] = useState<{ of: string; clients: readonly Pick[] }>({ of: '', clients: [] });
  useEffect(() => {
    if (typed.trim() === '') return undefined;
    let wanted = true;
    void index.find(typed, offered).then((clients) => {
      if (wanted) setFound({ of: typed, clients });
    });
    return () => {
      wanted = false;
    };
  }, [index, typed]);
  return found;
}
