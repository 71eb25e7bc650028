import type { Id } from '../../record/id.ts';
import { nameLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import { isDay } from '../calendar/day.ts';
import type { DesignedSurvey } from './design-survey.ts';
import { inOrder } from './design-survey.ts';
import type { Question, Survey } from './survey.ts';
import { seriesOf } from './waves.ts';

/** What is new in the next wave. */
export type WaveDraft = { readonly id: Id; readonly name: string; readonly day: Day };

export type WaveRefusal =
  | { readonly type: 'name-missing' }
  | { readonly type: 'name-too-long'; readonly limit: number }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'no-needs' }
  /** A wave is later than the one that it goes on with. */
  | { readonly type: 'wave-not-later'; readonly day: Day };

/** The survey that asks the same needs once more, each following its question in this wave. `newId` gives the questions' ids. */
export function nextWave(
  survey: Survey,
  questions: readonly Question[],
  draft: WaveDraft,
  newId: () => Id,
): Result<DesignedSurvey, WaveRefusal> {
  const name = draft.name.trim();
  if (name === '') return err({ type: 'name-missing' });
  if (name.length > nameLimit) return err({ type: 'name-too-long', limit: nameLimit });
  if (!isDay(draft.day)) return err({ type: 'no-such-day' });
  if (draft.day <= survey.day) return err({ type: 'wave-not-later', day: survey.day });
  if (questions.length === 0) return err({ type: 'no-needs' });
  return ok({
    survey: { ...survey, id: draft.id, name, day: draft.day, series: seriesOf(survey) },
    questions: inOrder(questions).map((question, place) => ({
      ...question,
      id: newId(),
      surveyId: draft.id,
      place,
      follows: question.id,
    })),
  });
}
