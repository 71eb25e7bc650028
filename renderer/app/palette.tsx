import { Combobox, Kbd, Modal, Text, useCombobox } from '@mantine/core';
import {
  IconBuildingStore,
  IconChevronRight,
  IconHistory,
  IconPinFilled,
  IconPlayerPlay,
  IconSearch,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTogglePin } from '../hooks/marked-clients.ts';
import type { Action } from './actions.ts';
import type { Hit, HitGroup } from './palette-hits.ts';
import { isClient } from './palette-hits.ts';
import { usePaletteHits } from './use-palette-hits.ts';
import classes from './palette.module.css';

type PaletteProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly actions: readonly Action[];
};

/** Ctrl+K: clients by name, code or pinyin, then screens and actions. Enter takes the first. */
export function Palette({ opened, onClose, actions }: PaletteProps) {
  const { t } = useTranslation('shell');
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={600}
      yOffset="12dvh"
      padding={0}
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('search')}>
        <Modal.Body>
          <PaletteBody onClose={onClose} actions={actions} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose, actions }: Omit<PaletteProps, 'opened'>) {
  const { t } = useTranslation('shell');
  const listId = useId();
  // For its roles and names; what is chosen is ours, because hits arrive while a person types.
  const combobox = useCombobox({ opened: true });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups, isCurrent } = usePaletteHits(typed, actions);
  const hits = groups.flatMap((group) => group.hits);
  const choose = useChoice(actions, onClose);
  const togglePin = useTogglePin();
  const optionId = (at: number) => `${listId}-${at}`;

  // An Enter that is quicker than the index waits for its answer: it means the first hit of what is typed now.
  const waiting = useRef(false);
  useEffect(() => {
    if (!waiting.current || !isCurrent) return;
    waiting.current = false;
    if (hits[0]) choose(hits[0]);
  }, [isCurrent, hits, choose]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the writing of a Chinese word is the input method's.
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + hits.length) % hits.length);
    }
    const hit = hits[chosen];
    if (hit && isPinKey(event)) {
      event.preventDefault();
      if (isClient(hit)) togglePin(hit.id);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!isCurrent) waiting.current = true;
    else if (hit) choose(hit);
  };

  return (
    <div className={classes['body']}>
      <div className={classes['field']}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <input
          className={classes['input']}
          data-autofocus
          role="combobox"
          aria-label={t('search')}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? optionId(chosen) : undefined}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
            waiting.current = false;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <Combobox store={combobox}>
        <Combobox.Options
          className={classes['list'] ?? ''}
          id={listId}
          aria-label={t('palette.results')}
        >
          <Groups groups={groups} chosen={chosen} optionId={optionId} onChoose={choose} />
        </Combobox.Options>
      </Combobox>
      <output>
        {isCurrent && hits.length === 0 ? (
          <Text className={classes['nothing']}>{t('palette.nothing')}</Text>
        ) : null}
      </output>
    </div>
  );
}

function isPinKey({ altKey, code }: KeyboardEvent): boolean {
  return altKey && code === 'KeyP';
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function Groups(props: {
  readonly groups: readonly HitGroup[];
  readonly chosen: number;
  readonly optionId: (at: number) => string;
  readonly onChoose: (hit: Hit) => void;
}) {
  const { t } = useTranslation('shell');
  const { groups, chosen, optionId, onChoose } = props;
  return groups.map(({ kind, hits }, g) => {
    const before = groups.slice(0, g).reduce((sum, group) => sum + group.hits.length, 0);
    return (
      <Combobox.Group key={kind} label={t(`palette.${kind}`)}>
        {hits.map((hit, i) => (
          <Option
            key={hit.id}
            id={optionId(before + i)}
            hit={hit}
            isChosen={chosen === before + i}
            onChoose={onChoose}
          />
        ))}
      </Combobox.Group>
    );
  });
}

const icons = {
  pinned: IconPinFilled,
  recent: IconHistory,
  clients: IconBuildingStore,
  screens: IconChevronRight,
  actions: IconPlayerPlay,
} as const;

function Option(props: {
  readonly id: string;
  readonly hit: Hit;
  readonly isChosen: boolean;
  readonly onChoose: (hit: Hit) => void;
}) {
  const { id, hit, isChosen, onChoose } = props;
  const { t } = useTranslation('shell');
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const Icon = icons[hit.kind];
  return (
    <Combobox.Option
      ref={element}
      id={id}
      value={hit.id}
      aria-selected={isChosen}
      className={classes['hit'] ?? ''}
      onClick={() => onChoose(hit)}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={classes['label']} title={hit.label}>
        {hit.label}
      </span>
      {isClient(hit) ? <span className={classes['hint']}>{hit.hint}</span> : null}
      {isClient(hit) && isChosen ? (
        <Kbd size="xs" title={t(hit.isPinned ? 'pin.unpin' : 'pin.pin', { name: hit.label })}>
          Alt P
        </Kbd>
      ) : null}
      {hit.kind === 'actions' && hit.hint !== '' ? <Kbd size="xs">{hit.hint}</Kbd> : null}
    </Combobox.Option>
  );
}

/** Closes first, so that what is opened gets the focus. */
function useChoice(actions: readonly Action[], onClose: () => void): (hit: Hit) => void {
  const navigate = useNavigate();
  return (hit) => {
    onClose();
    if (isClient(hit)) void navigate({ to: '/clients/$id', params: { id: hit.id } });
    else if (hit.kind === 'screens') void navigate({ to: `/${hit.id}` });
    else actions.find(({ id }) => id === hit.id)?.run();
  };
}
