import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { Survey } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type Invited = {
  readonly clientId: Id;
  /** null where the client is no longer in the book. */
  readonly name: string | null;
  readonly segment: SegmentLetter | null;
  /** How many people of the client have answered. */
  readonly answers: number;
};

export type SurveyInvited = {
  readonly survey: Survey;
  /** Those who have not answered first, then by name. */
  readonly invited: readonly Invited[];
  /** How many clients answered without being invited. */
  readonly uninvited: number;
};

/** Who was invited to a survey and who of them has answered; null where there is no such survey. */
export async function surveyInvited(
  book: ReadableBook,
  surveyId: Id,
): Promise<SurveyInvited | null> {
  const survey = await book.get('surveys', surveyId);
  if (!survey) return null;
  const invited = survey.invited ?? [];
  const byClient = Map.groupBy(
    await book.lookUp('responses', 'surveyId', [surveyId]),
    ({ clientId }) => clientId,
  );
  const clients = await book.many('clients', invited);
  const known = new Set(invited);
  return {
    survey,
    invited: invited
      .map((clientId, at) => ({
        clientId,
        name: clients[at]?.name ?? null,
        segment: clients[at]?.segment ?? null,
        answers: byClient.get(clientId)?.length ?? 0,
      }))
      .toSorted(
        (a, b) =>
          Number(a.answers > 0) - Number(b.answers > 0) ||
          (a.name ?? '').localeCompare(b.name ?? ''),
      ),
    uninvited: [...byClient.keys()].filter((client) => !known.has(client)).length,
  };
}
