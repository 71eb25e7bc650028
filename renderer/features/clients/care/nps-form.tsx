import { Button, Group, Input, NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';
import { likelyOwner } from '../../../../shared/domain/care/likely-owner.ts';
import { npsValues } from '../../../../shared/domain/care/nps-score.ts';
import type { NpsForm as Typed } from '../../../../shared/domain/care/read-nps.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { recordNps } from '../../../data/commands/record-nps.ts';
import type { CareOfClient } from '../../../data/queries/care-of.ts';
import { useAuthor } from '../../../hooks/author.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { OwnerField } from './owner-field.tsx';
import { PersonFields } from './person-fields.tsx';
import { useSayFault } from './use-say-fault.ts';
import { useSent } from './use-sent.ts';

const shape: z.ZodType<Typed> = z.object({
  visitId: z.string(),
  day: z.string(),
  contactId: z.string(),
  person: z.string(),
  score: z.string(),
  reason: z.string(),
  owner: z.string(),
});

/** So many visits are offered; after older ones nobody asks. */
const recentVisits = 8;

/** Asks whether somebody would recommend us, as a rule after the last visit; a tap on the number records it. */
export function NpsForm(props: {
  readonly client: Client;
  readonly care: CareOfClient;
  readonly onDone: () => void;
}) {
  const { client, care, onDone } = props;
  const { t } = useTranslation(['nps', 'careForms']);
  const today = useToday();
  const { day } = useFormats();
  const { name: me } = useAuthor();
  const newId = useNewId();
  const [ids] = useState(() => ({ id: newId(), clientId: client.id, followUpId: newId() }));
  const record = useCommand(recordNps);
  const noteUndo = useUndoNote();
  const sent = useSent();
  if (me === undefined) return null;
  return (
    <FormFrame<Typed, CareProblem>
      draftKey={`nps.record ${client.id}`}
      shape={shape}
      before={{
        visitId: care.visits[0]?.visit.id ?? '',
        day: today,
        contactId: care.contacts[0]?.id ?? '',
        person: '',
        score: '',
        reason: '',
        owner: likelyOwner(client, care.staff, me),
      }}
      submitLabel={t('careForms:add')}
      send={async (typed) => {
        const done = await record(ids, typed, today);
        if (done.ok) {
          const { score, followUp, action } = done.value;
          const said = followUp
            ? t('recordedLow', { score: score.score, due: day(followUp.due) })
            : t('recorded', { score: score.score });
          noteUndo(said, action);
        }
        return sent(done);
      }}
      onDone={onDone}
    >
      {(parts) => <Fields {...parts} care={care} />}
    </FormFrame>
  );
}

function Fields(props: FrameParts<Typed, CareProblem> & { readonly care: CareOfClient }) {
  const { typed, change, problems, care } = props;
  const { t } = useTranslation(['nps', 'careForms']);
  const { shortDay } = useFormats();
  const say = useSayFault();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <NativeSelect
          label={t('about')}
          value={typed.visitId}
          error={say(problems, 'visitId')}
          data={[
            { value: '', label: t('aboutNone') },
            ...care.visits.slice(0, recentVisits).map(({ visit }) => ({
              value: visit.id,
              label: shortDay(visit.day),
            })),
          ]}
          onChange={(event) => change({ visitId: event.currentTarget.value })}
        />
        <PersonFields
          typed={typed}
          contacts={care.contacts}
          problem={say(problems, 'person')}
          change={change}
        />
        <DayInput
          label={t('careForms:field.day')}
          value={typed.day}
          error={say(problems, 'day')}
          onChange={(text) => change({ day: text })}
        />
        <OwnerField
          label={t('careForms:field.ownerIfLow')}
          hint={t('ownerHint')}
          value={typed.owner}
          staff={care.staff}
          problem={say(problems, 'owner')}
          onChange={(owner) => change({ owner })}
        />
      </SimpleGrid>
      <Textarea
        label={t('careForms:field.npsReason')}
        value={typed.reason}
        autosize
        minRows={1}
        maxRows={6}
        error={say(problems, 'reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <NumberButtons typed={typed} change={change} problem={say(problems, 'score')} />
    </>
  );
}

/** Each button sends the form with its number. */
function NumberButtons(props: {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly problem: string | null;
}) {
  const { typed, change, problem } = props;
  const { t } = useTranslation('nps');
  const group = useRef<HTMLDivElement>(null);
  const send = (score: string) => {
    // The form is sent with what it holds once this is in it.
    flushSync(() => change({ score }));
    group.current?.closest('form')?.requestSubmit();
  };
  return (
    <Input.Wrapper label={t('value')} description={t('oneTap')} error={problem} labelElement="div">
      <Group ref={group} role="group" aria-label={t('oneTap')} gap={4} mt={4}>
        {npsValues.map(String).map((score) => (
          <Button
            key={score}
            variant={typed.score === score ? 'filled' : 'default'}
            px="sm"
            aria-pressed={typed.score === score}
            aria-invalid={problem !== null && score === '0' ? true : undefined}
            onClick={() => send(score)}
          >
            {score}
          </Button>
        ))}
      </Group>
    </Input.Wrapper>
  );
}
