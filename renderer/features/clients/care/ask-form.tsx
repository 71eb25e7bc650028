import { Button, Group, Input, NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';
import { channels, scores } from '../../../../shared/domain/care/care-values.ts';
import { likelyOwner } from '../../../../shared/domain/care/likely-owner.ts';
import { occasions } from '../../../../shared/domain/care/rating.ts';
import type { RatingForm as Typed } from '../../../../shared/domain/care/read-rating.ts';
import { noAnswer, ratingFormOf } from '../../../../shared/domain/care/read-rating.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Visit } from '../../../../shared/domain/visit/visit.ts';
import { editRating } from '../../../data/commands/edit-rating.ts';
import type { RecordedRating } from '../../../data/commands/record-rating.ts';
import { recordRating } from '../../../data/commands/record-rating.ts';
import type { CareOfClient, ToldRating } from '../../../data/queries/care-of.ts';
import { useAuthor } from '../../../hooks/author.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { OwnerField } from './owner-field.tsx';
import { PersonFields } from './person-fields.tsx';
import { useSayFault } from './use-say-fault.ts';
import { useSent } from './use-sent.ts';

const shape: z.ZodType<Typed> = z.object({
  occasion: z.enum(occasions),
  visitId: z.string(),
  pollId: z.string(),
  day: z.string(),
  channel: z.enum(channels),
  contactId: z.string(),
  person: z.string(),
  score: z.string(),
  remark: z.string(),
  owner: z.string(),
});

type AskFormProps = {
  readonly client: Client;
  readonly care: CareOfClient;
  /** The visit it is about; null for a call or another service. */
  readonly visit: Visit | null;
  readonly onDone: () => void;
};

/** Asks somebody after an event: all but the score is filled in, and a tap on the score records it. */
export function AskForm(props: AskFormProps) {
  const { client, care, visit, onDone } = props;
  const { t } = useTranslation('careForms');
  const today = useToday();
  const { name: me } = useAuthor();
  const newId = useNewId();
  const [ids] = useState(() => ({ id: newId(), clientId: client.id, followUpId: newId() }));
  const record = useRecord();
  if (me === undefined) return null;
  const before: Typed = {
    occasion: visit ? 'visit' : 'call',
    visitId: visit?.id ?? '',
    pollId: '',
    day: today,
    channel: 'phone',
    contactId: lastAsked(care),
    person: '',
    score: '',
    remark: '',
    owner: likelyOwner(client, care.staff, me),
  };
  return (
    <FormFrame<Typed, CareProblem>
      draftKey={`rating.record ${visit?.id ?? client.id}`}
      shape={shape}
      before={before}
      submitLabel={t('add')}
      send={async (typed) => record(ids, typed)}
      onDone={onDone}
    >
      {(parts) => <Fields {...parts} care={care} isFixed={visit !== null} hasOwner />}
    </FormFrame>
  );
}

/** Corrects an answer that is in the book, one to a public survey too. */
export function CorrectForm(props: {
  readonly client: Client;
  readonly care: CareOfClient;
  readonly told: ToldRating;
  readonly onDone: () => void;
}) {
  const { client, care, told, onDone } = props;
  const { rating, followUp } = told;
  const { t } = useTranslation('careForms');
  const { name: me } = useAuthor();
  const newId = useNewId();
  const [followUpId] = useState(newId);
  const correct = useCorrect();
  if (me === undefined) return null;
  const owner = followUp ? '' : likelyOwner(client, care.staff, me);
  return (
    <FormFrame<Typed, CareProblem>
      draftKey={`rating.edit ${rating.id}`}
      shape={shape}
      before={{ ...ratingFormOf(rating), owner }}
      submitLabel={t('save')}
      send={async (typed, changed) =>
        correct({ id: rating.id, followUpId }, { ...changed, owner: typed.owner })
      }
      onDone={onDone}
    >
      {(parts) => (
        <Fields
          {...parts}
          care={care}
          isFixed={rating.occasion !== 'call' && rating.occasion !== 'service'}
          hasOwner={followUp === null}
        />
      )}
    </FormFrame>
  );
}

/** Who was asked last, if they are still there; else the first contact. */
function lastAsked({ ratings, contacts }: CareOfClient): string {
  const last = ratings[0]?.rating.contactId ?? null;
  return (contacts.find(({ id }) => id === last) ?? contacts[0])?.id ?? '';
}

function useRecord() {
  const today = useToday();
  const record = useCommand(recordRating);
  const say = useSayRecorded();
  const sent = useSent();
  return async (ids: Parameters<typeof record>[0], typed: Typed): Promise<Sent<CareProblem>> => {
    const done = await record(ids, typed, today);
    if (done.ok) say(done.value);
    return sent(done);
  };
}

function useCorrect() {
  const today = useToday();
  const edit = useCommand(editRating);
  const say = useSayRecorded();
  const sent = useSent();
  return async (
    ids: Parameters<typeof edit>[0],
    part: Partial<Typed>,
  ): Promise<Sent<CareProblem>> => {
    const done = await edit(ids, part, today);
    if (done.ok) say(done.value);
    return sent(done);
  };
}

/** Says what is in the book now, with the way back. */
function useSayRecorded() {
  const { t } = useTranslation(['careForms', 'care']);
  const { day } = useFormats();
  const noteUndo = useUndoNote();
  return ({ rating, followUp, action }: RecordedRating): void => {
    const known = scores.find((score) => score === rating.score);
    const score = known === undefined ? t('care:noAnswer') : t(`care:score.${known}`);
    const isDue = followUp !== null && followUp.closed === null;
    const said = isDue
      ? t('recordedLow', { score, due: day(followUp.due) })
      : t('recorded', { score });
    noteUndo(said, action);
  };
}

function Fields(
  props: FrameParts<Typed, CareProblem> & {
    readonly care: CareOfClient;
    /** Whether what it is about is settled. */
    readonly isFixed: boolean;
    readonly hasOwner: boolean;
  },
) {
  const { typed, change, problems, care, isFixed, hasOwner } = props;
  const { t } = useTranslation(['careForms', 'care']);
  const say = useSayFault();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {isFixed ? null : (
          <NativeSelect
            label={t('field.occasion')}
            value={typed.occasion}
            data={(['call', 'service'] as const).map((value) => ({
              value,
              label: t(`care:occasion.${value}`),
            }))}
            onChange={(event) => {
              change({ occasion: event.currentTarget.value === 'call' ? 'call' : 'service' });
            }}
          />
        )}
        <PersonFields
          typed={typed}
          contacts={care.contacts}
          problem={say(problems, 'person')}
          change={change}
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
        <DayInput
          label={t('field.day')}
          value={typed.day}
          error={say(problems, 'day')}
          onChange={(text) => change({ day: text })}
        />
        {hasOwner ? (
          <OwnerField
            label={t('field.ownerIfLow')}
            hint={t('field.ownerHint')}
            value={typed.owner}
            staff={care.staff}
            problem={say(problems, 'owner')}
            onChange={(owner) => change({ owner })}
          />
        ) : null}
      </SimpleGrid>
      <Textarea
        label={t('field.remark')}
        value={typed.remark}
        autosize
        minRows={1}
        maxRows={6}
        error={say(problems, 'remark')}
        onChange={(event) => change({ remark: event.currentTarget.value })}
      />
      <ScoreButtons typed={typed} change={change} problem={say(problems, 'score')} />
    </>
  );
}

/** Each button sends the form with its score. */
function ScoreButtons(props: {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly problem: string | null;
}) {
  const { typed, change, problem } = props;
  const { t } = useTranslation(['careForms', 'care']);
  const group = useRef<HTMLDivElement>(null);
  const answers = [...scores.map((score) => String(score)), noAnswer];
  const send = (score: string) => {
    // The form is sent with what it holds once this is in it.
    flushSync(() => change({ score }));
    group.current?.closest('form')?.requestSubmit();
  };
  return (
    <Input.Wrapper
      label={t('field.score')}
      description={t('oneTap')}
      error={problem}
      labelElement="div"
    >
      <Group ref={group} role="group" aria-label={t('oneTap')} gap="xs" mt={4}>
        {answers.map((answer) => {
          const known = scores.find((score) => String(score) === answer);
          return (
            <Button
              key={answer}
              variant={typed.score === answer ? 'filled' : 'default'}
              aria-pressed={typed.score === answer}
              aria-invalid={problem !== null && answer === '1' ? true : undefined}
              onClick={() => send(answer)}
            >
              {known === undefined ? t('care:noAnswer') : t(`care:score.${known}`)}
            </Button>
          );
        })}
      </Group>
    </Input.Wrapper>
  );
}
