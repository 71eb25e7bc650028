import type { AnswerRefusal, ResponseDraft } from '../../../shared/domain/kano/answer-survey.ts';
import { answerSurvey } from '../../../shared/domain/kano/answer-survey.ts';
import type { Response } from '../../../shared/domain/kano/survey.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type EnterResponseRefusal =
  | AnswerRefusal
  | { readonly type: 'survey-not-found' }
  | { readonly type: 'client-not-found' }
  /** The contact is not, or no longer, a person at this client. */
  | { readonly type: 'contact-not-found' };

/** Stores what a respondent answered, or corrects the response that has the draft's id. */
export async function enterResponse(
  deps: Deps,
  draft: ResponseDraft,
): Promise<Result<void, EnterResponseRefusal>> {
  const action = { id: deps.newId(), name: 'response.enter', undoes: null } as const;
  return commit<void, EnterResponseRefusal>(deps, action, async (book) => {
    const { surveyId, clientId, contactId } = draft;
    if (!(await book.get('surveys', surveyId))) return err({ type: 'survey-not-found' });
    if (!(await book.get('clients', clientId))) return err({ type: 'client-not-found' });
    if (contactId !== null) {
      const contact = await book.get('contacts', contactId);
      if (contact?.clientId !== clientId) return err({ type: 'contact-not-found' });
    }
    const response = answerSurvey(await othersOf(book, draft), draft);
    if (!response.ok) return response;
    return ok({ writes: [put('responses', response.value)], value: undefined });
  });
}

/** The survey's responses from the client, and the one that is corrected, which may be moving from another client. */
async function othersOf(
  book: ReadableBook,
  { id, surveyId, clientId }: ResponseDraft,
): Promise<readonly Response[]> {
  const own = await book.get('responses', id);
  const atClient = await book.lookUp('responses', 'clientId', [clientId]);
  const others = atClient.filter((other) => other.surveyId === surveyId && other.id !== id);
  return own ? [own, ...others] : others;
}
