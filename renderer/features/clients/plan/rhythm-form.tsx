import { NativeSelect, SimpleGrid, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type {
  RhythmForm as Typed,
  RhythmProblem,
} from '../../../../shared/domain/rhythm/read-rhythm.ts';
import { newRhythm, rhythmFormOf } from '../../../../shared/domain/rhythm/read-rhythm.ts';
import type { Rhythm } from '../../../../shared/domain/rhythm/rhythm.ts';
import { countings, rhythmKinds, rhythmPeriods } from '../../../../shared/domain/rhythm/rhythm.ts';
import { addRhythm } from '../../../data/commands/add-rhythm.ts';
import { editRhythm } from '../../../data/commands/edit-rhythm.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { useSayProblem } from './use-say-problem.ts';
import classes from './plan.module.css';

const shape: z.ZodType<Typed> = z.object({
  kind: z.enum(rhythmKinds),
  name: z.string(),
  every: z.enum(rhythmPeriods),
  within: z.string(),
  counting: z.enum(countings),
  from: z.string(),
  until: z.string(),
  who: z.string(),
  note: z.string(),
});

/** The form of an agreement; null for one that is about to be written down. */
export function RhythmForm(props: {
  readonly client: Client;
  readonly rhythm: Rhythm | null;
  readonly onDone: () => void;
}) {
  const { client, rhythm, onDone } = props;
  const { t } = useTranslation(['plan', 'planProblems']);
  const today = useToday();
  const add = useCommand(addRhythm);
  const edit = useCommand(editRhythm);
  const newId = useNewId();
  const [id] = useState(newId);
  const ids = { id, clientId: client.id };
  async function send(typed: Typed, changed: Partial<Typed>): Promise<Sent<RhythmProblem>> {
    const saved = rhythm ? await edit(rhythm.id, changed, today) : await add(ids, typed, today);
    if (saved.ok) return { done: true };
    if (saved.error.type === 'not-accepted') return { done: false, problems: saved.error.problems };
    const isClient = saved.error.type === 'client-not-found';
    return {
      done: false,
      gone: t(isClient ? 'planProblems:clientGone' : 'planProblems:rhythmGone'),
    };
  }
  const before = rhythm ?? { ...newRhythm(ids, today), who: client.owner };
  return (
    <FormFrame
      draftKey={rhythm ? `rhythm.edit ${rhythm.id}` : `rhythm.add ${client.id}`}
      shape={shape}
      before={rhythmFormOf(before)}
      submitLabel={t(rhythm ? 'rhythm.save' : 'rhythm.add')}
      send={send}
      onDone={onDone}
    >
      {(parts) => <Fields {...parts} />}
    </FormFrame>
  );
}

function Fields({ typed, change, problems }: FrameParts<Typed, RhythmProblem>) {
  const { t } = useTranslation('plan');
  const say = useSayProblem();
  const input = (field: 'name' | 'within' | 'who' | 'note') => ({
    label: t(`rhythm.${field}`),
    value: typed[field],
    error: say(problems, field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  const day = (field: 'from' | 'until') => ({
    label: t(`rhythm.${field}`),
    value: typed[field],
    error: say(problems, field),
    onChange: (text: string) => change({ [field]: text }),
  });
  const grid = { cols: { base: 1, xs: 2 }, spacing: 'sm', verticalSpacing: 'sm' } as const;
  return (
    <>
      <SimpleGrid {...grid}>
        <NativeSelect
          label={t('rhythm.kind')}
          value={typed.kind}
          data={rhythmKinds.map((kind) => ({ value: kind, label: t(`rhythm.kinds.${kind}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: rhythmKinds.find((kind) => kind === value) ?? 'other' })
          }
        />
        <TextInput {...input('name')} placeholder={t(`rhythm.kinds.${typed.kind}`)} />
        <NativeSelect
          label={t('rhythm.every')}
          value={typed.every}
          data={rhythmPeriods.map((one) => ({ value: one, label: t(`rhythm.periods.${one}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ every: rhythmPeriods.find((one) => one === value) ?? 'month' })
          }
        />
        <TextInput {...input('within')} inputMode="numeric" />
        <NativeSelect
          label={t('rhythm.counting')}
          value={typed.counting}
          data={countings.map((one) => ({ value: one, label: t(`rhythm.countings.${one}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ counting: countings.find((one) => one === value) ?? 'natural' })
          }
        />
        <TextInput {...input('who')} />
        <DayInput {...day('from')} />
        <DayInput {...day('until')} />
      </SimpleGrid>
      <Text className={classes['quiet'] ?? ''}>{t('rhythm.countingHint')}</Text>
      <Textarea {...input('note')} autosize minRows={1} maxRows={6} />
    </>
  );
}
