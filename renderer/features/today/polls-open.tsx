import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { archivePoll } from '../../data/commands/archive-poll.ts';
import type { OpenPoll } from '../../data/queries/open-polls.ts';
import { openPolls } from '../../data/queries/open-polls.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { Section } from './section.tsx';
import classes from './today.module.css';

/** The public surveys that somebody has to end, or that still wait for answers; nothing where there is none. */
export function PollsOpen({ today }: { readonly today: Day }) {
  const { t } = useTranslation('today');
  const polls = useLive(openPolls, today);
  if (!polls || polls.length === 0) return null;
  return (
    <Section title={t('polls.title')} nothing="">
      <ul className={classes['rows']}>
        {polls.map((poll) => (
          <PollRow key={poll.id} poll={poll} today={today} />
        ))}
      </ul>
    </Section>
  );
}

function PollRow({ poll, today }: { readonly poll: OpenPoll; readonly today: Day }) {
  const { t } = useTranslation(['today', 'care']);
  const { day } = useFormats();
  const end = useCommand(archivePoll);
  const noteUndo = useUndoNote();
  const { id, name, ends, asked, answered, isOver } = poll;
  const isLate = ends < today;
  async function close(): Promise<void> {
    const ended = await end(id);
    if (ended.ok) noteUndo(t('care:polls.archivedDone', { name }), ended.value);
  }
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <Link
          to="/care"
          search={{ part: 'surveys', poll: id }}
          className={classes['name']}
          title={name}
        >
          {name}
        </Link>
        <div className={classes['detail']}>{t('polls.answered', { answered, asked })}</div>
      </div>
      <div className={classes['state']}>
        <div className={isLate ? classes['late'] : classes['detail']}>
          {t(isLate ? 'polls.over' : 'polls.until', { day: day(ends) })}
        </div>
      </div>
      {isOver ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('polls.endOf', { name })}
          onClick={() => void close()}
        >
          {t('polls.end')}
        </Button>
      ) : null}
    </li>
  );
}
