import { NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';
import type { Complaint } from '../../../../shared/domain/care/complaint.ts';
import { severities } from '../../../../shared/domain/care/complaint.ts';
import { likelyOwner } from '../../../../shared/domain/care/likely-owner.ts';
import type { ComplaintForm as Typed } from '../../../../shared/domain/care/read-complaint.ts';
import { complaintFormOf } from '../../../../shared/domain/care/read-complaint.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { editComplaint } from '../../../data/commands/edit-complaint.ts';
import { receiveComplaint } from '../../../data/commands/receive-complaint.ts';
import type { CareOfClient } from '../../../data/queries/care-of.ts';
import { useAuthor } from '../../../hooks/author.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { OwnerField } from './owner-field.tsx';
import { PersonFields } from './person-fields.tsx';
import { useSayFault } from './use-say-fault.ts';
import { useSent } from './use-sent.ts';

const shape: z.ZodType<Typed> = z.object({
  received: z.string(),
  contactId: z.string(),
  person: z.string(),
  severity: z.enum(severities),
  text: z.string(),
  owner: z.string(),
  due: z.string(),
});

type ComplaintFormProps = {
  readonly client: Client;
  readonly care: CareOfClient;
  /** Null for one that is being received. */
  readonly complaint: Complaint | null;
  readonly onDone: () => void;
};

/** What a client complains of, when, to whom it is given, and by when it is to be answered. */
export function ComplaintForm(props: ComplaintFormProps) {
  const { client, care, complaint, onDone } = props;
  const { t } = useTranslation('careForms');
  const today = useToday();
  const { name: me } = useAuthor();
  const newId = useNewId();
  const [id] = useState(newId);
  const receive = useCommand(receiveComplaint);
  const edit = useCommand(editComplaint);
  const sent = useSent();
  if (me === undefined) return null;
  const before: Typed = complaint
    ? complaintFormOf(complaint)
    : {
        received: today,
        contactId: care.contacts[0]?.id ?? '',
        person: '',
        severity: 'serious',
        text: '',
        owner: likelyOwner(client, care.staff, me),
        due: '',
      };
  return (
    <FormFrame<Typed, CareProblem>
      draftKey={complaint ? `complaint.edit ${complaint.id}` : `complaint.receive ${client.id}`}
      shape={shape}
      before={before}
      submitLabel={t(complaint ? 'save' : 'add')}
      send={async (typed, changed) =>
        sent(
          complaint
            ? await edit(complaint.id, changed, today)
            : await receive({ id, clientId: client.id }, typed, today),
        )
      }
      onDone={onDone}
    >
      {(parts) => <Fields {...parts} care={care} />}
    </FormFrame>
  );
}

function Fields(props: FrameParts<Typed, CareProblem> & { readonly care: CareOfClient }) {
  const { typed, change, problems, care } = props;
  const { t } = useTranslation(['careForms', 'care']);
  const say = useSayFault();
  return (
    <>
      <Textarea
        label={t('field.text')}
        value={typed.text}
        autosize
        minRows={2}
        maxRows={8}
        error={say(problems, 'text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <PersonFields
          typed={typed}
          contacts={care.contacts}
          problem={say(problems, 'person')}
          change={change}
        />
        <DayInput
          label={t('field.received')}
          value={typed.received}
          error={say(problems, 'received')}
          onChange={(received) => change({ received })}
        />
        <NativeSelect
          label={t('field.severity')}
          value={typed.severity}
          data={severities.map((value) => ({ value, label: t(`care:severity.${value}`) }))}
          onChange={(event) => {
            const severity = severities.find((known) => known === event.currentTarget.value);
            if (severity) change({ severity });
          }}
        />
        <OwnerField
          label={t('field.owner')}
          value={typed.owner}
          staff={care.staff}
          problem={say(problems, 'owner')}
          onChange={(owner) => change({ owner })}
        />
        <DayInput
          label={t('field.answerBy')}
          hint={t('field.answerByHint')}
          value={typed.due}
          error={say(problems, 'due')}
          onChange={(due) => change({ due })}
        />
      </SimpleGrid>
    </>
  );
}
