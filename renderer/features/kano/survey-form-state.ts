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
      english: z
        .object({ need: z.string(), functional: z.string(), dysfunctional: z.string() })
        .optional(),
      needs: z.array(z.string()).readonly().optional(),
    }),
  ),
  /** Of these needs, the ones that saving will remove. */
  dropped: z.array(z.string()),
  /** Needs that are being added, one a line. */
  lines: z.string(),
  // A draft of an older program says nothing of these.
  scale: z.literal([3, 5]).default(5),
  /** null: everybody is asked in the order of the needs. */
  seed: z.number().nullable().default(null),
  invited: z.array(z.string()).default([]),
  asksNps: z.boolean().default(false),
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
    scale: 5,
    seed: null,
    invited: [],
    asksNps: false,
  };
}

/** A number of the survey's own; its id is as good as chance. */
export function seedOf(id: Id): number {
  return Number.parseInt(id.slice(-8), 16);
}

export function formOfSurvey(survey: Survey, questions: readonly Question[]): SurveyFormState {
  const { id, name, day, table, note, tieThreshold } = survey;
  return {
    id,
    name,
    day,
    table,
    note,
    // 0.07 × 100 is 7.000000000000001 in binary arithmetic.
    points: Number((tieThreshold * 100).toFixed(6)),
    needs: questions.map(({ id, need, functional, dysfunctional, english, needs }) => ({
      id,
      need,
      functional,
      dysfunctional,
      ...(english ? { english } : {}),
      ...(needs ? { needs: [...needs] } : {}),
    })),
    dropped: [],
    lines: '',
    scale: survey.scale ?? 5,
    seed: survey.seed ?? null,
    invited: [...(survey.invited ?? [])],
    asksNps: survey.asksNps ?? false,
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
