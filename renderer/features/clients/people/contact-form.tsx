import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { concernsFor } from '../../../../shared/domain/contact/concerns.ts';
import type { Contact, ContactRole } from '../../../../shared/domain/contact/contact.ts';
import { contactRoles, influences, stances } from '../../../../shared/domain/contact/contact.ts';
import type { ContactForm as Typed } from '../../../../shared/domain/contact/read-contact.ts';
import { emptyContactForm } from '../../../../shared/domain/contact/read-contact.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { ContactRefusal } from '../../../data/commands/add-contact.ts';
import { addContact } from '../../../data/commands/add-contact.ts';
import { editContact } from '../../../data/commands/edit-contact.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import type { Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { useSayConcern } from './concern-words.ts';
import { ContactFields } from './contact-fields.tsx';
import { saySuperior } from './say-refusal.ts';

const shape: z.ZodType<Typed> = z.object({
  name: z.string(),
  title: z.string(),
  department: z.string(),
  role: z.enum(contactRoles),
  influence: z.enum(influences).nullable(),
  stance: z.enum(stances).nullable(),
  reportsTo: z.string().nullable(),
  concerns: z.array(z.string()),
  phone: z.string(),
  email: z.string(),
  note: z.string(),
});

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
  const { client, contact, colleagues, onDone, more } = props;
  const { t } = useTranslation(['clientForm', 'people']);
  const people = useTranslation('people').t;
  const add = useCommand(addContact);
  const edit = useCommand(editContact);
  const newId = useNewId();
  const [id] = useState(contact?.id ?? newId);
  const before = useBefore(props);
  async function send(typed: Typed, changed: Partial<Typed>): Promise<Sent<ContactRefusal>> {
    const saved = contact
      ? await edit(contact.id, changed)
      : await add({ id, clientId: client }, typed);
    if (saved.ok) return { done: true };
    if (saved.error.type === 'client-not-found') {
      return { done: false, gone: t('problem.clientGone') };
    }
    if (saved.error.type === 'contact-not-found') {
      return { done: false, gone: t('problem.contactGone') };
    }
    return { done: false, problems: [saved.error] };
  }
  return (
    <FormFrame
      draftKey={contact ? `contact.edit.${contact.id}` : `contact.add.${client}`}
      shape={shape}
      before={before}
      submitLabel={t(contact ? 'save' : 'add')}
      send={send}
      onDone={onDone}
      more={more}
    >
      {({ typed, change, problems: [refusal = null] }) => (
        <ContactFields
          self={id}
          typed={typed}
          problems={refusal?.type === 'not-accepted' ? refusal.problems : []}
          superiorProblem={saySuperior(refusal, people)}
          colleagues={colleagues}
          onChange={change}
        />
      )}
    </FormFrame>
  );
}

/** What the form shows before anything is typed. */
function useBefore({ contact, role }: ContactFormProps): Typed {
  const { now } = useSayConcern();
  const [before] = useState(() => {
    if (contact) return shape.parse(contact);
    if (role === undefined) return emptyContactForm;
    return { ...emptyContactForm, role, concerns: concernsFor(role, now) };
  });
  return before;
}
