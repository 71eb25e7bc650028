import type { Filter } from '../list/filter.ts';

/** The columns of the client list in which a person of the office may stand. */
export const servingColumns = [
  'owner',
  'team/sales',
  'team/delivery',
  'team/afterSales',
  'team/face',
] as const;

/** The clients that name a person as their owner or anywhere in their team. */
export function servedBy(name: string): Filter {
  return {
    kind: 'any',
    of: servingColumns.map((column) => ({
      kind: 'condition',
      column,
      is: 'is',
      values: [name],
    })),
  };
}
