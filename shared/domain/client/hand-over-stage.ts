import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { HandOver, HandOverStep } from './hand-over.ts';
import { handOverSteps } from './hand-over.ts';

/** Where a client stands on the way from sale to service: its first open step, or `done`. */
export type HandOverStage = HandOverStep | 'done';
export const handOverStages: readonly HandOverStage[] = [...handOverSteps, 'done'];

/** Null for a client that never began. Steps may be done out of their order; the first open one counts. */
export function stageOf(handOver: HandOver): HandOverStage | null {
  if (handOverSteps.every((step) => !handOver[step])) return null;
  return handOverSteps.find((step) => !handOver[step]) ?? 'done';
}

/**
 * Since when the client waits for its first open step: the latest day of the steps before it. Where nothing before it is done
 * (a later step was), since the earliest day on which anything was. Null for one that never began.
 */
export function waitingSince(handOver: HandOver): Day | null {
  const stage = stageOf(handOver);
  if (stage === null) return null;
  const before = stage === 'done' ? handOverSteps : stepsBefore(stage);
  const latest = daysOf(handOver, before).at(-1);
  return latest ?? daysOf(handOver, handOverSteps)[0] ?? null;
}

export function stepsBefore(step: HandOverStep): readonly HandOverStep[] {
  return handOverSteps.slice(0, handOverSteps.indexOf(step));
}

function daysOf(handOver: HandOver, steps: readonly HandOverStep[]): readonly Day[] {
  return steps.flatMap((step) => handOver[step]?.day ?? []).toSorted();
}

export type Waiting = {
  readonly since: Day;
  /** Calendar days up to today; a day that is still to come counts as none. */
  readonly days: number;
  readonly workingDays: number;
};

export function waitingOn(since: Day, today: Day, calendar: WorkingCalendar): Waiting {
  const until = since > today ? since : today;
  return {
    since,
    days: daysBetween(since, until),
    workingDays: workingDaysBetween(calendar, since, until),
  };
}
