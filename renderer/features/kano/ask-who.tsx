import { Alert, Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { isSamePerson } from '../../../shared/domain/kano/answer-survey.ts';
import type { Response } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { PeopleToAsk } from '../../data/queries/people-to-ask.ts';
import { peopleToAsk } from '../../data/queries/people-to-ask.ts';
import { useLive } from '../../hooks/book.tsx';
import type { AskState } from './ask-state.ts';
import { ClientField } from './client-field.tsx';
import { DateInput } from './date-input.tsx';

type AskWhoProps = {
  readonly survey: Id;
  readonly state: AskState;
  readonly change: (part: Partial<AskState>) => void;
  readonly onNext: () => void;
  readonly onOpen: (response: Id) => void;
  /** Instead of the usual one. */
  readonly submitLabel?: string;
  readonly children?: ReactNode;
};

/** The client and the person, who may be a contact or just a name. */
export function AskWho(props: AskWhoProps) {
  const { survey, state, change, onNext, onOpen, submitLabel, children } = props;
  const { t } = useTranslation('kano');
  const people = useLive(peopleToAsk, survey, state.clientId);
  const [tried, setTried] = useState(false);
  const twin = people ? twinOf(survey, state, people.answered) : undefined;
  const missing = {
    client: state.clientId === null,
    respondent: state.respondent.trim() === '',
    day: !isDay(state.day),
  };

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!twin && !missing.client && !missing.respondent && !missing.day) onNext();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={480}>
        <ClientField
          clientId={state.clientId}
          client={state.client}
          problem={tried && missing.client ? t('refusal.client-missing') : undefined}
          onChoose={(clientId, client) => {
            // A contact belongs to its client; a name that was only typed stays.
            const person = state.contactId === null ? {} : { contactId: null, respondent: '' };
            change({ clientId, client, ...person });
          }}
        />
        <ContactField survey={survey} state={state} people={people} change={change} />
        <TextInput
          label={t('ask.respondent')}
          value={state.respondent}
          error={tried && missing.respondent ? t('refusal.respondent-missing') : undefined}
          onChange={(event) => change({ respondent: event.currentTarget.value, contactId: null })}
        />
        {twin ? (
          <Alert color="yellow" role="alert">
            {t('refusal.answered-already', { respondent: twin.respondent })}{' '}
            <Button variant="default" size="compact-md" onClick={() => onOpen(twin.id)}>
              {t('ask.openExisting')}
            </Button>
          </Alert>
        ) : null}
        <DateInput
          label={t('ask.day')}
          value={state.day}
          error={tried && missing.day ? t('refusal.no-such-day') : undefined}
          onChange={(day) => change({ day })}
        />
        <Checkbox
          label={t('ask.importance')}
          checked={state.importance}
          onChange={(event) => change({ importance: event.currentTarget.checked })}
        />
        {children}
        <Group>
          <Button type="submit" size="md">
            {submitLabel ?? t('ask.begin')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ContactField(props: {
  readonly survey: Id;
  readonly state: AskState;
  readonly people: PeopleToAsk | undefined;
  readonly change: (part: Partial<AskState>) => void;
}) {
  const { survey, state, people, change } = props;
  const { t } = useTranslation('kano');
  if (!people || people.contacts.length === 0) return null;
  const data = people.contacts.map((contact) => {
    const person = { ...state, contactId: contact.id, respondent: contact.name };
    const answered = twinOf(survey, person, people.answered) !== undefined;
    const name = [contact.name, contact.title].filter(Boolean).join(' · ');
    return {
      value: contact.id,
      label: answered ? t('ask.contactAnswered', { name }) : name,
    };
  });
  return (
    <Select
      label={t('ask.contact')}
      placeholder={t('ask.contactPlaceholder')}
      data={data}
      value={state.contactId}
      onChange={(contactId) => {
        const contact = people.contacts.find(({ id }) => id === contactId);
        change({ contactId, respondent: contact?.name ?? '' });
      }}
      searchable
      clearable
      comboboxProps={{ withinPortal: false }}
    />
  );
}

/** The response that this person has given already, other than the one that is being corrected. */
function twinOf(
  survey: Id,
  { id, clientId, contactId, respondent }: AskState,
  answered: readonly Response[],
): Response | undefined {
  if (clientId === null || respondent.trim() === '') return undefined;
  const person = { surveyId: survey, clientId, contactId, respondent };
  return answered.find((other) => other.id !== id && isSamePerson(other, person));
}
