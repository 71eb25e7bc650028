import { useEffect, useState } from 'react';
import { z } from 'zod';
import { contactRoles, influences, stances } from '../../../../shared/domain/contact/contact.ts';
import type { ContactForm } from '../../../../shared/domain/contact/read-contact.ts';
import { useReadDraft } from '../../../hooks/drafts.ts';

const form = z.object({
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

const contactDraft = z.object({ before: form, typed: form });
/** What was typed, and what the form showed when the typing began. */
export type ContactDraft = { readonly before: ContactForm; readonly typed: ContactForm };

/** The draft of a key, null where there is none; undefined until it has been looked for. */
export function useContactDraft(key: string): ContactDraft | null | undefined {
  const read = useReadDraft();
  const [draft, setDraft] = useState<ContactDraft | null>();
  useEffect(() => {
    let wanted = true;
    void read(key).then((kept) => {
      if (!wanted) return;
      const parsed = contactDraft.safeParse(kept);
      setDraft(parsed.success ? parsed.data : null);
    });
    return () => {
      wanted = false;
    };
  }, [read, key]);
  return draft;
}

/** The fields of a form alone, of a record that has more. */
export function formOf(contact: ContactForm): ContactForm {
  return form.parse(contact);
}

/** Only what the person changed, so that another window's change of another field stays. */
export function changedPart(before: ContactForm, typed: ContactForm): Partial<ContactForm> {
  const fields = Object.entries(typed).filter(
    ([field, value]) => JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(value),
  );
  return Object.fromEntries(fields);
}
