import { SimpleGrid, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { HandOverStep } from '../../../../shared/domain/client/hand-over.ts';
import type { StepForm as Typed, StepProblem } from '../../../../shared/domain/client/read-step.ts';
import { setHandOverStep } from '../../../data/commands/set-hand-over-step.ts';
import { useAuthor } from '../../../hooks/author.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';

const shape = z.object({ day: z.string(), by: z.string(), note: z.string() });

/** On which day a step was done, by whom, and what there is to remark; at first today, and by the person at this device. */
export function StepForm(props: {
  readonly client: Client;
  readonly step: HandOverStep;
  readonly onDone: () => void;
}) {
  const { client, step, onDone } = props;
  const { t } = useTranslation('handOver');
  const { name: author } = useAuthor();
  const today = useToday();
  const set = useCommand(setHandOverStep);
  if (author === undefined) return null;
  async function send(typed: Typed): Promise<Sent<StepProblem>> {
    const saved = await set({ client: client.id, step }, typed, today);
    if (saved.ok) return { done: true };
    return saved.error.type === 'not-accepted'
      ? { done: false, problems: saved.error.problems }
      : { done: false, gone: t('problem.clientGone') };
  }
  return (
    <FormFrame<Typed, StepProblem>
      draftKey={`client.hand-over ${client.id} ${step}`}
      shape={shape}
      before={client.handOver[step] ?? { day: today, by: author, note: '' }}
      submitLabel={t('form.save')}
      send={send}
      onDone={onDone}
    >
      {(parts) => <StepInputs {...parts} />}
    </FormFrame>
  );
}

function StepInputs({ typed, change, problems }: FrameParts<Typed, StepProblem>) {
  const { t } = useTranslation('handOver');
  const input = (field: keyof Typed) => {
    const problem = problems.find((one) => one.field === field);
    return {
      label: t(`form.${field}`),
      value: typed[field],
      error: problem ? sayStepProblem(problem, t) : null,
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        change({ [field]: event.currentTarget.value }),
    };
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput {...input('day')} />
        <TextInput {...input('by')} />
      </SimpleGrid>
      <TextInput {...input('note')} />
    </>
  );
}

function sayStepProblem(problem: StepProblem, t: TFunction<'handOver'>): string {
  if (problem.type === 'too-long') {
    return t('problem.tooLong', { length: problem.length, limit: problem.limit });
  }
  return t(plain[problem.type]);
}

const plain = {
  'day-missing': 'problem.dayMissing',
  'day-not-readable': 'problem.dayUnreadable',
  'no-such-day': 'problem.noSuchDay',
  'day-to-come': 'problem.dayToCome',
} as const;
