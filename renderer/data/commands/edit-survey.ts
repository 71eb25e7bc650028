import type { DesignRefusal, SurveyDraft } from '../../../shared/domain/kano/design-survey.ts';
import { reviseSurvey } from '../../../shared/domain/kano/design-survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type EditSurveyRefusal = DesignRefusal | { readonly type: 'survey-not-found' };

/** Adds, renames, reorders and removes needs, and sets how the answers are evaluated. No response is touched. */
export async function editSurvey(
  deps: Deps,
  draft: SurveyDraft,
  dropped: readonly Id[],
): Promise<Result<void, EditSurveyRefusal>> {
  const action = { id: deps.newId(), name: 'survey.edit', undoes: null } as const;
  return commit<void, EditSurveyRefusal>(deps, action, async (book) => {
    const stored = await book.get('surveys', draft.id);
    if (!stored) return err({ type: 'survey-not-found' });
    const questions = await book.lookUp('questions', 'surveyId', [draft.id]);
    const betweenSteps =
      draft.scale === 3 && stored.scale !== 3 ? await answersBetween(book, draft.id) : 0;
    const revised = reviseSurvey({ survey: stored, questions }, draft, dropped, betweenSteps);
    if (!revised.ok) return revised;
    const writes = [
      put('surveys', revised.value.survey),
      ...revised.value.questions.map((question) => put('questions', question)),
      ...revised.value.removed.map((id) => remove('questions', id)),
    ];
    return ok({ writes, value: undefined });
  });
}

/** How many answers of a survey are "must be" or "live with", which a shorter scale does not offer. */
async function answersBetween(book: ReadableBook, survey: Id): Promise<number> {
  let count = 0;
  for (const { answers } of await book.lookUp('responses', 'surveyId', [survey])) {
    for (const { functional, dysfunctional } of Object.values(answers)) {
      count += [functional, dysfunctional].filter((step) => step === 2 || step === 4).length;
    }
  }
  return count;
}
