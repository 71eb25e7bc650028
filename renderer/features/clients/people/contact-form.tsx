import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { concernsFor } from '../../../../shared/domain/contact/concerns.ts';
import type { Contact, ContactRole } from '../../../../shared/domain/contact/contact.ts';
import type {
  ContactForm as Typed,
  ContactProblem,
} from '../../../../shared/domain/contact/read-contact.ts';
import { emptyContactForm } from '../../../../shared/domain/contact/read-contact.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { ContactRefusal } from '../../../data/commands/add-contact.ts';
import { addContact } from '../../../data/commands/add-contact.ts';
import { editContact } from '../../../data/commands/edit-contact.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useKeepDraft } from '../../../hooks/drafts.ts';
import { FoundDraft } from '../form/found-draft.tsx';
import { useFirstProblem } from '../form/use-first-problem.ts';
import { useSayConcern } from './concern-words.ts';
import type { ContactDraft } from './contact-draft.ts';
import { changedPart, formOf, useContactDraft } from './contact-draft.ts';
import { ContactFields } from './contact-fields.tsx';
import { saySuperior } from './say-refusal.ts';

type ContactFormProps = {
  readonly client: Id;
  /** Null for somebody new. */
  readonly contact: Contact | null;
  /** Everybody known at the client, also those who have left. */
  readonly colleagues: readonly Contact[];
  /** The part in the decision that somebody new begins with. */
  readonly role?: ContactRole | undefined;
  readonly onDone: () => void;
  /** What else can be done with the person. */
  readonly more?: ReactNode;
};

/** The form of a person at a client, with what was typed into it before it was last left. */
export function ContactForm(props: ContactFormProps) {
  const { client, contact } = props;
  const draftKey = contact ? `contact.edit.${contact.id}` : `contact.add.${client}`;
  const draft = useContactDraft(draftKey);
  if (draft === undefined) return null;
  return <OpenForm key={draftKey} {...props} draftKey={draftKey} draft={draft} />;
}

type OpenFormProps = ContactFormProps & {
  readonly draftKey: string;
  readonly draft: ContactDraft | null;
};

function OpenForm(props: OpenFormProps) {
  const { client, contact, colleagues, draftKey, draft, onDone, more } = props;
  const { t } = useTranslation('clientForm');
  const people = useTranslation('people').t;
  const add = useCommand(addContact);
  const edit = useCommand(editContact);
  const newId = useNewId();
  const [id] = useState(contact?.id ?? newId);
  const fresh = useFresh(props);
  const [before, setBefore] = useState(draft?.before ?? fresh);
  const [typed, setTyped] = useState(draft?.typed ?? fresh);
  const [found, setFound] = useState(draft !== null);
  const [refusal, setRefusal] = useState<ContactRefusal | null>(null);
  const form = useFirstProblem(useMemo(() => (refusal ? [refusal] : []), [refusal]));
  // The form appears after its draft has been looked for, when its place has given the cursor away already.
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [form]);
  const part = changedPart(before, typed);
  const dirty = Object.keys(part).length > 0;
  const kept = useMemo(() => (dirty ? { before, typed } : null), [dirty, before, typed]);
  const { settle } = useKeepDraft(draftKey, kept);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const saved = contact
      ? await edit(contact.id, part)
      : await add({ id, clientId: client }, typed);
    if (!saved.ok) return setRefusal(saved.error);
    await settle();
    return onDone();
  }
  function cancel() {
    void settle();
    onDone();
  }
  function startAfresh() {
    setBefore(fresh);
    setTyped(fresh);
    setRefusal(null);
    setFound(false);
  }
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        {found ? <FoundDraft onStartAfresh={startAfresh} /> : null}
        <Gone refusal={refusal} />
        <ContactFields
          self={id}
          typed={typed}
          problems={problemsOf(refusal)}
          superiorProblem={saySuperior(refusal, people)}
          colleagues={colleagues}
          onChange={setTyped}
        />
        <Group gap="xs">
          {more}
          <Button variant="default" ml="auto" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t(contact ? 'save' : 'add')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function problemsOf(refusal: ContactRefusal | null): readonly ContactProblem[] {
  return refusal?.type === 'not-accepted' ? refusal.problems : [];
}

/** Said where the person, or the client, is no longer in the book. */
function Gone({ refusal }: { readonly refusal: ContactRefusal | null }) {
  const { t } = useTranslation('clientForm');
  if (refusal?.type === 'client-not-found') {
    return <Alert color="red">{t('problem.clientGone')}</Alert>;
  }
  if (refusal?.type !== 'contact-not-found') return null;
  return <Alert color="red">{t('problem.contactGone')}</Alert>;
}

/** What the form shows before anything is typed. */
function useFresh({ contact, role }: ContactFormProps): Typed {
  const { now } = useSayConcern();
  const [fresh] = useState(() => {
    if (contact) return formOf(contact);
    if (role === undefined) return emptyContactForm;
    return { ...emptyContactForm, role, concerns: concernsFor(role, now) };
  });
  return fresh;
}
