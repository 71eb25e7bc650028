import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { VisitEntry } from '../../../shared/domain/visit/visit-form.ts';
import { log, plan } from '../../../shared/domain/visit/visiting.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import type { StoredVisit, StoreRefusal } from './store-visit.ts';
import { storeVisit } from './store-visit.ts';

/** Corrects a visit that is in the book; it must still be a whole visit that was made, or a plan that can be kept. */
export async function editVisit(
  deps: Deps,
  entry: VisitEntry,
  today: Day,
): Promise<Result<StoredVisit, readonly StoreRefusal[]>> {
  const rule = entry.visit.end === null ? plan : log;
  return storeVisit(deps, entry, { name: 'visit.edit', rule, today, known: true });
}
