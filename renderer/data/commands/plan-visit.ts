import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { VisitEntry } from '../../../shared/domain/visit/visit-form.ts';
import { plan } from '../../../shared/domain/visit/visiting.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import type { StoredVisit, StoreRefusal } from './store-visit.ts';
import { storeVisit } from './store-visit.ts';

/** Writes down a visit that shall be made. */
export async function planVisit(
  deps: Deps,
  entry: VisitEntry,
  today: Day,
): Promise<Result<StoredVisit, readonly StoreRefusal[]>> {
  return storeVisit(deps, entry, { name: 'visit.plan', rule: plan, today, known: false });
}
