import { deepestGroup } from './edit-filter.ts';
import { conditionSchema } from './filter.ts';
import type { Condition, Filter } from './filter.ts';

/** A filter as an address carries it: `['all', …]` and `['any', …]` are groups, the others conditions. */
export type FilterInAddress = readonly unknown[];

const groupKinds = ['all', 'any'] as const;
/** So many parts in all: an address that was not made here must not hold up the list. */
const mostParts = 200;

export function toAddress(filter: Filter): FilterInAddress {
  if (filter.kind !== 'condition') return [filter.kind, ...filter.of.map(toAddress)];
  return [filter.column, filter.is, ...filter.values];
}

/** The filter that an address says; null where it is no filter, or one that nobody made by hand. */
export function fromAddress(said: unknown): Filter | null {
  const budget = { left: mostParts };
  return partOf(said, deepestGroup, budget);
}

function partOf(said: unknown, depth: number, budget: { left: number }): Filter | null {
  budget.left -= 1;
  if (!isList(said) || budget.left < 0) return null;
  const [first, ...rest] = said;
  const kind = groupKinds.find((known) => known === first);
  // A condition names its test behind its column, so that a column called `all` would still be told from a group.
  if (kind === undefined || typeof rest[0] === 'string') return conditionOf(first, rest);
  if (depth === 0) return null;
  const parts: Filter[] = [];
  for (const inner of rest) {
    const part = partOf(inner, depth - 1, budget);
    if (!part) return null;
    parts.push(part);
  }
  return { kind, of: parts };
}

function conditionOf(column: unknown, [is, ...values]: readonly unknown[]): Condition | null {
  const read = conditionSchema.safeParse({ kind: 'condition', column, is, values });
  return read.success ? read.data : null;
}

function isList(said: unknown): said is readonly unknown[] {
  return Array.isArray(said);
}
