import type { DesignRefusal, SurveyDraft } from '../../../shared/domain/kano/design-survey.ts';
import { designSurvey } from '../../../shared/domain/kano/design-survey.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Adds a survey with the needs that it asks about. */
export async function addSurvey(
  deps: Deps,
  draft: SurveyDraft,
): Promise<Result<void, DesignRefusal>> {
  const action = { id: deps.newId(), name: 'survey.add', undoes: null } as const;
  return commit(deps, action, async () => {
    const designed = designSurvey(draft);
    if (!designed.ok) return designed;
    const { survey, questions } = designed.value;
    const writes = [
      put('surveys', survey),
      ...questions.map((question) => put('questions', question)),
    ];
    return ok({ writes, value: undefined });
  });
}
