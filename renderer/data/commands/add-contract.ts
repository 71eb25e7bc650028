import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Contract } from '../../../shared/domain/contract/contract.ts';
import type {
  ContractForm,
  ContractProblem,
} from '../../../shared/domain/contract/read-contract.ts';
import { newContract, readContract } from '../../../shared/domain/contract/read-contract.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type ContractRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly ContractProblem[] }
  | { readonly type: 'client-not-found' }
  | { readonly type: 'contract-not-found' };

/** Takes a contract with a client into the book. The same id again is the same contract. */
export async function addContract(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: ContractForm,
  today: Day,
): Promise<Result<Contract, ContractRefusal>> {
  const action = { id: deps.newId(), name: 'contract.add', undoes: null } as const;
  return commit<Contract, ContractRefusal>(deps, action, async (book) => {
    const known = await book.get('contracts', ids.id);
    if (known) return ok({ writes: [], value: known });
    if (!(await book.get('clients', ids.clientId))) return err({ type: 'client-not-found' });
    const around = { today, paymentCurrencies: [] };
    const contract = readContract(newContract(ids.id, ids.clientId), form, around);
    if (!contract.ok) return err({ type: 'not-accepted', problems: contract.error });
    return ok({ writes: [put('contracts', contract.value)], value: contract.value });
  });
}
