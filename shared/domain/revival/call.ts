import type { Id } from '../../record/id.ts';
import { noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import { parseDuration } from '../visit/duration.ts';
import { readDay } from '../visit/read-day.ts';
import type { Visit } from '../visit/visit.ts';
import type { Campaign, CampaignOutcome, Invitation } from './campaign.ts';

/** A call as it is typed (唤醒回访). A plan makes its visit end in one. */
export type CallForm = {
  readonly day: string;
  readonly minutes: string;
  readonly outcome: CampaignOutcome;
  readonly note: string;
  readonly plan: string;
};
export type CallField = 'day' | 'minutes' | 'outcome' | 'note' | 'plan' | 'client';
export type CallProblem = {
  readonly field: CallField;
  readonly type:
    | 'not-a-day'
    | 'day-to-come'
    | 'not-a-length'
    | 'outcome-missing'
    | 'plan-missing'
    | 'too-long'
    | 'client-gone';
};
export type CallRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly CallProblem[] }
  | { readonly type: 'record-not-found' };

/** What a call leads to: the visit that was made, and the invitation as it stands after it. */
export type Call = { readonly visit: Visit; readonly invitation: Invitation };

/** Outcomes after which something has been agreed. */
export const outcomesWithPlan: readonly CampaignOutcome[] = ['interested', 'won-back'];

/**
 * Logs a call of a campaign as a visit of the campaign's kind that draws the client closer. It ends in a plan where one is
 * written, which whoever is interested or won back needs; else it is archived.
 */
export function readCall(
  form: CallForm,
  campaign: Pick<Campaign, 'mode'>,
  invitation: Invitation,
  made: { readonly id: Id; readonly engineer: string; readonly today: Day },
): Result<Call, readonly CallProblem[]> {
  const problems = textProblems(form);
  const day = readDay(form.day, made.today);
  const minutes = parseDuration(form.minutes);
  const [note, plan] = [form.note.trim(), form.plan.trim()];
  if (!day.ok) problems.push({ field: 'day', type: 'not-a-day' });
  else if (day.value > made.today) problems.push({ field: 'day', type: 'day-to-come' });
  if (!minutes.ok) problems.push({ field: 'minutes', type: 'not-a-length' });
  if (!day.ok || !minutes.ok || problems.length > 0) return err(problems);
  const { id, engineer } = made;
  const { clientId } = invitation;
  const visit: Visit = {
    id,
    clientId,
    day: day.value,
    mode: campaign.mode,
    purposes: ['drawing-closer'],
    note,
    satisfaction: null,
    minutes: minutes.value,
    engineer,
    end: plan === '' ? 'archived' : 'plan',
    plan,
  };
  const { outcome } = form;
  return ok({ visit, invitation: { ...invitation, outcome, visits: [...invitation.visits, id] } });
}

function textProblems({ outcome, note, plan }: CallForm): CallProblem[] {
  const problems: CallProblem[] = [];
  if (outcome === 'open') problems.push({ field: 'outcome', type: 'outcome-missing' });
  if (outcomesWithPlan.includes(outcome) && plan.trim() === '') {
    problems.push({ field: 'plan', type: 'plan-missing' });
  }
  if (note.trim().length > noteLimit) problems.push({ field: 'note', type: 'too-long' });
  if (plan.trim().length > noteLimit) problems.push({ field: 'plan', type: 'too-long' });
  return problems;
}
