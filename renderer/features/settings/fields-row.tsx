import { ActionIcon } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconPencil,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../shared/domain/field/field.ts';
import { archiveField, restoreField } from '../../data/commands/archive-field.ts';
import { moveField } from '../../data/commands/move-field.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import classes from './fields.module.css';

/** One field: its name, its kind, and what can be done with it. */
export function FieldRow(props: {
  readonly field: Field;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onEdit: () => void;
}) {
  const { field, isFirst, isLast, onEdit } = props;
  const { label } = field;
  const { t } = useTranslation('fields');
  const move = useCommand(moveField);
  const archive = useCommand(archiveField);
  const restore = useCommand(restoreField);
  const noteUndo = useUndoNote();
  const isArchived = field.archivedAt !== null;
  async function toggle() {
    const done = await (isArchived ? restore : archive)(field.id);
    if (done.ok && !isArchived) noteUndo(t('archived', { label }), done.value);
  }
  return (
    <div className={classes['row']}>
      <div className={classes['words']}>
        <span className={classes['label']}>{label}</span>{' '}
        <span className={classes['quiet']}>{useDetail(field)}</span>
      </div>
      <div className={classes['buttons']}>
        {isArchived ? null : (
          <>
            <Tool
              icon={IconArrowUp}
              label={t('up', { label })}
              disabled={isFirst}
              run={() => void move(field.id, 'up')}
            />
            <Tool
              icon={IconArrowDown}
              label={t('down', { label })}
              disabled={isLast}
              run={() => void move(field.id, 'down')}
            />
            <Tool icon={IconPencil} label={t('edit', { label })} run={onEdit} />
          </>
        )}
        <Tool
          icon={isArchived ? IconArchiveOff : IconArchive}
          label={t(isArchived ? 'restore' : 'archive', { label })}
          run={() => void toggle()}
        />
      </div>
    </div>
  );
}

function useDetail({ kind, unit, currency, options, archivedAt }: Field): string {
  const { t } = useTranslation('fields');
  const { list } = useFormats();
  const parts = [
    t(`kind.${kind}`),
    kind === 'money' ? (currency ?? '') : unit,
    list(options),
    archivedAt === null ? '' : t('archivedMark'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function Tool(props: {
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}) {
  const Icon = props.icon;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={props.label}
      title={props.label}
      // Not taken out of the tab order: the cursor would be lost when a field reaches the end of the list.
      aria-disabled={props.disabled ?? false}
      className={classes['tool'] ?? ''}
      onClick={() => (props.disabled === true ? undefined : props.run())}
    >
      <Icon size={16} stroke={1.6} />
    </ActionIcon>
  );
}
