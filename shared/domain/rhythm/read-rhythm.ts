import type { Id } from '../../record/id.ts';
import { lineLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day, DayRefusal } from '../calendar/day.ts';
import { readDay } from '../visit/read-day.ts';
import {
  longestWithin,
  type Counting,
  type Rhythm,
  type RhythmKind,
  type RhythmPeriod,
} from './rhythm.ts';

/** A rhythm as it is typed. */
export type RhythmForm = {
  readonly kind: RhythmKind;
  readonly name: string;
  readonly every: RhythmPeriod;
  readonly within: string;
  readonly counting: Counting;
  readonly from: string;
  readonly until: string;
  readonly who: string;
  readonly note: string;
};

export type RhythmProblem =
  | { readonly field: 'within'; readonly type: 'not-a-number'; readonly most: number }
  | {
      readonly field: 'from' | 'until';
      readonly type: 'day-not-readable';
      readonly why: DayRefusal;
    }
  | { readonly field: 'until'; readonly type: 'ends-before-starts' }
  | {
      readonly field: 'name' | 'who' | 'note';
      readonly type: 'too-long';
      readonly limit: number;
      readonly length: number;
    };

const limits = { name: lineLimit, who: lineLimit, note: noteLimit } as const;
const texts = ['name', 'who', 'note'] as const;

export function newRhythm(ids: { readonly id: Id; readonly clientId: Id }, today: Day): Rhythm {
  return {
    ...ids,
    kind: 'report',
    name: '',
    every: 'month',
    within: 5,
    counting: 'natural',
    from: today,
    until: null,
    who: '',
    note: '',
    done: {},
  };
}

export function rhythmFormOf(rhythm: Rhythm): RhythmForm {
  const { kind, name, every, within, counting, from, until, who, note } = rhythm;
  const typed = { within: String(within), until: until ?? '' };
  return { kind, name, every, counting, from, who, note, ...typed };
}

/** The rhythm with what was typed; every problem is told at once. */
export function readRhythm(
  rhythm: Rhythm,
  typed: Partial<RhythmForm>,
  today: Day,
): Result<Rhythm, readonly RhythmProblem[]> {
  const form = { ...rhythmFormOf(rhythm), ...typed };
  const within = countOf(form.within);
  const days = readDays(form, today);
  const problems = [
    ...problemsOfTexts(form),
    ...(within === null
      ? [{ field: 'within', type: 'not-a-number', most: longestWithin } as const]
      : []),
    ...days.problems,
  ];
  if (within === null || days.from === null || problems.length > 0) return err(problems);
  const { kind, every, counting } = form;
  const { from, until } = days;
  const [name, who, note] = [form.name.trim(), form.who.trim(), form.note.trim()];
  return ok({ ...rhythm, kind, every, counting, name, who, note, within, from, until });
}

function problemsOfTexts(form: RhythmForm): readonly RhythmProblem[] {
  return texts.flatMap((field): readonly RhythmProblem[] => {
    const { length } = form[field].trim();
    const limit = limits[field];
    return length > limit ? [{ field, type: 'too-long', limit, length }] : [];
  });
}

type ReadDays = {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly problems: readonly RhythmProblem[];
};

/** An empty end is none. */
function readDays(form: RhythmForm, today: Day): ReadDays {
  const from = readDay(form.from, today);
  const until = form.until.trim() === '' ? ok(null) : readDay(form.until, today);
  const problems: RhythmProblem[] = [];
  if (!from.ok) problems.push({ field: 'from', type: 'day-not-readable', why: from.error });
  if (!until.ok) problems.push({ field: 'until', type: 'day-not-readable', why: until.error });
  const days = { from: from.ok ? from.value : null, until: until.ok ? until.value : null };
  if (days.from !== null && days.until !== null && days.until < days.from) {
    problems.push({ field: 'until', type: 'ends-before-starts' });
  }
  return { ...days, problems };
}

function countOf(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const count = /^\d{1,3}$/u.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= longestWithin ? count : null;
}
