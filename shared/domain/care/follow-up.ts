import type { Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Staff } from '../team/team.ts';
import type { CareProblem, Faults } from './care-problem.ts';
import {
  readAnyDay,
  readOwner,
  readPastDay,
  readText,
  remarkRule,
  unlessFaulty,
} from './care-problem.ts';
import type { FollowUp } from './rating.ts';

/** A follow-up as it is changed: who looks after it, and by when. */
export type FollowUpForm = { readonly owner: string; readonly due: string };

export function readFollowUp(
  followUp: FollowUp,
  typed: Partial<FollowUpForm>,
  around: { readonly today: Day; readonly staff: readonly Staff[] },
): Result<FollowUp, readonly CareProblem[]> {
  const faults: Faults = [];
  const form = { owner: followUp.owner, due: followUp.due, ...typed };
  const due = readAnyDay(form.due, 'due', around.today, faults);
  if (due !== '' && due < followUp.opened) faults.push({ field: 'due', type: 'due-before-start' });
  // Who had it when they left may stay written there until somebody else is chosen.
  const kept = form.owner.trim() === followUp.owner;
  const owner = readOwner(form.owner, kept ? [] : around.staff, faults);
  return unlessFaulty({ ...followUp, owner, due }, faults);
}

export type ClosingForm = { readonly day: string; readonly outcome: string };

/** A follow-up ends only with what came of it. */
export function closeFollowUp(
  followUp: FollowUp,
  typed: ClosingForm,
  today: Day,
): Result<FollowUp, readonly CareProblem[]> {
  const faults: Faults = [];
  const closed = readPastDay(typed.day, 'day', today, faults);
  if (closed !== '' && closed < followUp.opened) {
    faults.push({ field: 'day', type: 'before-event' });
  }
  const rule = { ...remarkRule, missing: 'outcome-missing' } as const;
  const outcome = readText(typed.outcome, 'outcome', rule, faults);
  return unlessFaulty({ ...followUp, closed, outcome }, faults);
}
