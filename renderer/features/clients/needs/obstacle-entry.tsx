import { Group } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Obstacle } from '../../../../shared/domain/need/obstacle.ts';
import { reopenObstacle } from '../../../data/commands/clear-obstacle.ts';
import { removeObstacle } from '../../../data/commands/remove-obstacle.ts';
import type { NeedsOfClient } from '../../../data/queries/needs-of.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Tool } from '../page/tool.tsx';
import { KindMark } from './kind-mark.tsx';
import classes from './needs.module.css';

/** An obstacle: its kind, its words, since when and with whom, or how it was cleared. */
export function ObstacleEntry(props: {
  readonly obstacle: Obstacle;
  readonly around: Pick<NeedsOfClient, 'contacts' | 'needs'>;
  readonly fixed: boolean;
  readonly onEdit: () => void;
  readonly onClear: () => void;
}) {
  const { obstacle, around, fixed, onEdit, onClear } = props;
  const { t } = useTranslation('needs');
  const { shortDay } = useFormats();
  const { kind, text, since, contactId, needId, cleared, how } = obstacle;
  const person = around.contacts.find(({ id }) => id === contactId)?.name ?? t('nobodyKnown');
  const need = around.needs.find(({ id }) => id === needId);
  const facts = [
    t('obstacle.since', { day: shortDay(since) }),
    contactId === null ? '' : t('obstacle.with', { name: person }),
    need ? t('obstacle.inTheWayOf', { text: need.text }) : '',
  ];
  return (
    <li className={classes['obstacle']}>
      <div className={classes['words']}>
        <KindMark kind={kind} /> <span className={classes['what']}>{text}</span>
        <div className={classes['quiet']}>{facts.filter((fact) => fact !== '').join(' · ')}</div>
        {cleared === null ? null : (
          <div className={classes['met']}>
            {t('obstacle.cleared', { day: shortDay(cleared), how })}
          </div>
        )}
      </div>
      {fixed ? null : <Tools obstacle={obstacle} onEdit={onEdit} onClear={onClear} />}
    </li>
  );
}

function Tools(props: {
  readonly obstacle: Obstacle;
  readonly onEdit: () => void;
  readonly onClear: () => void;
}) {
  const { obstacle, onEdit, onClear } = props;
  const { t } = useTranslation('needs');
  const reopening = useCommand(reopenObstacle);
  const removing = useCommand(removeObstacle);
  const noteUndo = useUndoNote();
  const { id, text, cleared } = obstacle;
  async function reopen() {
    const done = await reopening(id);
    if (done.ok) noteUndo(t('obstacle.nowOpen', { text }), done.value);
  }
  async function remove() {
    const done = await removing(id);
    if (done.ok) noteUndo(t('obstacle.removed', { text }), done.value);
  }
  return (
    <Group gap={2} wrap="nowrap" flex="none">
      {cleared === null ? (
        <Tool icon={IconCheck} label={t('obstacle.clear', { text })} run={onClear} />
      ) : (
        <Tool
          icon={IconArrowBackUp}
          label={t('obstacle.reopen', { text })}
          run={() => void reopen()}
        />
      )}
      <Tool icon={IconPencil} label={t('obstacle.edit', { text })} run={onEdit} />
      <Tool icon={IconTrash} label={t('obstacle.remove', { text })} run={() => void remove()} />
    </Group>
  );
}
