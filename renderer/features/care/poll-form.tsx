import { Group, Input, NativeSelect, SimpleGrid, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { channels, scores } from '../../../shared/domain/care/care-values.ts';
import type { Poll } from '../../../shared/domain/care/poll.ts';
import type { PollForm as Typed } from '../../../shared/domain/care/read-poll.ts';
import { newPollForm, pollFormOf } from '../../../shared/domain/care/read-poll.ts';
import type { Id } from '../../../shared/record/id.ts';
import { addPoll } from '../../data/commands/add-poll.ts';
import { editPoll } from '../../data/commands/edit-poll.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import type { Drafted } from '../../hooks/use-drafted.ts';
import { useDrafted } from '../../hooks/use-drafted.ts';
import { CareFrame } from './care-frame.tsx';
import { DayField } from './day-field.tsx';
import type { Refusal } from './use-refusal.ts';
import { useRefusal } from './use-refusal.ts';

const countsShape = z.object({
  '1': z.string(),
  '2': z.string(),
  '3': z.string(),
  '4': z.string(),
  '5': z.string(),
});
const shape: z.ZodType<Typed> = z.object({
  name: z.string(),
  starts: z.string(),
  ends: z.string(),
  channel: z.enum(channels),
  asked: z.string(),
  counts: countsShape,
  note: z.string(),
});

type PollFormProps = {
  /** Null for a new one. */
  readonly poll: Poll | null;
  /** The survey that was saved; null where the form was given up. */
  readonly onDone: (saved: Id | null) => void;
};

/** A public survey: its name, its period, how people are asked and how many, and answers that name nobody. */
export function PollForm(props: PollFormProps) {
  const { poll } = props;
  const today = useToday();
  const [before] = useState(() => (poll ? pollFormOf(poll) : newPollForm(today)));
  const drafted = useDrafted(poll ? `poll.edit ${poll.id}` : 'poll.add', before, shape);
  return drafted ? <OpenForm {...props} before={before} drafted={drafted} /> : null;
}

function OpenForm(
  props: PollFormProps & { readonly before: Typed; readonly drafted: Drafted<Typed> },
) {
  const { poll, before, drafted, onDone } = props;
  const { t } = useTranslation(['careForms', 'care']);
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  const add = useCommand(addPoll);
  const edit = useCommand(editPoll);
  const refusal = useRefusal();
  async function save() {
    const { typed } = drafted;
    const saved = poll
      ? await edit(poll.id, changedOf(before, typed), today)
      : await add(id, typed, today);
    if (!saved.ok) return refusal.refuse(saved.error);
    await drafted.settle();
    return onDone(saved.value.id);
  }
  return (
    <CareFrame
      label={t(poll ? 'care:polls.edit' : 'care:polls.add')}
      found={drafted.found}
      startAfresh={drafted.startAfresh}
      general={refusal.general}
      refused={refusal.count}
      submitLabel={t(poll ? 'save' : 'add')}
      onSubmit={() => void save()}
      onCancel={() => {
        void drafted.settle();
        onDone(null);
      }}
    >
      <Fields drafted={drafted} refusal={refusal} />
    </CareFrame>
  );
}

/** Another window's change of another field stays. */
function changedOf(before: Typed, typed: Typed): Partial<Typed> {
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([field, value]) => JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(value),
    ),
  );
}

function Fields(props: { readonly drafted: Drafted<Typed>; readonly refusal: Refusal }) {
  const { typed, change } = props.drafted;
  const { at } = props.refusal;
  const { t } = useTranslation(['careForms', 'care']);
  return (
    <>
      <TextInput
        label={t('field.pollName')}
        value={typed.name}
        error={at('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <DayField
          label={t('field.starts')}
          value={typed.starts}
          error={at('starts')}
          onChange={(starts) => change({ starts })}
        />
        <DayField
          label={t('field.ends')}
          value={typed.ends}
          error={at('ends')}
          onChange={(ends) => change({ ends })}
        />
        <NativeSelect
          label={t('field.channel')}
          value={typed.channel}
          data={channels.map((value) => ({ value, label: t(`care:channel.${value}`) }))}
          onChange={(event) => {
            const channel = channels.find((known) => known === event.currentTarget.value);
            if (channel) change({ channel });
          }}
        />
        <TextInput
          label={t('field.asked')}
          inputMode="numeric"
          value={typed.asked}
          error={at('asked')}
          onChange={(event) => change({ asked: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Input.Wrapper label={t('field.counts')} labelElement="div">
        <Group gap="sm" mt={4} align="flex-start">
          {scores.map((score) => (
            <TextInput
              key={score}
              label={t(`care:score.${score}`)}
              inputMode="numeric"
              w={120}
              value={typed.counts[score]}
              error={at(`count${score}`)}
              onChange={(event) =>
                change({ counts: { ...typed.counts, [score]: event.currentTarget.value } })
              }
            />
          ))}
        </Group>
      </Input.Wrapper>
      <Textarea
        label={t('field.note')}
        value={typed.note}
        autosize
        minRows={1}
        maxRows={6}
        error={at('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}
