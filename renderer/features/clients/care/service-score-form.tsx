import { SegmentedControl, Input, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';
import { scores } from '../../../../shared/domain/care/care-values.ts';
import type { ServiceScoreForm as Typed } from '../../../../shared/domain/care/read-service-score.ts';
import type { Staff } from '../../../../shared/domain/team/team.ts';
import { scoreService } from '../../../data/commands/score-service.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import type { ScoredRecord } from './scored-record.ts';
import { StaffField } from './staff-field.tsx';
import { useSayFault } from './use-say-fault.ts';
import { useSent } from './use-sent.ts';

const shape: z.ZodType<Typed> = z.object({
  staffId: z.string(),
  program: z.string(),
  personal: z.string(),
  note: z.string(),
});

/** Scores how somebody served on both axes of the service quadrant. */
export function ServiceScoreForm(props: {
  readonly event: ScoredRecord;
  readonly engineer: string;
  readonly staff: readonly Staff[];
  readonly onDone: () => void;
}) {
  const { event, engineer, staff, onDone } = props;
  const { t } = useTranslation('careForms');
  const newId = useNewId();
  const [id] = useState(newId);
  const score = useCommand(scoreService);
  const sent = useSent();
  const say = useSayFault();
  const likely = staff.find(({ name, archivedAt }) => archivedAt === null && name === engineer);
  return (
    <FormFrame<Typed, CareProblem>
      draftKey={`service.score ${event.id}`}
      shape={shape}
      before={{ staffId: likely?.id ?? '', program: '', personal: '', note: '' }}
      submitLabel={t('add')}
      send={async (typed) => sent(await score({ id, clientId: event.clientId }, event, typed))}
      onDone={onDone}
    >
      {({ typed, change, problems }) => (
        <>
          <StaffField
            value={typed.staffId}
            staff={staff}
            problem={say(problems, 'staffId')}
            onChange={(staffId) => change({ staffId })}
          />
          <Axis
            axis="program"
            value={typed.program}
            problem={say(problems, 'program')}
            onChange={(program) => change({ program })}
          />
          <Axis
            axis="personal"
            value={typed.personal}
            problem={say(problems, 'personal')}
            onChange={(personal) => change({ personal })}
          />
          <Textarea
            label={t('field.note')}
            value={typed.note}
            autosize
            minRows={1}
            maxRows={4}
            error={say(problems, 'note')}
            onChange={(changed) => change({ note: changed.currentTarget.value })}
          />
        </>
      )}
    </FormFrame>
  );
}

function Axis(props: {
  readonly axis: 'program' | 'personal';
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}) {
  const { axis, value, problem, onChange } = props;
  const { t } = useTranslation('careForms');
  return (
    <Input.Wrapper
      label={t(`field.${axis}`)}
      description={t(`field.${axis}Hint`)}
      error={problem}
      labelElement="div"
    >
      <div>
        <SegmentedControl
          aria-label={t(`field.${axis}`)}
          value={value}
          data={scores.map((one) => String(one))}
          onChange={onChange}
        />
      </div>
    </Input.Wrapper>
  );
}
