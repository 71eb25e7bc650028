import { ActionIcon, Button, Text } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconPencil,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { Section } from './section.tsx';
import classes from './fields.module.css';

/** One thing that the office defined, as a list says it. */
export type Definition = {
  readonly id: Id;
  readonly name: string;
  readonly detail: string;
  readonly isArchived: boolean;
  readonly editLabel: string;
  readonly archiveLabel: string;
  readonly onToggle: () => void;
  /** Where the order can be chosen: how it is moved, and what the buttons say. */
  readonly moving?: Moving;
};

type Direction = 'up' | 'down';
type Moving = {
  readonly move: (direction: Direction) => void;
  readonly upLabel: string;
  readonly downLabel: string;
};

type DefinitionListProps = {
  readonly title: string;
  readonly why: string;
  readonly none: string;
  readonly add: string;
  readonly definitions: readonly Definition[];
  /** The form of one; null for a new one. */
  readonly renderForm: (id: Id | null, onDone: () => void) => ReactNode;
};

/** Things that the office defines, each edited in its place; those that are archived are shown on request. */
export function DefinitionList(props: DefinitionListProps) {
  const { title, why, none, add, definitions, renderForm } = props;
  const { t } = useTranslation('visitSettings');
  const [editing, setEditing] = useState<Id | null>(null);
  const [adding, setAdding] = useState(false);
  const [withArchived, setWithArchived] = useState(false);
  const archived = definitions.filter(({ isArchived }) => isArchived);
  const current = definitions.filter(({ isArchived }) => !isArchived);
  const shown = withArchived ? [...current, ...archived] : current;
  const list = useRef<HTMLUListElement>(null);
  const follow = useFollowing(list, current.map(({ id }) => id).join(' '));
  const close = () => {
    setEditing(null);
    setAdding(false);
  };
  return (
    <Section title={title}>
      <Text className={classes['quiet'] ?? ''}>{why}</Text>
      {shown.length === 0 && !adding ? <Text>{none}</Text> : null}
      <ul ref={list} className={classes['list']}>
        {shown.map((one) => (
          <li key={one.id} className={classes['item']}>
            {editing === one.id ? (
              renderForm(one.id, close)
            ) : (
              <Row
                definition={one}
                isFirst={one.id === current[0]?.id}
                isLast={one.id === current.at(-1)?.id}
                onEdit={() => setEditing(one.id)}
                onMoved={(direction) => follow(one.id, direction)}
              />
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        renderForm(null, close)
      ) : (
        <div className={classes['tools']}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {add}
          </Button>
          {archived.length === 0 ? null : (
            <Button variant="subtle" onClick={() => setWithArchived(!withArchived)}>
              {withArchived ? t('hideArchived') : t('showArchived', { count: archived.length })}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

/** What was moved, and the order before it. */
type Followed = { readonly id: Id; readonly direction: Direction; readonly order: string };

/** The cursor stays with what was moved, once it stands at its new place; at the end of the list on the other button. */
function useFollowing(list: { readonly current: HTMLElement | null }, order: string) {
  const followed = useRef<Followed | null>(null);
  useEffect(() => {
    const { current } = followed;
    if (!current || current.order === order) return;
    followed.current = null;
    const other = current.direction === 'up' ? 'down' : 'up';
    const buttons = [current.direction, other].flatMap(
      (one) =>
        list.current?.querySelector<HTMLButtonElement>(
          `[data-move="${CSS.escape(`${one} ${current.id}`)}"]`,
        ) ?? [],
    );
    buttons.find(({ disabled }) => !disabled)?.focus();
  });
  return (id: Id, direction: Direction) => {
    followed.current = { id, direction, order };
  };
}

function Row(props: {
  readonly definition: Definition;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onEdit: () => void;
  readonly onMoved: (direction: Direction) => void;
}) {
  const { definition, isFirst, isLast, onEdit, onMoved } = props;
  const { t } = useTranslation('visitSettings');
  const { id, name, detail, isArchived, editLabel, archiveLabel, onToggle, moving } = definition;
  const move = (direction: Direction) => {
    onMoved(direction);
    moving?.move(direction);
  };
  return (
    <div className={classes['row']}>
      <div className={classes['words']}>
        <span className={classes['label']}>{name}</span>{' '}
        <span className={classes['quiet']}>
          {isArchived ? `${detail} · ${t('archivedMark')}` : detail}
        </span>
      </div>
      <div className={classes['buttons']}>
        {isArchived || !moving ? null : (
          <>
            <Tool
              icon={IconArrowUp}
              label={moving.upLabel}
              mark={`up ${id}`}
              disabled={isFirst}
              run={() => move('up')}
            />
            <Tool
              icon={IconArrowDown}
              label={moving.downLabel}
              mark={`down ${id}`}
              disabled={isLast}
              run={() => move('down')}
            />
          </>
        )}
        {isArchived ? null : <Tool icon={IconPencil} label={editLabel} run={onEdit} />}
        <Tool
          icon={isArchived ? IconArchiveOff : IconArchive}
          label={archiveLabel}
          run={onToggle}
        />
      </div>
    </div>
  );
}

function Tool(props: {
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** By which the cursor finds it again. */
  readonly mark?: string;
}) {
  const { icon: Icon, label, run, disabled = false, mark } = props;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={disabled}
      data-move={mark}
      onClick={run}
    >
      <Icon size={16} stroke={1.6} />
    </ActionIcon>
  );
}
