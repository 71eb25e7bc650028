import { lineLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import { readDay } from '../visit/read-day.ts';
import type { StepDone } from './hand-over.ts';

/** That a step is done, as it is typed. */
export type StepForm = { readonly day: string; readonly by: string; readonly note: string };

export type StepProblem = { readonly field: keyof StepForm } & (
  | { readonly type: 'day-missing' }
  | { readonly type: 'day-not-readable' }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'day-to-come' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
);

/** A step is done on a day that has come, by somebody or nobody named. */
export function readStep(typed: StepForm, today: Day): Result<StepDone, readonly StepProblem[]> {
  const problems: StepProblem[] = [];
  const day = readDay(typed.day, today);
  if (!day.ok) problems.push({ field: 'day', type: dayProblems[day.error.type] });
  else if (day.value > today) problems.push({ field: 'day', type: 'day-to-come' });
  const by = typed.by.trim();
  const note = typed.note.trim();
  for (const [field, { length }] of [
    ['by', by],
    ['note', note],
  ] as const) {
    if (length > lineLimit) problems.push({ field, type: 'too-long', limit: lineLimit, length });
  }
  return problems.length > 0 || !day.ok ? err(problems) : ok({ day: day.value, by, note });
}

const dayProblems = {
  empty: 'day-missing',
  'not-a-day': 'day-not-readable',
  'no-such-day': 'no-such-day',
} as const;
