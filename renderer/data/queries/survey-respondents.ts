import type { Response } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type Respondent = {
  readonly response: Id;
  readonly respondent: string;
  readonly clientId: Id;
  /** '' where the client is no longer in the book. */
  readonly client: string;
  readonly day: string;
  /** Of the needs that are asked, how many have both answers. */
  readonly whole: number;
};

/** Who answered a survey, the latest first. */
export async function surveyRespondents(
  book: ReadableBook,
  surveyId: Id,
): Promise<readonly Respondent[]> {
  const questions = await book.lookUp('questions', 'surveyId', [surveyId]);
  const asked = questions.map(({ id }) => id);
  const responses = await book.lookUp('responses', 'surveyId', [surveyId]);
  const clients = await book.many('clients', [...new Set(responses.map((r) => r.clientId))]);
  const names = new Map(clients.flatMap((client) => (client ? [[client.id, client.name]] : [])));
  return responses
    .toSorted((a, b) => order(b, a))
    .map((response) => ({
      response: response.id,
      respondent: response.respondent,
      clientId: response.clientId,
      client: names.get(response.clientId) ?? '',
      day: response.day,
      whole: asked.filter((question) => isWhole(response, question)).length,
    }));
}

function isWhole({ answers }: Response, question: Id): boolean {
  const pair = answers[question];
  return pair !== undefined && pair.functional !== null && pair.dysfunctional !== null;
}

function order(a: Response, b: Response): number {
  return a.day.localeCompare(b.day) || a.id.localeCompare(b.id);
}
