import type { Id } from '../../record/id.ts';
import { err, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { CareProblem, Faults } from './care-problem.ts';
import { readPastDay, readText, remarkRule, unlessFaulty } from './care-problem.ts';
import type {
  Complaint,
  ComplaintMove,
  ComplaintState,
  ComplaintStep,
  WonBack,
} from './complaint.ts';
import { complaintMoves } from './complaint.ts';
import { answerWithin } from './read-complaint.ts';

/** Where each step leads from each state; a step that is not here cannot be taken. */
const leadsTo: Readonly<
  Record<ComplaintState, Readonly<Partial<Record<ComplaintMove, ComplaintState>>>>
> = {
  received: { start: 'handling', note: 'received' },
  handling: { answer: 'answered', close: 'closed', note: 'handling' },
  answered: { return: 'handling', close: 'closed', note: 'answered' },
  closed: { reopen: 'handling' },
};

/** What can be done in a state, in the order in which it is offered. */
export function movesFrom(state: ComplaintState): readonly ComplaintMove[] {
  return complaintMoves.filter((move) => leadsTo[state][move] !== undefined);
}

/** A step as it is typed. Closing asks for the cause, the outcome (`text`) and whether the client is won back. */
export type StepForm = {
  readonly move: ComplaintMove;
  readonly day: string;
  readonly text: string;
  readonly cause: string;
  readonly wonBack: WonBack;
};

export type Moved = { readonly complaint: Complaint; readonly step: ComplaintStep };

/**
 * Takes a complaint a step further. The order of the steps is that of their days: none is before the last one. Reopening starts
 * the time for an answer anew and leaves what was done before in the steps.
 */
export function moveComplaint(
  complaint: Complaint,
  typed: StepForm,
  around: {
    readonly stepId: Id;
    readonly today: Day;
    readonly calendar: WorkingCalendar;
    readonly steps: readonly ComplaintStep[];
  },
): Result<Moved, readonly CareProblem[]> {
  const faults: Faults = [];
  const { move } = typed;
  const state = leadsTo[complaint.state][move];
  if (state === undefined) faults.push({ field: 'move', type: 'move-not-possible' });
  const day = readPastDay(typed.day, 'day', around.today, faults);
  const last = lastDayOf(complaint, around.steps);
  if (day !== '' && day < last) faults.push({ field: 'day', type: 'before-last-step' });
  const text = readText(typed.text, 'text', { ...remarkRule, missing: missingIn(move) }, faults);
  const cause =
    move === 'close'
      ? readText(typed.cause, 'cause', { ...remarkRule, missing: 'cause-missing' }, faults)
      : complaint.cause;
  if (state === undefined) return err(faults);
  const { id: complaintId, clientId } = complaint;
  return unlessFaulty(
    {
      complaint: { ...complaint, state, cause, ...ending(complaint, typed, { day, text }, around) },
      step: { id: around.stepId, clientId, complaintId, day, move, text },
    },
    faults,
  );
}

/** The day of the latest thing that is known of a complaint. */
export function lastDayOf(complaint: Complaint, steps: readonly ComplaintStep[]): Day {
  return steps.reduce((last, { day }) => (day > last ? day : last), complaint.received);
}

function missingIn(
  move: ComplaintMove,
): 'outcome-missing' | 'reason-missing' | 'text-missing' | null {
  if (move === 'close') return 'outcome-missing';
  if (move === 'reopen' || move === 'return') return 'reason-missing';
  return move === 'start' ? null : 'text-missing';
}

/** What closing sets, and reopening takes back. */
function ending(
  { severity }: Complaint,
  { move, wonBack }: StepForm,
  { day, text }: { readonly day: Day; readonly text: string },
  { calendar }: { readonly calendar: WorkingCalendar },
): Partial<Complaint> {
  if (move === 'close') return { closed: day, outcome: text, wonBack };
  if (move !== 'reopen') return {};
  const due = addWorkingDays(calendar, day, answerWithin[severity]);
  return { closed: null, outcome: '', wonBack: 'not-yet', due };
}

/** Whether the client is won back often shows only after the complaint is closed. */
export function tellWonBack(
  complaint: Complaint,
  wonBack: WonBack,
): Result<Complaint, readonly CareProblem[]> {
  const faults: Faults = [];
  if (complaint.state !== 'closed') faults.push({ field: 'wonBack', type: 'not-closed' });
  return unlessFaulty({ ...complaint, wonBack }, faults);
}
