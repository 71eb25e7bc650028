import type { Id } from '../../record/id.ts';
import { noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day, DayRefusal } from '../calendar/day.ts';
import { calendarFrom } from '../calendar/working-days.ts';
import type { SegmentLetter } from '../client/client.ts';
import { cycleOf } from './cycle.ts';
import { readDay } from './read-day.ts';
import type { Series, SeriesUnit } from './series.ts';
import { dayOfTurn, longestStep, mostTurns, turnsOf } from './series.ts';
import { visitPurposes, type Visit, type VisitMode, type VisitPurpose } from './visit.ts';

/** A series as it is typed. */
export type SeriesForm = {
  /** The day of the first visit that is still to be made, before it is moved to a working day. */
  readonly from: string;
  readonly every: string;
  readonly unit: SeriesUnit;
  readonly ends: 'times' | 'until';
  readonly until: string;
  readonly times: string;
  readonly mode: VisitMode;
  readonly purposes: readonly VisitPurpose[];
  readonly note: string;
};

export type SeriesProblem =
  | {
      readonly field: 'from' | 'until';
      readonly type: 'day-not-readable';
      readonly why: DayRefusal;
    }
  | { readonly field: 'from'; readonly type: 'day-gone' }
  | { readonly field: 'every' | 'times'; readonly type: 'not-a-number'; readonly most: number }
  | { readonly field: 'until'; readonly type: 'no-turn' }
  | { readonly field: 'until'; readonly type: 'too-many'; readonly most: number }
  | {
      readonly field: 'note';
      readonly type: 'too-long';
      readonly limit: number;
      readonly length: number;
    };

export function newSeriesForm(today: Day): SeriesForm {
  return {
    from: today,
    every: '1',
    unit: 'cycle',
    ends: 'times',
    until: '',
    times: '6',
    mode: 'onsite',
    purposes: [],
    note: '',
  };
}

/** The series as a person would type what is still open of it, so that reading it changes nothing. */
export function seriesFormOf(series: Series, open: readonly Visit[], today: Day): SeriesForm {
  const { every, unit, until, mode, purposes, note } = series;
  return {
    from: fromDay(series, open) ?? today,
    every: String(every),
    unit,
    ends: until === null ? 'times' : 'until',
    until: until ?? '',
    times: String(Math.max(open.length, 1)),
    mode,
    purposes,
    note,
  };
}

export type SeriesSurroundings = {
  readonly today: Day;
  readonly segment: SegmentLetter | null;
  /** The series as it was, and what is open of it; null for one that is laid for the first time. */
  readonly before: { readonly series: Series; readonly open: readonly Visit[] } | null;
};

/** The series that was typed; every problem is told at once. A rhythm that stays goes on from its own anchor. */
export function readSeries(
  ids: { readonly id: Id; readonly clientId: Id },
  form: SeriesForm,
  around: SeriesSurroundings,
): Result<Series, readonly SeriesProblem[]> {
  const problems: SeriesProblem[] = [];
  const from = readFrom(form, around, problems);
  const every = readEvery(form, around, problems);
  const end = readEnd(form, around.today, problems);
  const note = form.note.trim();
  if (note.length > noteLimit) {
    problems.push({ field: 'note', type: 'too-long', limit: noteLimit, length: note.length });
  }
  if (from === null || every === null || problems.length > 0) return err(problems);
  const purposes = visitPurposes.filter((purpose) => form.purposes.includes(purpose));
  const { unit, mode } = form;
  const steps = stepsOf({ anchor: from, every, unit }, around);
  const series = { ...ids, ...steps, ...end, mode, purposes, note, stopped: null };
  const problem = problemOfEnd(series);
  return problem ? err([problem]) : ok(series);
}

function readFrom(form: SeriesForm, around: SeriesSurroundings, problems: SeriesProblem[]) {
  const { today, before } = around;
  const read = readDay(form.from, today);
  if (!read.ok) {
    problems.push({ field: 'from', type: 'day-not-readable', why: read.error });
    return null;
  }
  // What stands in the past already may stay there until it is made.
  const stays = before !== null && read.value === fromDay(before.series, before.open);
  if (read.value < today && !stays) problems.push({ field: 'from', type: 'day-gone' });
  return read.value;
}

function readEvery(
  { unit, every }: SeriesForm,
  { segment }: SeriesSurroundings,
  problems: SeriesProblem[],
) {
  if (unit === 'cycle') return cycleOf(segment);
  const count = countOf(every, longestStep);
  if (count === null) problems.push({ field: 'every', type: 'not-a-number', most: longestStep });
  return count;
}

function readEnd(
  { ends, times, until }: SeriesForm,
  today: Day,
  problems: SeriesProblem[],
): Pick<Series, 'times' | 'until'> {
  if (ends === 'times') {
    const count = countOf(times, mostTurns);
    if (count === null) problems.push({ field: 'times', type: 'not-a-number', most: mostTurns });
    return { times: count, until: null };
  }
  const read = readDay(until, today);
  if (read.ok) return { times: null, until: read.value };
  problems.push({ field: 'until', type: 'day-not-readable', why: read.error });
  return { times: null, until: null };
}

function countOf(text: string, most: number): number | null {
  const plain = text.normalize('NFKC').trim();
  const count = /^\d{1,4}$/u.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= most ? count : null;
}

type Steps = Pick<Series, 'anchor' | 'every' | 'unit'>;

/** A rhythm that was not changed keeps its anchor, so that a series of the 31st stays one of the 31st. */
function stepsOf(typed: Steps, { before }: SeriesSurroundings): Steps & Pick<Series, 'first'> {
  if (before) {
    const { series, open } = before;
    const same = series.every === typed.every && series.unit === typed.unit;
    if (same && typed.anchor === fromDay(series, open)) {
      const { anchor, every, unit } = series;
      return { anchor, every, unit, first: firstTurn(series, open) };
    }
  }
  return { ...typed, first: 0 };
}

function problemOfEnd(series: Series): SeriesProblem | null {
  if (series.until === null) return null;
  // Wherever the days off are, one more turn than the most is one too many.
  const weekdays = calendarFrom([]);
  const turns = turnsOf({ ...series, times: null }, weekdays);
  if (turns.length === 0) return { field: 'until', type: 'no-turn' };
  const last = turns.at(-1)?.turn ?? 0;
  const next = dayOfTurn(series, last + 1);
  const goesOn = turns.length === mostTurns && next !== null && next <= series.until;
  return goesOn ? { field: 'until', type: 'too-many', most: mostTurns } : null;
}

function firstTurn(series: Series, open: readonly Visit[]): number {
  const turns = open.flatMap((visit) => visit.series?.turn ?? []);
  return turns.length === 0 ? series.first : Math.min(...turns);
}

function fromDay(series: Series, open: readonly Visit[]): Day | null {
  return dayOfTurn(series, firstTurn(series, open));
}
