import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { VisitEntry } from '../../../shared/domain/visit/visit-form.ts';
import { log } from '../../../shared/domain/visit/visiting.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import type { StoredVisit, StoreRefusal } from './store-visit.ts';
import { storeVisit } from './store-visit.ts';

/** Writes down a visit that was made, with the need that was heard; a planned visit of the same id becomes a logged one. */
export async function logVisit(
  deps: Deps,
  entry: VisitEntry,
  today: Day,
): Promise<Result<StoredVisit, readonly StoreRefusal[]>> {
  return storeVisit(deps, entry, { name: 'visit.log', rule: log, today, known: false });
}
