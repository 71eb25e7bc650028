import type { Response } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type ResponseWithClient = {
  readonly response: Response;
  readonly client: string;
  /** Why they would recommend us or not. */
  readonly reason: string;
};

/** A respondent's answers with the client's name; null where there are none under this id. */
export async function responseOf(book: ReadableBook, id: Id): Promise<ResponseWithClient | null> {
  const response = await book.get('responses', id);
  if (!response) return null;
  const client = await book.get('clients', response.clientId);
  const scores = await book.lookUp('npsScores', 'clientId', [response.clientId]);
  const reason = scores.find(({ responseId }) => responseId === id)?.reason ?? '';
  return { response, client: client?.name ?? '', reason };
}
