import { Input, SegmentedControl, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';
import type { HealthQuestion } from '../../../../shared/domain/care/health.ts';
import { healthWords } from '../../../../shared/domain/care/health.ts';
import type { HealthForm as Typed } from '../../../../shared/domain/care/read-health.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { answerHealth } from '../../../data/commands/answer-health.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { useSayFault } from './use-say-fault.ts';
import { useSent } from './use-sent.ts';

const shape: z.ZodType<Typed> = z.object({
  answer: z.enum(healthWords),
  day: z.string(),
  remark: z.string(),
});

/** A dated answer to one question. */
export function HealthForm(props: {
  readonly client: Id;
  readonly question: HealthQuestion;
  readonly onDone: () => void;
}) {
  const { client, question, onDone } = props;
  const { t } = useTranslation(['careForms', 'careService']);
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  const answer = useCommand(answerHealth);
  const sent = useSent();
  const say = useSayFault();
  const asked = t(`careService:health.question.${question}`);
  return (
    <FormFrame<Typed, CareProblem>
      draftKey={`health.answer ${client} ${question}`}
      shape={shape}
      before={{ answer: 'yes', day: today, remark: '' }}
      submitLabel={t('add')}
      send={async (typed) => sent(await answer({ id, clientId: client, question }, typed, today))}
      onDone={onDone}
    >
      {({ typed, change, problems }) => (
        <>
          <Input.Wrapper label={asked} labelElement="div">
            <div>
              <SegmentedControl
                aria-label={asked}
                value={typed.answer}
                data={healthWords.map((value) => ({
                  value,
                  label: t(`careService:health.answer.${value}`),
                }))}
                onChange={(value) => {
                  const known = healthWords.find((one) => one === value);
                  if (known) change({ answer: known });
                }}
              />
            </div>
          </Input.Wrapper>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <DayInput
              label={t('field.day')}
              value={typed.day}
              error={say(problems, 'day')}
              onChange={(day) => change({ day })}
            />
          </SimpleGrid>
          <Textarea
            label={t('field.remark')}
            value={typed.remark}
            autosize
            minRows={1}
            maxRows={4}
            error={say(problems, 'remark')}
            onChange={(event) => change({ remark: event.currentTarget.value })}
          />
        </>
      )}
    </FormFrame>
  );
}
