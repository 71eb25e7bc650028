import type { Day } from '../../../shared/domain/calendar/day.ts';
import { npsOfResponse } from '../../../shared/domain/care/nps-of-response.ts';
import type { KnownNps } from '../../../shared/domain/care/nps-of-response.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { AnswerRefusal, ResponseDraft } from '../../../shared/domain/kano/answer-survey.ts';
import { answerSurvey } from '../../../shared/domain/kano/answer-survey.ts';
import type { Response } from '../../../shared/domain/kano/survey.ts';
import type { Staff } from '../../../shared/domain/team/team.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import { staffList } from '../queries/staff-list.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** Answers as a form, a table or a page brings them. */
export type EnteredResponse = ResponseDraft & {
  /** Why they would recommend us or not; where it is not said, what is in the book stays. */
  readonly reason?: string | undefined;
};

export type EnterResponseRefusal =
  | AnswerRefusal
  | { readonly type: 'survey-not-found' }
  | { readonly type: 'client-not-found' }
  /** The contact is not, or no longer, a person at this client. */
  | { readonly type: 'contact-not-found' };

export type Entering = {
  readonly today: Day;
  readonly newId: () => Id;
  readonly me: string;
  readonly staff: readonly Staff[];
};

export async function enteringOf(deps: Deps, book: ReadableBook, today: Day): Promise<Entering> {
  const me = await authorOf(deps.store);
  return { today, newId: deps.newId, me, staff: await staffList(book) };
}

export type ResponseWrites = { readonly response: Response; readonly writes: readonly Write[] };

/** What one respondent's answers write. `alongside` are answers of the same step that are not in the book yet. */
export async function responseWrites(
  book: ReadableBook,
  draft: EnteredResponse,
  entering: Entering,
  alongside: readonly Response[] = [],
): Promise<Result<ResponseWrites, EnterResponseRefusal>> {
  const { surveyId, clientId, contactId } = draft;
  const survey = await book.get('surveys', surveyId);
  if (!survey) return err({ type: 'survey-not-found' });
  const client = await book.get('clients', clientId);
  if (!client) return err({ type: 'client-not-found' });
  if (contactId !== null) {
    const contact = await book.get('contacts', contactId);
    if (contact?.clientId !== clientId) return err({ type: 'contact-not-found' });
  }
  const { own, atClient } = await othersOf(book, draft);
  const others = [...(own ? [own] : []), ...atClient, ...alongside];
  const answered = answerSurvey(others, draft, survey.scale);
  if (!answered.ok) return answered;
  const response = answered.value;
  const nps = await npsWrites(book, { own, response, client, reason: draft.reason }, entering);
  return ok({ response, writes: [put('responses', response), ...nps] });
}

type Recommended = {
  /** The response before it was corrected, perhaps at another client. */
  readonly own: Response | undefined;
  readonly response: Response;
  readonly client: Client;
  readonly reason: string | undefined;
};

async function npsWrites(
  book: ReadableBook,
  { own, response, client, reason }: Recommended,
  entering: Entering,
): Promise<readonly Write[]> {
  const known = own ? await npsKnownOf(book, own) : { score: null, followUps: [] };
  const changed = npsOfResponse(response, reason ?? null, known, {
    ...entering,
    client,
    calendar: visitCalendar,
  });
  const moved = known.followUps.filter(({ clientId }) => clientId !== client.id);
  return [
    ...(changed.score ? [put('npsScores', changed.score)] : []),
    ...(changed.goneScore === null ? [] : [remove('npsScores', changed.goneScore)]),
    ...(changed.followUp ? [put('followUps', changed.followUp)] : []),
    ...moved
      .filter(({ id }) => !changed.goneFollowUps.includes(id))
      .map((followUp) => put('followUps', { ...followUp, clientId: client.id })),
    ...changed.goneFollowUps.map((id) => remove('followUps', id)),
  ];
}

/** The score that came with a response, and what it opened. */
export async function npsKnownOf(
  book: ReadableBook,
  { id, clientId }: Pick<Response, 'id' | 'clientId'>,
): Promise<KnownNps> {
  const scores = await book.lookUp('npsScores', 'clientId', [clientId]);
  const score = scores.find(({ responseId }) => responseId === id) ?? null;
  if (!score) return { score, followUps: [] };
  const followUps = await book.lookUp('followUps', 'clientId', [clientId]);
  return { score, followUps: followUps.filter(({ ratingId }) => ratingId === score.id) };
}

/** The survey's responses from the client, and the one that is corrected, which may be moving from another client. */
async function othersOf(book: ReadableBook, { id, surveyId, clientId }: ResponseDraft) {
  const own = await book.get('responses', id);
  const atClient = await book.lookUp('responses', 'clientId', [clientId]);
  return {
    own,
    atClient: atClient.filter((other) => other.surveyId === surveyId && other.id !== id),
  };
}
