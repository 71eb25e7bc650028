import type { WaveDraft, WaveRefusal } from '../../../shared/domain/kano/next-wave.ts';
import { nextWave } from '../../../shared/domain/kano/next-wave.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type AddWaveRefusal = WaveRefusal | { readonly type: 'survey-not-found' };

/** Begins the next wave of a survey's series with the same needs; a second time with the same id changes nothing. */
export async function addWave(
  deps: Deps,
  of: Id,
  draft: WaveDraft,
): Promise<Result<void, AddWaveRefusal>> {
  const action = { id: deps.newId(), name: 'survey.wave', undoes: null } as const;
  return commit<void, AddWaveRefusal>(deps, action, async (book) => {
    if (await book.get('surveys', draft.id)) return ok({ writes: [], value: undefined });
    const survey = await book.get('surveys', of);
    if (!survey) return err({ type: 'survey-not-found' });
    const questions = await book.lookUp('questions', 'surveyId', [of]);
    const wave = nextWave(survey, questions, draft, deps.newId);
    if (!wave.ok) return wave;
    const writes = [
      put('surveys', wave.value.survey),
      ...wave.value.questions.map((question) => put('questions', question)),
    ];
    return ok({ writes, value: undefined });
  });
}
