import type { Contract, Payment } from '../../../shared/domain/contract/contract.ts';
import type { RevenueOfYear } from '../../../shared/domain/revenue/revenue-by-year.ts';
import { revenueByYear } from '../../../shared/domain/revenue/revenue-by-year.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** A contract with the payments that it asks for, in the order in which they are due. */
export type ContractWithPayments = {
  readonly contract: Contract;
  readonly payments: readonly Payment[];
};

export type ContractsOfClient = {
  /** The latest first, those that are archived last. */
  readonly contracts: readonly ContractWithPayments[];
  readonly lines: readonly RevenueLine[];
  /** The same lines by year, newest first. */
  readonly years: readonly RevenueOfYear[];
};

/** What was agreed with a client, what it has to pay for it, and what it brought. */
export async function contractsOf(book: ReadableBook, client: Id): Promise<ContractsOfClient> {
  const [contracts, payments, lines] = await Promise.all([
    book.lookUp('contracts', 'clientId', [client]),
    book.lookUp('payments', 'clientId', [client]),
    book.lookUp('revenue', 'clientId', [client]),
  ]);
  const byContract = Map.groupBy(payments, ({ contractId }) => contractId);
  return {
    contracts: contracts.toSorted(latestFirst).map((contract) => ({
      contract,
      payments: (byContract.get(contract.id) ?? []).toSorted(
        (a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id),
      ),
    })),
    lines,
    years: revenueByYear(lines),
  };
}

function latestFirst(a: Contract, b: Contract): number {
  return (
    Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
    beginning(b).localeCompare(beginning(a)) ||
    b.id.localeCompare(a.id)
  );
}

/** A contract without any day stands before those that have one: it is still being made. */
function beginning({ starts, signed }: Contract): string {
  return starts ?? signed ?? '9999-12-31';
}
