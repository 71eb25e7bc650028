import type { FieldClients, FieldWish } from './fields.ts';
import { fieldProblem } from './fields.ts';
import type { Problem } from './problem.ts';
import { ofClients, regionProblem } from './regions.ts';

/** Clients that can be divided one by one or by whole regions. */
export type BoardClients = FieldClients & { readonly regions: readonly string[] };

/** A problem, and what its units are: clients, or regions with the clients in them. */
export type Board = {
  readonly problem: Problem;
  /** The unit of each client. */
  readonly units: readonly number[];
};

export function boardOf(clients: BoardClients, wish: FieldWish): Board {
  if (wish.unit === 'region') return regionProblem(clients, wish, wish.borders);
  const problem = fieldProblem(clients, wish);
  return { problem, units: problem.units.map((_, client) => client) };
}

/** The field of each client, of a plan of the units. */
export const clientFields = ofClients;

/** The field of each unit, of a plan of the clients; of a region that of most of its clients. */
export function unitFields({ problem, units }: Board, fields: readonly number[]): number[] {
  const counts = problem.units.map(() => new Map<number, number>());
  for (const [client, field] of fields.entries()) {
    const count = counts[units[client] ?? -1];
    count?.set(field, (count.get(field) ?? 0) + 1);
  }
  return counts.map((of) => [...of].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0);
}
