import { err, ok, type Result } from '../../result.ts';
import { compareDays, type Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { keepPromise } from './promise.ts';
import type { Visit } from './visit.ts';

export type VisitRefusal =
  | { readonly field: 'client'; readonly type: 'client-not-found' | 'client-archived' }
  /** Nothing can be told yet of a visit that is still to come: it can only be planned. */
  | { readonly field: 'day'; readonly type: 'day-to-come' }
  /** What is past can be logged, but no longer planned. */
  | { readonly field: 'day'; readonly type: 'day-gone' }
  | { readonly field: 'outcome'; readonly type: 'no-outcome' }
  | { readonly field: 'plan'; readonly type: 'no-plan' };

/** What a rule about a visit looks at: the client as the book has it, the visit as it was, and the day it is. */
export type VisitSurroundings = {
  readonly client: Client | undefined;
  readonly before: Visit | undefined;
  readonly today: Day;
};

/** A visit that was made: it has a day that has come and an end, and where it ends in a plan, that plan. */
export function log(visit: Visit, around: VisitSurroundings): Result<Visit, VisitRefusal> {
  const refusal = refusalOfClient(visit, around);
  if (refusal) return err(refusal);
  if (visit.end === null) return err({ field: 'outcome', type: 'no-outcome' });
  if (compareDays(visit.day, around.today) > 0) return err({ field: 'day', type: 'day-to-come' });
  const planless = visit.end === 'plan' && visit.plan.trim() === '';
  if (planless) return err({ field: 'plan', type: 'no-plan' });
  return ok(keepPromise(visit, around.before));
}

/** A visit that shall be made, today or later. One whose day has gone by stays as it is until it is moved or logged. */
export function plan(visit: Visit, around: VisitSurroundings): Result<Visit, VisitRefusal> {
  const refusal = refusalOfClient(visit, around);
  if (refusal) return err(refusal);
  const { before, today } = around;
  const stays = before?.end === null && before.day === visit.day;
  if (compareDays(visit.day, today) < 0 && !stays) return err({ field: 'day', type: 'day-gone' });
  return ok(keepPromise(withoutOutcome(visit), before));
}

/** A visit that is still to come tells nothing of how it went. */
function withoutOutcome(visit: Visit): Visit {
  const { id, clientId, day, mode, purposes, note, engineer, series, confirmed } = visit;
  return {
    id,
    clientId,
    day,
    mode,
    purposes,
    note,
    satisfaction: null,
    minutes: null,
    engineer,
    end: null,
    plan: '',
    ...(series && { series }),
    ...(confirmed !== undefined && { confirmed }),
  };
}

/** An archived client is visited no more, but what was written down of it can still be corrected. */
function refusalOfClient(visit: Visit, { client, before }: VisitSurroundings): VisitRefusal | null {
  if (!client) return { field: 'client', type: 'client-not-found' };
  const corrects = before?.clientId === client.id && before.end !== null && visit.end !== null;
  if (client.archivedAt !== null && !corrects) return { field: 'client', type: 'client-archived' };
  return null;
}
