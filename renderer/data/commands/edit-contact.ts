import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { ContactForm } from '../../../shared/domain/contact/read-contact.ts';
import { readContact } from '../../../shared/domain/contact/read-contact.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ContactRefusal } from './add-contact.ts';
import { checkSuperior } from './check-superior.ts';

/** Changes the fields of a contact that a person changed. */
export async function editContact(
  deps: Deps,
  id: Id,
  part: Partial<ContactForm>,
): Promise<Result<Contact, ContactRefusal>> {
  const action = { id: deps.newId(), name: 'contact.edit', undoes: null } as const;
  return commit<Contact, ContactRefusal>(deps, action, async (book) => {
    const now = await book.get('contacts', id);
    if (!now) return err({ type: 'contact-not-found' });
    const contact = readContact(now, part);
    if (!contact.ok) return err({ type: 'not-accepted', problems: contact.error });
    if (contact.value.reportsTo !== now.reportsTo) {
      const superior = await checkSuperior(book, contact.value);
      if (!superior.ok) return superior;
    }
    return ok({ writes: [put('contacts', contact.value)], value: contact.value });
  });
}
