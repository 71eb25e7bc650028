import { Group, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowsRightLeft, IconCheck, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Need } from '../../../../shared/domain/need/need.ts';
import { isOpen, movesOf } from '../../../../shared/domain/need/need.ts';
import { meetNeed } from '../../../data/commands/meet-need.ts';
import { removeNeed } from '../../../data/commands/remove-need.ts';
import type { NeedsOfClient } from '../../../data/queries/needs-of.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { Tool } from '../page/tool.tsx';
import classes from './needs.module.css';

type NeedCardProps = {
  readonly need: Need;
  readonly around: NeedsOfClient;
  /** Nothing can be written down about an archived client. */
  readonly fixed: boolean;
  readonly onEdit: () => void;
  readonly onMove: () => void;
  /** Takes a key that was pressed on the need; false where it means nothing. */
  readonly onKey: (key: string) => boolean;
};

/** A need: its words, who voiced it and where, what speaks for it, how it came to its level, and what can be done with it. */
export function NeedCard({ need, around, fixed, onEdit, onMove, onKey }: NeedCardProps) {
  const { t } = useTranslation('needs');
  const { shortDay } = useFormats();
  const { text, met, evidence = '' } = need;
  return (
    <li className={classes['card']} data-met={!isOpen(need)}>
      <UnstyledButton
        data-need={need.id}
        className={classes['text'] ?? ''}
        title={text}
        aria-keyshortcuts="1 2 3 4 5"
        onClick={() => (fixed ? undefined : onEdit())}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey || !onKey(event.key)) return;
          event.preventDefault();
        }}
      >
        {text}
      </UnstyledButton>
      {met ? <div className={classes['met']}>{t('met', { day: shortDay(met) })}</div> : null}
      <Origin need={need} around={around} />
      {evidence === '' ? null : (
        <p className={classes['quiet']}>{t('evidence', { text: evidence })}</p>
      )}
      <Moves need={need} />
      {fixed ? null : <Tools need={need} onMove={onMove} />}
    </li>
  );
}

/** Who voiced it, from where in the organisation, and when. */
function Origin({ need, around }: { readonly need: Need; readonly around: NeedsOfClient }) {
  const { t } = useTranslation('needs');
  const { shortDay } = useFormats();
  const { contactId, source, visitId, day } = need;
  const name = around.contacts.find(({ id }) => id === contactId)?.name ?? t('nobodyKnown');
  const facts = [
    contactId ? t('voicedBy', { name }) : '',
    source ? t(`source.${source}`) : '',
  ].filter((fact) => fact !== '');
  return (
    <div className={classes['quiet']}>
      {facts.length === 0 ? null : <div>{facts.join(' · ')}</div>}
      {visitId !== null && around.visits.some(({ id }) => id === visitId) ? (
        <Link
          to="."
          search={(now) => ({ ...now, visit: visitId })}
          resetScroll={false}
          className={classes['link']}
        >
          {t('heardOn', { day: shortDay(day) })}
        </Link>
      ) : (
        t('day', { day: shortDay(day) })
      )}
    </div>
  );
}

/** From which level to which, when, by whom and why. */
function Moves({ need }: { readonly need: Need }) {
  const { t } = useTranslation(['needs', 'terms']);
  const { shortDay } = useFormats();
  const moves = movesOf(need);
  if (moves.length === 0) return null;
  return (
    <details className={classes['moves']}>
      <summary>{t('moves.title', { count: moves.length })}</summary>
      <ol>
        {moves.map(({ id, from, to, reason, by, day }) => (
          <li key={id}>
            <div>
              {t('moves.step', { from: t(`terms:level.${from}`), to: t(`terms:level.${to}`) })}
            </div>
            <div>{reason === '' ? t('moves.corrected') : reason}</div>
            <div>
              {t('moves.by', { day: shortDay(day), name: by === '' ? t('moves.nobody') : by })}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Tools({ need, onMove }: { readonly need: Need; readonly onMove: () => void }) {
  const { t } = useTranslation('needs');
  const meet = useCommand(meetNeed);
  const removing = useCommand(removeNeed);
  const noteUndo = useUndoNote();
  const today = useToday();
  const { id, text } = need;
  const open = isOpen(need);
  async function toggle() {
    const done = await meet(id, open ? today : null);
    if (done.ok) noteUndo(t(open ? 'nowMet' : 'nowOpen', { text }), done.value);
  }
  async function remove() {
    const done = await removing(id);
    if (done.ok) noteUndo(t('removed', { text }), done.value);
  }
  return (
    <Group gap={2}>
      <Tool
        icon={open ? IconCheck : IconArrowBackUp}
        label={t(open ? 'meet' : 'reopen', { text })}
        run={() => void toggle()}
      />
      <Tool icon={IconArrowsRightLeft} label={t('move', { text })} run={onMove} />
      <Tool icon={IconTrash} label={t('remove', { text })} run={() => void remove()} />
    </Group>
  );
}
