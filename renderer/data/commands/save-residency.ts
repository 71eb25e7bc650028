import type { Day } from '../../../shared/domain/calendar/day.ts';
import type {
  Residency,
  ResidencyForm,
  ResidencyProblem,
  ResidencyRefusal,
  TermsForm,
} from '../../../shared/domain/fee/residency.ts';
import { readResidency, readTerms, residencyFormOf } from '../../../shared/domain/fee/residency.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Writes down that an engineer works at a client's; a second time with the same id changes nothing. */
export async function addResidency(
  deps: Deps,
  ids: Pick<Residency, 'id' | 'clientId'>,
  form: ResidencyForm,
  today: Day,
): Promise<Result<Residency, ResidencyRefusal>> {
  const action = { id: deps.newId(), name: 'residency.add', undoes: null } as const;
  return commit<Residency, ResidencyRefusal>(deps, action, async (book) => {
    const known = await book.get('residencies', ids.id);
    if (known) return ok({ writes: [], value: known });
    const client = await book.get('clients', ids.clientId);
    const residency = readResidency(ids, form, { client, today });
    if (!residency.ok) return err({ type: 'not-accepted', problems: residency.error });
    return ok({ writes: [put('residencies', residency.value)], value: residency.value });
  });
}

/** Changes what a person changed of a residency. */
export async function editResidency(
  deps: Deps,
  id: Id,
  part: Partial<ResidencyForm>,
  today: Day,
): Promise<Result<Residency, ResidencyRefusal>> {
  const action = { id: deps.newId(), name: 'residency.edit', undoes: null } as const;
  return commit<Residency, ResidencyRefusal>(deps, action, async (book) => {
    const now = await book.get('residencies', id);
    if (!now) return err({ type: 'record-not-found' });
    const { clientId } = now;
    const client = await book.get('clients', clientId);
    const form = { ...residencyFormOf(now), ...part };
    const residency = readResidency({ id, clientId }, form, { client, today });
    if (!residency.ok) return err({ type: 'not-accepted', problems: residency.error });
    return ok({ writes: [put('residencies', residency.value)], value: residency.value });
  });
}

/** Takes away a residency that was a mistake. Answers the action's id. */
export async function removeResidency(deps: Deps, id: Id): Promise<Result<Id, ResidencyRefusal>> {
  const action = { id: deps.newId(), name: 'residency.remove', undoes: null } as const;
  return commit<Id, ResidencyRefusal>(deps, action, async (book) => {
    if (!(await book.get('residencies', id))) return err({ type: 'record-not-found' });
    return ok({ writes: [remove('residencies', id)], value: action.id });
  });
}

/** Sets what a year of residency is reckoned with. Answers the action's id. */
export async function setResidencyTerms(
  deps: Deps,
  form: TermsForm,
): Promise<Result<Id, readonly ResidencyProblem[]>> {
  const action = { id: deps.newId(), name: 'residency.terms', undoes: null } as const;
  return commit<Id, readonly ResidencyProblem[]>(deps, action, async () => {
    const terms = readTerms(form);
    if (!terms.ok) return err(terms.error);
    return ok({ writes: [put('residencyTerms', terms.value)], value: action.id });
  });
}
