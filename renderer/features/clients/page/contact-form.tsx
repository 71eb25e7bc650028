import {
  Alert,
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  TextInput,
  Textarea,
} from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import { contactRoles } from '../../../../shared/domain/contact/contact.ts';
import type {
  ContactForm as Typed,
  ContactProblem,
  ContactTextField,
} from '../../../../shared/domain/contact/read-contact.ts';
import { emptyContactForm } from '../../../../shared/domain/contact/read-contact.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addContact } from '../../../data/commands/add-contact.ts';
import { editContact } from '../../../data/commands/edit-contact.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { problemAt } from '../form/say-problem.ts';
import { useFirstProblem } from '../form/use-first-problem.ts';
import { EditInPlace } from './edit-in-place.tsx';
import { useConcerns } from './use-concerns.ts';

type ContactFormProps = {
  readonly client: Id;
  /** Null for somebody new. */
  readonly contact: Contact | null;
  readonly onDone: () => void;
};

/** The form of a person at a client. */
export function ContactForm({ client, contact, onDone }: ContactFormProps) {
  const { t } = useTranslation(['clientForm', 'terms', 'client']);
  const add = useCommand(addContact);
  const edit = useCommand(editContact);
  const newId = useNewId();
  const [id] = useState(newId);
  const [before] = useState<Typed>(contact ?? emptyContactForm);
  const [typed, setTyped] = useState(before);
  const [problems, setProblems] = useState<readonly ContactProblem[]>([]);
  const [gone, setGone] = useState(false);
  const form = useFirstProblem(problems);
  const concerns = useConcerns(typed.role);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const saved = contact
      ? await edit(contact.id, changed(before, typed))
      : await add({ id, clientId: client }, typed);
    if (saved.ok) return onDone();
    if (saved.error.type !== 'not-accepted') return setGone(true);
    return setProblems(saved.error.problems);
  }
  const input = (field: ContactTextField) => ({
    label: t(`contact.${field}`),
    value: typed[field],
    error: problemAt(problems, field, t),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [field]: event.currentTarget.value }),
  });
  return (
    <EditInPlace onLeave={onDone}>
      <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          {gone ? <Alert color="red">{t('problem.contactGone')}</Alert> : null}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput {...input('name')} />
            <TextInput {...input('title')} />
            <TextInput {...input('phone')} type="tel" />
            <TextInput {...input('email')} type="email" />
          </SimpleGrid>
          <NativeSelect
            label={t('contact.role')}
            description={
              concerns === '' ? undefined : t('client:contacts.concerns', { what: concerns })
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={typed.role}
            data={contactRoles.map((role) => ({
              value: role,
              label: t(`role.${role}`, { ns: 'terms' }),
            }))}
            onChange={(event) => {
              const role = contactRoles.find((known) => known === event.currentTarget.value);
              if (role) setTyped({ ...typed, role });
            }}
          />
          <Textarea {...input('note')} autosize minRows={1} maxRows={6} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onDone}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t(contact ? 'save' : 'add')}</Button>
          </Group>
        </Stack>
      </form>
    </EditInPlace>
  );
}

/** Only what the person changed, so that another window's change of another field stays. */
function changed(before: Typed, typed: Typed): Partial<Typed> {
  const fields = ['name', 'title', 'phone', 'email', 'note'] as const;
  const texts = fields.filter((field) => before[field] !== typed[field]);
  return {
    ...Object.fromEntries(texts.map((field) => [field, typed[field]])),
    ...(before.role === typed.role ? {} : { role: typed.role }),
  };
}
