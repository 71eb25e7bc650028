import { SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';
import type { Praise } from '../../../../shared/domain/care/praise.ts';
import type { PraiseForm as Typed } from '../../../../shared/domain/care/read-praise.ts';
import { praiseFormOf } from '../../../../shared/domain/care/read-praise.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addPraise } from '../../../data/commands/add-praise.ts';
import { editPraise } from '../../../data/commands/edit-praise.ts';
import type { CareOfClient } from '../../../data/queries/care-of.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { PersonFields } from './person-fields.tsx';
import { StaffField } from './staff-field.tsx';
import { useSayFault } from './use-say-fault.ts';
import { useSent } from './use-sent.ts';

const shape: z.ZodType<Typed> = z.object({
  staffId: z.string(),
  contactId: z.string(),
  person: z.string(),
  day: z.string(),
  text: z.string(),
  inside: z.string(),
  outside: z.string(),
});

/** Whom a client praised, in which words, and where it was made known. */
export function PraiseForm(props: {
  readonly client: Id;
  readonly care: CareOfClient;
  /** Null for new praise. */
  readonly praise: Praise | null;
  readonly onDone: () => void;
}) {
  const { client, care, praise, onDone } = props;
  const { t } = useTranslation('careForms');
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  const add = useCommand(addPraise);
  const edit = useCommand(editPraise);
  const sent = useSent();
  const before: Typed = praise
    ? praiseFormOf(praise)
    : {
        staffId: '',
        contactId: care.contacts[0]?.id ?? '',
        person: '',
        day: today,
        text: '',
        inside: '',
        outside: '',
      };
  return (
    <FormFrame<Typed, CareProblem>
      draftKey={praise ? `praise.edit ${praise.id}` : `praise.add ${client}`}
      shape={shape}
      before={before}
      submitLabel={t(praise ? 'save' : 'add')}
      send={async (typed, changed) =>
        sent(
          praise
            ? await edit(praise.id, changed, today)
            : await add({ id, clientId: client }, typed, today),
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
  const { t } = useTranslation('careForms');
  const say = useSayFault();
  const day = (field: 'day' | 'inside' | 'outside') => ({
    label: t(`field.${field}`),
    value: typed[field],
    error: say(problems, field),
    onChange: (text: string) => change({ [field]: text }),
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <StaffField
          value={typed.staffId}
          staff={care.staff}
          problem={say(problems, 'staffId')}
          onChange={(staffId) => change({ staffId })}
        />
        <PersonFields
          typed={typed}
          contacts={care.contacts}
          problem={say(problems, 'person')}
          change={change}
        />
      </SimpleGrid>
      <Textarea
        label={t('field.praise')}
        value={typed.text}
        autosize
        minRows={2}
        maxRows={8}
        error={say(problems, 'text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
        <DayInput {...day('day')} />
        <DayInput {...day('inside')} />
        <DayInput {...day('outside')} />
      </SimpleGrid>
    </>
  );
}
