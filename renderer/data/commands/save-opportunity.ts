import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Opportunity } from '../../../shared/domain/opportunity/opportunity.ts';
import type {
  OpportunityForm,
  OpportunityProblem,
} from '../../../shared/domain/opportunity/read-opportunity.ts';
import {
  emptyOpportunity,
  opportunityFormOf,
  readOpportunity,
} from '../../../shared/domain/opportunity/read-opportunity.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type OpportunityRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly OpportunityProblem[] }
  | { readonly type: 'client-not-found' }
  | { readonly type: 'opportunity-not-found' };

/** The opportunity as it stands now, and the action by which the change can be taken back. */
export type SavedOpportunity = { readonly opportunity: Opportunity; readonly action: Id };

/** Adds an opportunity to a client. The same id again is the same opportunity. */
export async function addOpportunity(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: OpportunityForm,
  today: Day,
): Promise<Result<SavedOpportunity, OpportunityRefusal>> {
  const action = { id: deps.newId(), name: 'opportunity.add', undoes: null } as const;
  return commit<SavedOpportunity, OpportunityRefusal>(deps, action, async (book) => {
    const known = await book.get('opportunities', ids.id);
    if (known) return ok({ writes: [], value: { opportunity: known, action: action.id } });
    if (!(await book.get('clients', ids.clientId))) return err({ type: 'client-not-found' });
    const read = readOpportunity(emptyOpportunity(ids, today), form, today);
    if (!read.ok) return err({ type: 'not-accepted', problems: read.error });
    const value = { opportunity: read.value, action: action.id };
    return ok({ writes: [put('opportunities', read.value)], value });
  });
}

/** Changes the fields of an opportunity that a person changed; what was done of its steps stays done. */
export async function editOpportunity(
  deps: Deps,
  id: Id,
  part: Partial<OpportunityForm>,
  today: Day,
): Promise<Result<SavedOpportunity, OpportunityRefusal>> {
  const action = { id: deps.newId(), name: 'opportunity.edit', undoes: null } as const;
  return commit<SavedOpportunity, OpportunityRefusal>(deps, action, async (book) => {
    const now = await book.get('opportunities', id);
    if (!now) return err({ type: 'opportunity-not-found' });
    const read = readOpportunity(now, { ...opportunityFormOf(now), ...part }, today);
    if (!read.ok) return err({ type: 'not-accepted', problems: read.error });
    const value = { opportunity: read.value, action: action.id };
    return ok({ writes: [put('opportunities', read.value)], value });
  });
}
