import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workingDaysBetween } from '../../../../shared/domain/calendar/working-days.ts';
import type { ToldComplaint } from '../../../../shared/domain/care/complaint-clock.ts';
import {
  awaitsAnswer,
  isLate,
  workingDaysOpen,
} from '../../../../shared/domain/care/complaint-clock.ts';
import type { ComplaintMove } from '../../../../shared/domain/care/complaint.ts';
import { wonBacks } from '../../../../shared/domain/care/complaint.ts';
import { movesFrom } from '../../../../shared/domain/care/move-complaint.ts';
import { sayWonBack } from '../../../data/commands/say-won-back.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import { Tool } from '../page/tool.tsx';
import { StepForm } from './step-form.tsx';
import { useWanted } from './use-wanted.ts';
import classes from './care.module.css';

/** One complaint: what it is, how it stands, what was done, and what can be done next. */
export function ComplaintEntry(props: {
  readonly told: ToldComplaint;
  readonly onEdit: () => void;
}) {
  const { told, onEdit } = props;
  const { complaint } = told;
  const { t } = useTranslation('care');
  const { shortDay } = useFormats();
  const wanted = useWanted(complaint.id);
  const [move, setMove] = useState<ComplaintMove | null>(null);
  const { person, severity, owner, state, text, received } = complaint;
  return (
    <article {...wanted} className={classes['entry']}>
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <div>
          <span className={classes['flag']} data-state={state === 'closed' ? 'done' : severity}>
            {t(`severity.${severity}`)} · {t(`state.${state}`)}
          </span>
          <p className={classes['text']}>{text}</p>
          <div className={classes['quiet']}>
            {t('complaints.by', { person, day: shortDay(received) })} · {owner}
          </div>
          <Clock told={told} />
        </div>
        <Tool icon={IconPencil} label={t('complaints.edit')} run={onEdit} />
      </Group>
      <Steps told={told} />
      {move === null ? (
        <Group gap="xs">
          {movesFrom(state).map((one) => (
            <Button key={one} size="compact-sm" variant="default" onClick={() => setMove(one)}>
              {t(`doMove.${one}`)}
            </Button>
          ))}
        </Group>
      ) : (
        <StepForm key={move} complaint={complaint} move={move} onDone={() => setMove(null)} />
      )}
    </article>
  );
}

/** How long it took or has been open, whether its answer is late, and what came of it. */
function Clock({ told }: { readonly told: ToldComplaint }) {
  const { complaint, steps } = told;
  const { t } = useTranslation('care');
  const { shortDay } = useFormats();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const days = t('complaints.days', {
    count: workingDaysOpen(complaint, steps, today, calendar),
  });
  if (complaint.state === 'closed') return <Ended told={told} took={days} />;
  const late = isLate(complaint, today);
  return (
    <div>
      {t('complaints.openFor', { days })}
      {awaitsAnswer(complaint) ? (
        <span className={late ? classes['late'] : undefined}>
          {' · '}
          {late
            ? t('complaints.late', {
                count: workingDaysBetween(calendar, complaint.due, today),
              })
            : t('complaints.due', { day: shortDay(complaint.due) })}
        </span>
      ) : null}
    </div>
  );
}

function Ended({ told, took }: { readonly told: ToldComplaint; readonly took: string }) {
  const { id, cause, outcome, wonBack } = told.complaint;
  const { t } = useTranslation(['care', 'careForms']);
  const say = useCommand(sayWonBack);
  return (
    <>
      <div>{t('complaints.wasOpen', { days: took })}</div>
      <div className={classes['text']}>{t('complaints.cause', { text: cause })}</div>
      <div className={classes['text']}>{t('complaints.outcome', { text: outcome })}</div>
      <NativeSelect
        label={t('careForms:field.wonBack')}
        size="xs"
        maw={200}
        value={wonBack}
        data={wonBacks.map((value) => ({ value, label: t(`wonBack.${value}`) }))}
        onChange={(event) => {
          const now = wonBacks.find((known) => known === event.currentTarget.value);
          if (now) void say(id, now);
        }}
      />
    </>
  );
}

function Steps({ told: { steps } }: { readonly told: ToldComplaint }) {
  const { t } = useTranslation('care');
  const { shortDay } = useFormats();
  if (steps.length === 0) return null;
  return (
    <ol className={classes['steps']} aria-label={t('complaints.steps')}>
      {steps.map(({ id, day, move, text }) => (
        <li key={id}>
          {t('complaints.step', { day: shortDay(day), move: t(`move.${move}`) })}
          {text === '' ? null : <div className={classes['text']}>{text}</div>}
        </li>
      ))}
    </ol>
  );
}
