import { z } from 'zod';
import type { NeedDraft, SurveyDraft } from '../../../shared/domain/kano/design-survey.ts';
import { needsFromLines } from '../../../shared/domain/kano/design-survey.ts';
import type { Question, Survey } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';

/** The survey form as it is typed, and as its draft is kept. */
export const surveyFormState = z.object({
  id: z.string(),
  name: z.string(),
  day: z.string(),
  table: z.enum(['berger', 'pouliot']),
  /** Percentage points; a text while it is not a number. */
  points: z.union([z.number(), z.string()]),
  note: z.string(),
  needs: z.array(
    z.object({
      id: z.string(),
      need: z.string(),
      functional: z.string(),
      dysfunctional: z.string(),
    }),
  ),
  /** Of these needs, the ones that saving will remove. */
  dropped: z.array(z.string()),
  /** Needs that are being added, one a line. */
  lines: z.string(),
});
export type SurveyFormState = z.infer<typeof surveyFormState>;

export function newSurveyForm(id: Id, day: string): SurveyFormState {
  return {
    id,
    name: '',
    day,
    table: 'berger',
    points: 5,
    note: '',
    needs: [],
    dropped: [],
    lines: '',
  };
}

export function formOfSurvey(survey: Survey, questions: readonly Question[]): SurveyFormState {
  const { tieThreshold, ...rest } = survey;
  return {
    ...rest,
    // 0.07 × 100 is 7.000000000000001 in binary arithmetic.
    points: Number((tieThreshold * 100).toFixed(6)),
    needs: questions.map(({ id, need, functional, dysfunctional }) => ({
      id,
      need,
      functional,
      dysfunctional,
    })),
    dropped: [],
    lines: '',
  };
}

/** What is submitted; `idOfLine` gives the new need of a line the same id however often it is asked. */
export function draftOf(
  { points, needs, dropped, lines, ...rest }: SurveyFormState,
  idOfLine: (line: number) => Id,
): SurveyDraft {
  const added = needsFromLines(lines).map((need, line): NeedDraft => ({
    id: idOfLine(line),
    need,
    functional: '',
    dysfunctional: '',
  }));
  const kept = needs.filter(({ id }) => !dropped.includes(id));
  return {
    ...rest,
    tieThreshold: typeof points === 'number' ? points / 100 : null,
    needs: [...kept, ...added],
  };
}
