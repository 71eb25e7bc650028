import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { keepPromise } from './promise.ts';
import type { Visit } from './visit.ts';

export type MoveRefusal =
  | { readonly type: 'visit-not-found' }
  /** What was made has its day. */
  | { readonly type: 'visit-made' }
  | { readonly type: 'day-gone' }
  | { readonly type: 'client-archived' };

export type PlanAround = {
  readonly visit: Visit | undefined;
  readonly client: Client | undefined;
  readonly today: Day;
};

/**
 * A planned visit on another day, today or later. The client agreed to the former day, so the new one is not confirmed; the day that was
 * first promised stays known.
 */
export function moveTo(day: Day, { visit, client, today }: PlanAround): Result<Visit, MoveRefusal> {
  const refusal = refusalOf(visit, client);
  if (!visit || refusal) return err(refusal ?? { type: 'visit-not-found' });
  if (visit.day === day) return ok(visit);
  if (day < today) return err({ type: 'day-gone' });
  const moved = keepPromise({ ...visit, day }, visit);
  return ok(visit.confirmed === true ? { ...moved, confirmed: false } : moved);
}

/** Says whether the client has agreed to the day of a planned visit. */
export function confirm(
  confirmed: boolean,
  { visit, client }: PlanAround,
): Result<Visit, MoveRefusal> {
  const refusal = refusalOf(visit, client);
  if (!visit || refusal) return err(refusal ?? { type: 'visit-not-found' });
  return ok((visit.confirmed === true) === confirmed ? visit : { ...visit, confirmed });
}

function refusalOf(visit: Visit | undefined, client: Client | undefined): MoveRefusal | null {
  if (!visit) return { type: 'visit-not-found' };
  if (visit.end !== null) return { type: 'visit-made' };
  if (client && client.archivedAt !== null) return { type: 'client-archived' };
  return null;
}
