import type { FieldWish } from '../../../../shared/domain/territory/fields.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { Division } from '../../../data/queries/divide-in-worker.ts';
import type { DividedClients } from '../../../data/queries/field-clients.ts';

/** A plan on the screen, with what was asked for and whom it is about. */
export type FieldPlan = Division & {
  readonly wish: FieldWish;
  readonly clients: DividedClients;
  readonly wellId: Id | null;
  /** Under which it is kept; null: it is not. */
  readonly kept: {
    readonly id: Id;
    readonly name: string;
    readonly publishedAt: string | null;
  } | null;
};

/** The plan beside the owners of this moment: what was published, or taken back, is no move any more. */
export function ofToday(plan: FieldPlan, { positions, owners }: DividedClients): FieldPlan {
  const now = new Map(Array.from(positions, (at, u) => [at, owners[u] ?? '']));
  const { clients } = plan;
  const known = Array.from(clients.positions, (at, u) => now.get(at) ?? clients.owners[u] ?? '');
  return { ...plan, clients: { ...clients, owners: known } };
}

export type OwnerMove = {
  /** The client's place in the plan, and its position in the index. */
  readonly unit: number;
  readonly position: number;
  readonly from: string;
  readonly to: string;
};

/** Who gets another owner. */
export function movesOf({ clients, solution, wish }: FieldPlan): readonly OwnerMove[] {
  return Array.from(clients.positions, (position, unit) => ({
    unit,
    position,
    from: clients.owners[unit] ?? '',
    to: wish.engineers[solution.assignment[unit] ?? -1]?.name ?? '',
  })).filter(({ from, to }) => from !== to);
}
