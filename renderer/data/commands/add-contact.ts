import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { newContact } from '../../../shared/domain/contact/contact.ts';
import type { ContactForm, ContactProblem } from '../../../shared/domain/contact/read-contact.ts';
import { readContact } from '../../../shared/domain/contact/read-contact.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { SuperiorRefusal } from './check-superior.ts';
import { checkSuperior } from './check-superior.ts';

export type ContactRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly ContactProblem[] }
  | { readonly type: 'client-not-found' }
  | { readonly type: 'contact-not-found' }
  | SuperiorRefusal;

/** Takes a person at a client into the book. The same id again is the same person. */
export async function addContact(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: ContactForm,
): Promise<Result<Contact, ContactRefusal>> {
  const action = { id: deps.newId(), name: 'contact.add', undoes: null } as const;
  return commit<Contact, ContactRefusal>(deps, action, async (book) => {
    const known = await book.get('contacts', ids.id);
    if (known) return ok({ writes: [], value: known });
    if (!(await book.get('clients', ids.clientId))) {
      return err({ type: 'client-not-found' });
    }
    const contact = readContact(newContact(ids.id, ids.clientId), form);
    if (!contact.ok) return err({ type: 'not-accepted', problems: contact.error });
    const superior = await checkSuperior(book, contact.value);
    if (!superior.ok) return superior;
    return ok({ writes: [put('contacts', contact.value)], value: contact.value });
  });
}
