import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { setHandOverStep } from '../../data/commands/set-hand-over-step.ts';
import type { HandOverCard } from '../../data/queries/hand-over-cards.ts';
import { useAuthor } from '../../hooks/author.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useHandOverWords } from '../../hooks/hand-over.ts';
import { useToday } from '../../hooks/today.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import classes from './board.module.css';

/** Goes to the card to which a key leads; false where it leads nowhere. */
export type Travel = (from: Id, key: string) => boolean;

/** A client that waits for a step: since when, what the step lacks, and the way to say that it is done. */
export function BoardCard(props: {
  readonly card: HandOverCard;
  readonly onMoved: (client: Id) => void;
  readonly onTravel: Travel;
}) {
  const { card, onMoved, onTravel } = props;
  const { client, step, lacks } = card;
  const { t } = useTranslation('handOver');
  const words = useHandOverWords();
  const [warned, setWarned] = useState(false);
  const move = useMove(card, onMoved);
  const name = t(`step.${step}`);
  // The second time the person has read what is missing.
  const onMove = () => (lacks.length > 0 && !warned ? setWarned(true) : void move());
  return (
    <li className={classes['card']}>
      <Link
        to="/clients/$id"
        params={{ id: client.id }}
        search={{ tab: 'profile' }}
        data-card={client.id}
        className={classes['client']}
        title={client.name}
        aria-keyshortcuts="Alt+ArrowRight"
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowRight') onMove();
          else if (event.altKey || !onTravel(client.id, event.key)) return;
          event.preventDefault();
        }}
      >
        {client.name}
      </Link>
      <Waiting card={card} />
      {lacks.length === 0 ? null : (
        <div className={classes['lacks']} role={warned ? 'alert' : undefined}>
          <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
          <span>
            {warned
              ? t('lacksBefore', { step: name, what: words.lacks(lacks) })
              : t('lacks', { what: words.lacks(lacks) })}
          </span>
        </div>
      )}
      <Button
        variant={warned ? 'filled' : 'default'}
        size="compact-sm"
        leftSection={<IconCheck size={14} stroke={1.8} />}
        className={classes['move'] ?? ''}
        aria-label={t(warned ? 'anywayOf' : 'moveOnOf', { step: name, name: client.name })}
        onClick={onMove}
      >
        {warned ? t('anyway') : t('moveOn')}
      </Button>
    </li>
  );
}

function Waiting({ card: { client, since } }: { readonly card: HandOverCard }) {
  const { t } = useTranslation('handOver');
  const words = useHandOverWords();
  const today = useToday();
  const { days, working, isToday } = words.waiting(since, today);
  return (
    <div className={classes['facts']}>
      <div>{isToday ? t('waitsToday') : t('waits', { days, working })}</div>
      <div>{client.owner === '' ? t('nobody') : client.owner}</div>
    </div>
  );
}

/** Says that the step is done, today, by the person at this device; the client's page can say it more exactly. */
function useMove({ client, step }: HandOverCard, onMoved: (client: Id) => void) {
  const { t } = useTranslation('handOver');
  const set = useCommand(setHandOverStep);
  const { name: author } = useAuthor();
  const today = useToday();
  const noteUndo = useUndoNote();
  return async () => {
    onMoved(client.id);
    const typed = { day: today, by: author ?? '', note: '' };
    const moved = await set({ client: client.id, step }, typed, today);
    if (!moved.ok) return;
    noteUndo(t('moved', { name: client.name, step: t(`step.${step}`) }), moved.value.action);
  };
}
