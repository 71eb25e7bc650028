import type { Contact, ContactRole, Influence } from '../contact/contact.ts';
import { stances } from '../contact/contact.ts';

const weights: Readonly<Record<ContactRole, Influence>> = {
  executive: 'high',
  finance: 'high',
  administrator: 'medium',
  technical: 'medium',
  user: 'low',
  other: 'low',
};

/** Below whom a person of a role usually stands, the nearest first. */
const above: Readonly<Record<ContactRole, readonly ContactRole[]>> = {
  executive: [],
  finance: ['executive'],
  administrator: ['executive'],
  technical: ['administrator', 'executive'],
  user: ['technical', 'administrator', 'executive'],
  other: ['finance', 'executive'],
};

/**
 * The people of a client as a chain of decision. It rolls no dice, so that the rest of the story stays as it is. Of every
 * seventh client nobody has said yet who answers to whom; of every third person, how they stand to us.
 */
export function inChain(contacts: readonly Contact[], place: number): readonly Contact[] {
  if (place % 7 === 0) return contacts;
  return contacts.map((contact, i) => {
    const superior = above[contact.role]
      .map((role) => contacts.find((other) => other.role === role))
      .find((other) => other !== undefined);
    const stance = (place + i) % 3 === 0 ? null : (stances[(place + 2 * i) % 4] ?? null);
    return {
      ...contact,
      influence: weights[contact.role],
      stance,
      reportsTo: superior?.id ?? null,
    };
  });
}
