import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filters.module.css';

type SearchBoxProps = {
  /** What the address says is searched for. */
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Enter or the arrow down: on to the rows. */
  readonly onLeave: () => void;
};

/** Filters as one types. The box leads and the address follows, unless that was changed elsewhere. */
export function SearchBox({ text, onType, onLeave }: SearchBoxProps) {
  const { t } = useTranslation('clients');
  const [typed, setTyped] = useState(text);
  // What the address was told and has perhaps not said yet: it follows with a delay, and may leave some of it out.
  const told = useRef([text]);
  useEffect(() => {
    const at = told.current.lastIndexOf(text);
    told.current = at < 0 ? [text] : told.current.slice(at);
    if (at < 0) setTyped(text);
  }, [text]);
  function type(next: string) {
    setTyped(next);
    told.current.push(next);
    onType(next);
  }
  return (
    <TextInput
      type="search"
      size="xs"
      className={classes['search']}
      aria-label={t('search')}
      placeholder={t('searchHint')}
      leftSection={<IconSearch size={14} stroke={1.6} />}
      rightSection={
        typed === '' ? null : (
          <CloseButton size="xs" aria-label={t('clearSearch')} onClick={() => type('')} />
        )
      }
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Enter also ends the composition of Chinese characters.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          type('');
        }
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        onLeave();
      }}
    />
  );
}
