import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Contract } from '../../../shared/domain/contract/contract.ts';
import type { ContractForm } from '../../../shared/domain/contract/read-contract.ts';
import { readContract } from '../../../shared/domain/contract/read-contract.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ContractRefusal } from './add-contract.ts';

/** Changes the fields of a contract that a person changed. */
export async function editContract(
  deps: Deps,
  id: Id,
  part: Partial<ContractForm>,
  today: Day,
): Promise<Result<Contract, ContractRefusal>> {
  const action = { id: deps.newId(), name: 'contract.edit', undoes: null } as const;
  return commit<Contract, ContractRefusal>(deps, action, async (book) => {
    const now = await book.get('contracts', id);
    if (!now) return err({ type: 'contract-not-found' });
    const payments = await book.lookUp('payments', 'clientId', [now.clientId]);
    const ofContract = payments.filter(({ contractId }) => contractId === id);
    const paymentCurrencies = ofContract.map(({ currency }) => currency);
    const contract = readContract(now, part, { today, paymentCurrencies });
    if (!contract.ok) return err({ type: 'not-accepted', problems: contract.error });
    return ok({ writes: [put('contracts', contract.value)], value: contract.value });
  });
}
