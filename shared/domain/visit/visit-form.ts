import { z } from 'zod';
import { noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day, DayRefusal } from '../calendar/day.ts';
import { needLevels, needTextLimit, type Need } from '../need/need.ts';
import type { Opportunity } from '../opportunity/opportunity.ts';
import { type DurationRefusal, parseDuration } from './duration.ts';
import {
  emptyFullForm,
  type FullEntry,
  fullFormOf,
  fullFormSchema,
  type FullProblem,
  type FullReading,
  readFullForm,
} from './full-form.ts';
import { readDay } from './read-day.ts';
import type { VisitSection } from './visit-section.ts';
import { type Visit, visitEnds, visitModes, visitPurposes } from './visit.ts';

/** How a visit ended; `later` is the one that is only planned. */
export const visitOutcomes = [...visitEnds, 'later'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** A visit as it stands in its form: what was typed, as it was typed. Kept as a draft in this shape. */
export const visitFormSchema = z.object({
  /** The ids of the visit and of the need heard are born with the form, so that a double Enter writes once. */
  id: z.string(),
  needId: z.string(),
  /** '' while no client is chosen. */
  clientId: z.string(),
  day: z.string(),
  mode: z.enum(visitModes),
  purposes: z.array(z.enum(visitPurposes)).readonly(),
  note: z.string(),
  need: z.string(),
  level: z.enum(needLevels),
  satisfaction: z.int().min(1).max(5).nullable(),
  minutes: z.string(),
  /** null while nobody has said. */
  outcome: z.enum(visitOutcomes).nullable(),
  plan: z.string(),
  /** What is written down in full; drafts of before had none. */
  full: fullFormSchema.default(emptyFullForm),
});
export type VisitForm = z.infer<typeof visitFormSchema>;

/** The form of a visit that is about to be written down. */
export function newVisitForm(
  ids: { readonly id: string; readonly needId: string },
  day: Day,
): VisitForm {
  return {
    ...ids,
    clientId: '',
    day,
    mode: 'onsite',
    purposes: [],
    note: '',
    need: '',
    level: 'stated',
    satisfaction: null,
    minutes: '',
    outcome: null,
    plan: '',
    full: emptyFullForm,
  };
}

/**
 * The form of a visit that is in the book, with the need that was heard on it and the opportunity that its plan led to; `needId`
 * is for a need that was not.
 */
export function formOf(
  visit: Visit,
  need: Need | null,
  needId: string,
  opportunity: Opportunity | null = null,
): VisitForm {
  return {
    id: visit.id,
    needId: need?.id ?? needId,
    clientId: visit.clientId,
    day: visit.day,
    mode: visit.mode,
    purposes: visit.purposes,
    note: visit.note,
    need: need?.text ?? '',
    level: need?.level ?? 'stated',
    satisfaction: visit.satisfaction,
    minutes: visit.minutes === null ? '' : String(visit.minutes),
    outcome: visit.end ?? 'later',
    plan: visit.plan,
    full: fullFormOf(visit, opportunity),
  };
}

/** What a form asks the book to hold; the engineer is known to the device. */
export type VisitEntry = {
  readonly visit: Omit<Visit, 'engineer'>;
  readonly need: Pick<Need, 'id' | 'text' | 'level'> | null;
  /** What the full form says; null leaves all of that as the book has it. */
  readonly full: FullEntry | null;
};

export type FormRefusal =
  | { readonly field: 'client'; readonly type: 'no-client' }
  | { readonly field: 'day'; readonly type: DayRefusal['type'] }
  | { readonly field: 'minutes'; readonly type: DurationRefusal['type'] }
  | { readonly field: 'note' | 'plan' | 'need'; readonly type: 'too-much-text' }
  | { readonly field: 'outcome'; readonly type: 'no-outcome' | 'steps-need-plan' }
  | FullProblem;

/** What the book knows beside a form: the questions that its client is asked, and the visit as it stands there. */
export type FormSurroundings = {
  readonly sections: readonly VisitSection[];
  readonly before: Visit | null;
};
const alone: FormSurroundings = { sections: [], before: null };

/** Reads the form, or says of every field at once what is wrong with it. Rules about the book come after (visiting.ts). */
export function readVisitForm(
  form: VisitForm,
  today: Day,
  { sections, before }: FormSurroundings = alone,
): Result<VisitEntry, readonly FormRefusal[]> {
  const day = readDay(form.day, today);
  const made = readMade(form, { today, sections, before });
  const { outcome } = form;
  const refusals: FormRefusal[] = [
    ...unanswered(form),
    ...tooMuchText(form),
    ...(day.ok ? [] : [{ field: 'day' as const, type: day.error.type }]),
    ...(made.ok ? [] : made.error),
  ];
  if (!day.ok || !made.ok || outcome === null || refusals.length > 0) return err(refusals);
  return ok(entryOf(form, { day: day.value, outcome, ...made.value }));
}

/** What only a visit that was made can tell. */
function readMade(
  form: VisitForm,
  reading: FullReading,
): Result<Pick<Read, 'minutes' | 'full'>, readonly FormRefusal[]> {
  if (form.outcome === 'later') return ok({ minutes: null, full: null });
  const minutes = parseDuration(form.minutes);
  const full = readFullForm(form.full, reading);
  if (minutes.ok && full.ok) return ok({ minutes: minutes.value, full: full.value });
  return err([
    ...(minutes.ok ? [] : [{ field: 'minutes' as const, type: minutes.error.type }]),
    ...(full.ok ? [] : full.error),
  ]);
}

type Read = {
  readonly day: Day;
  readonly minutes: number | null;
  readonly outcome: VisitOutcome;
  readonly full: FullEntry | null;
};

/** What a visit that is only planned cannot tell is left out, even where it was typed. */
function entryOf(form: VisitForm, { day, minutes, outcome, full }: Read): VisitEntry {
  const planned = outcome === 'later';
  return {
    visit: {
      id: form.id,
      clientId: form.clientId,
      day,
      mode: form.mode,
      // In their own order, so that ticking them in another is no change.
      purposes: visitPurposes.filter((purpose) => form.purposes.includes(purpose)),
      note: form.note.trim(),
      satisfaction: planned ? null : form.satisfaction,
      minutes,
      end: planned ? null : outcome,
      plan: outcome === 'plan' ? planOf(form, full) : '',
    },
    need: planned ? null : heardOn(form),
    full,
  };
}

/** Whoever writes down the steps has said what will be done. */
function planOf({ plan }: VisitForm, full: FullEntry | null): string {
  const steps = full?.sale.steps.map(({ text }) => text) ?? [];
  return plan.trim() === '' ? steps.join('\n') : plan.trim();
}

function heardOn({ needId, need, level }: VisitForm): VisitEntry['need'] {
  const text = need.trim();
  return text === '' ? null : { id: needId, text, level };
}

function unanswered({ clientId, outcome, full }: VisitForm): FormRefusal[] {
  const refusals: FormRefusal[] = [];
  if (clientId === '') refusals.push({ field: 'client', type: 'no-client' });
  if (outcome === null) refusals.push({ field: 'outcome', type: 'no-outcome' });
  const steps = full.steps.some(({ text }) => text.trim() !== '');
  if (outcome === 'archived' && steps) {
    refusals.push({ field: 'outcome', type: 'steps-need-plan' });
  }
  return refusals;
}

function tooMuchText({ note, plan, need }: VisitForm): FormRefusal[] {
  const fields = [
    { field: 'note', length: note.length, limit: noteLimit },
    { field: 'plan', length: plan.length, limit: noteLimit },
    { field: 'need', length: need.trim().length, limit: needTextLimit },
  ] as const;
  return fields.flatMap(({ field, length, limit }) =>
    length > limit ? [{ field, type: 'too-much-text' as const }] : [],
  );
}
