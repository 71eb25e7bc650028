import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { ContactRole } from '../../../shared/domain/contact/contact.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** By what respondents are told apart. What nobody has said is null, or '' for a region. */
export type RespondentPlace = {
  readonly response: Id;
  readonly segment: SegmentLetter | null;
  readonly region: string;
  /** Of the contact who answered; null for a person who is not among the contacts. */
  readonly role: ContactRole | null;
};

/** Where the respondents of a survey stand now. */
export async function respondentPlaces(
  book: ReadableBook,
  survey: Id,
): Promise<readonly RespondentPlace[]> {
  const responses = await book.lookUp('responses', 'surveyId', [survey]);
  const clientIds = [...new Set(responses.map(({ clientId }) => clientId))];
  const contactIds = [...new Set(responses.flatMap(({ contactId }) => contactId ?? []))];
  const clients = await book.many('clients', clientIds);
  const contacts = await book.many('contacts', contactIds);
  const clientOf = new Map(clients.flatMap((client) => (client ? [[client.id, client]] : [])));
  const roleOf = new Map(contacts.flatMap((one) => (one ? [[one.id, one.role]] : [])));
  return responses.map(({ id, clientId, contactId }) => {
    const client = clientOf.get(clientId);
    return {
      response: id,
      segment: client?.segment ?? null,
      region: client?.region ?? '',
      role: contactId === null ? null : (roleOf.get(contactId) ?? null),
    };
  });
}
