import { Button, Group, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { workingDaysBetween } from '../../../../shared/domain/calendar/working-days.ts';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';
import type { ClosingForm, FollowUpForm } from '../../../../shared/domain/care/follow-up.ts';
import type { FollowUp } from '../../../../shared/domain/care/rating.ts';
import type { Staff } from '../../../../shared/domain/team/team.ts';
import { closeFollowUp } from '../../../data/commands/close-follow-up.ts';
import { editFollowUp } from '../../../data/commands/edit-follow-up.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { OwnerField } from './owner-field.tsx';
import { useSayFault } from './use-say-fault.ts';
import { useSent } from './use-sent.ts';
import { useWanted } from './use-wanted.ts';
import classes from './care.module.css';

/** What a low score opened: who looks after it and by when, or what came of it. */
export function FollowUpEntry(props: {
  readonly followUp: FollowUp;
  readonly staff: readonly Staff[];
}) {
  const { followUp, staff } = props;
  const { t } = useTranslation(['care', 'nps']);
  const { shortDay } = useFormats();
  const wanted = useWanted(followUp.id);
  const [doing, setDoing] = useState<'close' | 'edit' | null>(null);
  const { owner, closed, outcome } = followUp;
  const done = () => setDoing(null);
  if (closed !== null) {
    return (
      <section {...wanted} className={classes['text']}>
        {t('followUps.closedOn', { day: shortDay(closed), outcome })}
      </section>
    );
  }
  if (doing === 'close') return <CloseForm followUp={followUp} onDone={done} />;
  if (doing === 'edit') return <EditForm followUp={followUp} staff={staff} onDone={done} />;
  return (
    <section {...wanted} className={classes['followUp']}>
      <div>
        {t('followUps.openWith', { owner: owner === '' ? t('nps:nobody') : owner })} ·{' '}
        <Due followUp={followUp} />
      </div>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => setDoing('close')}>
          {t('followUps.close')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setDoing('edit')}>
          {t('followUps.give')}
        </Button>
      </Group>
    </section>
  );
}

function Due({ followUp: { due } }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation('care');
  const { day } = useFormats();
  const today = useToday();
  const calendar = useWorkingCalendar();
  if (due > today) return t('followUps.dueOn', { day: day(due) });
  if (due === today) return t('followUps.dueToday');
  const count = workingDaysBetween(calendar, due, today);
  return <span className={classes['late']}>{t('followUps.late', { count })}</span>;
}

const closing: z.ZodType<ClosingForm> = z.object({ day: z.string(), outcome: z.string() });

function CloseForm(props: { readonly followUp: FollowUp; readonly onDone: () => void }) {
  const { followUp, onDone } = props;
  const { t } = useTranslation(['care', 'careForms']);
  const today = useToday();
  const close = useCommand(closeFollowUp);
  const noteUndo = useUndoNote();
  const sent = useSent();
  const say = useSayFault();
  return (
    <FormFrame<ClosingForm, CareProblem>
      draftKey={`follow-up.close ${followUp.id}`}
      shape={closing}
      before={{ day: today, outcome: '' }}
      submitLabel={t('followUps.close')}
      send={async (typed) => {
        const done = await close(followUp.id, typed, today);
        if (done.ok) noteUndo(t('followUps.closed'), done.value);
        return sent(done);
      }}
      onDone={onDone}
    >
      {({ typed, change, problems }) => (
        <>
          <DayInput
            label={t('careForms:field.closed')}
            value={typed.day}
            error={say(problems, 'day')}
            onChange={(day) => change({ day })}
          />
          <Textarea
            label={t('careForms:field.outcome')}
            value={typed.outcome}
            autosize
            minRows={1}
            maxRows={6}
            error={say(problems, 'outcome')}
            onChange={(event) => change({ outcome: event.currentTarget.value })}
          />
        </>
      )}
    </FormFrame>
  );
}

const editing: z.ZodType<FollowUpForm> = z.object({ owner: z.string(), due: z.string() });

function EditForm(props: {
  readonly followUp: FollowUp;
  readonly staff: readonly Staff[];
  readonly onDone: () => void;
}) {
  const { followUp, staff, onDone } = props;
  const { t } = useTranslation('careForms');
  const today = useToday();
  const edit = useCommand(editFollowUp);
  const sent = useSent();
  const say = useSayFault();
  return (
    <FormFrame<FollowUpForm, CareProblem>
      draftKey={`follow-up.edit ${followUp.id}`}
      shape={editing}
      before={{ owner: followUp.owner, due: followUp.due }}
      submitLabel={t('save')}
      send={async (_, changed) => sent(await edit(followUp.id, changed, today))}
      onDone={onDone}
    >
      {({ typed, change, problems }) => (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <OwnerField
            label={t('field.owner')}
            value={typed.owner}
            staff={staff}
            problem={say(problems, 'owner')}
            onChange={(owner) => change({ owner })}
          />
          <DayInput
            label={t('field.due')}
            value={typed.due}
            error={say(problems, 'due')}
            onChange={(due) => change({ due })}
          />
        </SimpleGrid>
      )}
    </FormFrame>
  );
}
