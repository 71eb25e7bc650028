import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { Response } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type PeopleToAsk = {
  /** By name; those who are archived are left out. */
  readonly contacts: readonly Contact[];
  /** What people at the client have answered in the survey already. */
  readonly answered: readonly Response[];
};

/** Who can be asked at a client, and who has answered the survey there; nobody where no client is chosen. */
export async function peopleToAsk(
  book: ReadableBook,
  surveyId: Id,
  clientId: Id | null,
): Promise<PeopleToAsk> {
  if (clientId === null) return { contacts: [], answered: [] };
  const contacts = await book.lookUp('contacts', 'clientId', [clientId]);
  const responses = await book.lookUp('responses', 'clientId', [clientId]);
  return {
    contacts: contacts
      .filter(({ archivedAt }) => archivedAt === null)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    answered: responses.filter((response) => response.surveyId === surveyId),
  };
}
