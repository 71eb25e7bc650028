import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';
import type { Complaint, ComplaintMove } from '../../../../shared/domain/care/complaint.ts';
import { complaintMoves, wonBacks } from '../../../../shared/domain/care/complaint.ts';
import type { StepForm as Typed } from '../../../../shared/domain/care/move-complaint.ts';
import { moveComplaint } from '../../../data/commands/move-complaint.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { useSayFault } from './use-say-fault.ts';
import { useSent } from './use-sent.ts';

const shape: z.ZodType<Typed> = z.object({
  move: z.enum(complaintMoves),
  day: z.string(),
  text: z.string(),
  cause: z.string(),
  wonBack: z.enum(wonBacks),
});

/** One step of a complaint. Closing asks for cause, outcome and whether the client is won back. */
export function StepForm(props: {
  readonly complaint: Complaint;
  readonly move: ComplaintMove;
  readonly onDone: () => void;
}) {
  const { complaint, move, onDone } = props;
  const { t } = useTranslation('care');
  const today = useToday();
  const newId = useNewId();
  const [stepId] = useState(newId);
  const take = useCommand(moveComplaint);
  const sent = useSent();
  return (
    <FormFrame<Typed, CareProblem>
      draftKey={`complaint.${move} ${complaint.id}`}
      shape={shape}
      before={{ move, day: today, text: '', cause: complaint.cause, wonBack: complaint.wonBack }}
      submitLabel={t(`doMove.${move}`)}
      send={async (typed) => sent(await take({ stepId, complaintId: complaint.id }, typed, today))}
      onDone={onDone}
    >
      {(parts) => <Fields {...parts} />}
    </FormFrame>
  );
}

const textLabels = {
  start: 'field.remark',
  answer: 'field.what',
  return: 'field.reason',
  close: 'field.outcome',
  reopen: 'field.reason',
  note: 'field.note',
} as const;

function Fields({ typed, change, problems }: FrameParts<Typed, CareProblem>) {
  const { t } = useTranslation(['careForms', 'care']);
  const say = useSayFault();
  const area = { autosize: true, minRows: 1, maxRows: 6 } as const;
  const closes = typed.move === 'close';
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <DayInput
          label={t('field.day')}
          value={typed.day}
          error={say(problems, 'day')}
          onChange={(day) => change({ day })}
        />
        {closes ? (
          <NativeSelect
            label={t('field.wonBack')}
            value={typed.wonBack}
            data={wonBacks.map((value) => ({ value, label: t(`care:wonBack.${value}`) }))}
            onChange={(event) => {
              const wonBack = wonBacks.find((known) => known === event.currentTarget.value);
              if (wonBack) change({ wonBack });
            }}
          />
        ) : null}
      </SimpleGrid>
      {closes ? (
        <Textarea
          {...area}
          label={t('field.cause')}
          value={typed.cause}
          error={say(problems, 'cause')}
          onChange={(event) => change({ cause: event.currentTarget.value })}
        />
      ) : null}
      <Textarea
        {...area}
        label={t(textLabels[typed.move])}
        value={typed.text}
        error={say(problems, 'text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
    </>
  );
}
