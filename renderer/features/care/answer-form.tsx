import { NativeSelect, SimpleGrid, TextInput, Textarea, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { scores } from '../../../shared/domain/care/care-values.ts';
import type { Poll } from '../../../shared/domain/care/poll.ts';
import type { RatingForm } from '../../../shared/domain/care/read-rating.ts';
import { noAnswer } from '../../../shared/domain/care/read-rating.ts';
import type { Id } from '../../../shared/record/id.ts';
import { recordRating } from '../../data/commands/record-rating.ts';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import type { Drafted } from '../../hooks/use-drafted.ts';
import { useDrafted } from '../../hooks/use-drafted.ts';
import { CareFrame } from './care-frame.tsx';
import { ClientField } from './client-field.tsx';
import { DayField } from './day-field.tsx';
import type { Refusal } from './use-refusal.ts';
import { useRefusal } from './use-refusal.ts';
import classes from './care.module.css';

type Typed = {
  readonly clientId: string;
  readonly client: string;
  readonly person: string;
  readonly day: string;
  readonly score: string;
  readonly remark: string;
  readonly owner: string;
};
const shape: z.ZodType<Typed> = z.object({
  clientId: z.string(),
  client: z.string(),
  person: z.string(),
  day: z.string(),
  score: z.string(),
  remark: z.string(),
  owner: z.string(),
});

/** Enters the answers to a public survey one by one; after each the form is ready for the next. */
export function AnswerForm({ poll }: { readonly poll: Poll }) {
  const today = useToday();
  const [round, setRound] = useState(0);
  const { t } = useTranslation('care');
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes['section']}>
      <Title order={2} id={heading}>
        {t('polls.enter')}
      </Title>
      <OneAnswer
        key={`${round} ${today}`}
        poll={poll}
        today={today}
        onEntered={() => setRound(round + 1)}
      />
    </section>
  );
}

function OneAnswer(props: {
  readonly poll: Poll;
  readonly today: string;
  readonly onEntered: () => void;
}) {
  const [before] = useState<Typed>(() => ({
    clientId: '',
    client: '',
    person: '',
    day: props.today,
    score: '',
    remark: '',
    owner: '',
  }));
  const drafted = useDrafted(`poll.answer ${props.poll.id}`, before, shape);
  return drafted ? <OpenForm {...props} drafted={drafted} /> : null;
}

function OpenForm(props: {
  readonly poll: Poll;
  readonly today: string;
  readonly drafted: Drafted<Typed>;
  readonly onEntered: () => void;
}) {
  const { poll, today, drafted, onEntered } = props;
  const { t } = useTranslation(['careForms', 'care']);
  const newId = useNewId();
  const [ids] = useState(() => ({ id: newId(), followUpId: newId() }));
  const record = useCommand(recordRating);
  const noteUndo = useUndoNote();
  const refusal = useRefusal();
  async function save() {
    const { typed } = drafted;
    const done = await record({ ...ids, clientId: typed.clientId }, formOf(poll, typed), today);
    if (!done.ok) return refusal.refuse(done.error);
    await drafted.settle();
    noteUndo(t('care:polls.entered', { name: typed.client }), done.value.action);
    return onEntered();
  }
  return (
    <CareFrame
      label={t('care:polls.enter')}
      found={drafted.found}
      startAfresh={drafted.startAfresh}
      general={refusal.general}
      refused={refusal.count}
      submitLabel={t('add')}
      onSubmit={() => void save()}
      onCancel={null}
    >
      <Fields drafted={drafted} refusal={refusal} />
    </CareFrame>
  );
}

function formOf(poll: Poll, typed: Typed): RatingForm {
  const { person, day, score, remark, owner } = typed;
  return {
    occasion: 'poll',
    pollId: poll.id,
    channel: poll.channel,
    visitId: '',
    contactId: '',
    person,
    day,
    score,
    remark,
    owner,
  };
}

function Fields(props: { readonly drafted: Drafted<Typed>; readonly refusal: Refusal }) {
  const { typed, change } = props.drafted;
  const { at } = props.refusal;
  const { t } = useTranslation(['careForms', 'care']);
  const choose = (id: Id | null, client: string) => change({ clientId: id ?? '', client });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <ClientField
          label={t('field.client')}
          value={typed.clientId === '' ? null : typed.clientId}
          name={typed.client}
          problem={at('client')}
          onChoose={choose}
        />
        <TextInput
          label={t('field.person')}
          value={typed.person}
          error={at('person')}
          onChange={(event) => change({ person: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('field.score')}
          value={typed.score}
          error={at('score')}
          data={[
            { value: '', label: t('field.staffNone') },
            ...scores.map((score) => ({ value: String(score), label: t(`care:score.${score}`) })),
            { value: noAnswer, label: t('care:noAnswer') },
          ]}
          onChange={(event) => change({ score: event.currentTarget.value })}
        />
        <DayField
          label={t('field.day')}
          value={typed.day}
          error={at('day')}
          onChange={(day) => change({ day })}
        />
      </SimpleGrid>
      <Textarea
        label={t('field.remark')}
        value={typed.remark}
        autosize
        minRows={1}
        maxRows={4}
        error={at('remark')}
        onChange={(event) => change({ remark: event.currentTarget.value })}
      />
      {typed.score === '1' || typed.score === '2' ? (
        <TextInput
          label={t('field.ownerIfLow')}
          value={typed.owner}
          error={at('owner')}
          onChange={(event) => change({ owner: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
