import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { tickStep } from '../../data/commands/tick-step.ts';
import type { DueStep } from '../../data/queries/opportunities-of.ts';
import { stepsDue } from '../../data/queries/opportunities-of.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { Section } from './section.tsx';
import classes from './today.module.css';

/** So many steps are shown at once. */
const atOnce = 10;

/** The steps of opportunities that are due, each to be ticked where it stands. Not shown while there are none. */
export function StepsDue({ today }: { readonly today: Day }) {
  const { t } = useTranslation(['opportunities', 'today']);
  const [limit, setLimit] = useState(atOnce);
  const due = useLive(stepsDue, today, limit);
  if (!due || due.count === 0) return null;
  const hidden = due.count - due.steps.length;
  return (
    <Section title={t('due')} nothing="">
      <ul className={classes['rows']}>
        {due.steps.map((step) => (
          <StepRow key={`${step.opportunity} ${step.step.id}`} due={step} today={today} />
        ))}
      </ul>
      {hidden > 0 ? (
        <div className={classes['more']}>
          <span>{t('more', { count: hidden })}</span>
          <Button size="compact-sm" variant="default" onClick={() => setLimit(limit + atOnce)}>
            {t('today:showMore')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function StepRow({ due, today }: { readonly due: DueStep; readonly today: Day }) {
  const { t } = useTranslation('opportunities');
  const { day } = useFormats();
  const tick = useCommand(tickStep);
  const noteUndo = useUndoNote();
  const { step, opportunity, title, client } = due;
  const until = step.day ?? today;
  async function done(): Promise<void> {
    const ticked = await tick({ opportunity, step: step.id }, today);
    if (ticked.ok) noteUndo(t('ticked', { step: step.text }), ticked.value);
  }
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <Link
          to="/clients/$id"
          params={{ id: client.id }}
          className={classes['name']}
          title={client.name}
        >
          {client.name}
        </Link>
        <div>{step.text}</div>
        <div className={classes['detail']}>
          {[title === step.text ? '' : title, step.owner].filter(Boolean).join(' · ')}
        </div>
      </div>
      <div className={classes['state']}>
        <div className={until < today ? classes['late'] : undefined}>
          {t('until', { day: day(until) })}
        </div>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('tick', { step: step.text })}
        onClick={() => void done()}
      >
        {t('doneShort')}
      </Button>
    </li>
  );
}
