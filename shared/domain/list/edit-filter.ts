import type { Condition, Filter } from './filter.ts';

/** Where a condition or a group stands in a filter: the places to go down by, from the outside; empty for the whole. */
export type FilterPath = readonly number[];

export type FilterGroup = Exclude<Filter, Condition>;

/** Groups within groups go so deep and no deeper: nobody could read more. */
export const deepestGroup = 6;

/** A group is what the builder edits, so a lone condition is put into one. */
export function asGroup(filter: Filter): FilterGroup {
  return filter.kind === 'condition' ? { kind: 'all', of: [filter] } : filter;
}

/** What stands at a path; undefined where nothing does. */
export function partAt(filter: Filter, path: FilterPath): Filter | undefined {
  let part: Filter | undefined = filter;
  for (const place of path) part = part?.kind === 'condition' ? undefined : part?.of[place];
  return part;
}

/** The filter with another part at a path; unchanged where the path leads nowhere. */
export function withPart(filter: Filter, path: FilterPath, part: Filter): Filter {
  return changedAt(filter, path, () => [part]);
}

/** The filter without what stands at a path. Without the whole there is nothing left to test. */
export function withoutPart(filter: Filter, path: FilterPath): Filter {
  return path.length === 0 ? { kind: 'all', of: [] } : changedAt(filter, path, () => []);
}

/** The filter with one more part at the end of a group. */
export function withAdded(filter: Filter, group: FilterPath, part: Filter): Filter {
  const now = partAt(filter, group);
  if (!now || now.kind === 'condition') return filter;
  return withPart(filter, group, { ...now, of: [...now.of, part] });
}

/** The filter with a group joined by and, or by or. */
export function withJoint(filter: Filter, group: FilterPath, kind: FilterGroup['kind']): Filter {
  const now = partAt(filter, group);
  return !now || now.kind === 'condition' ? filter : withPart(filter, group, { ...now, kind });
}

/**
 * The filter as it is meant: conditions that lack their value and groups without anything are left out, groups of one part
 * and groups in a group of the same kind are dissolved. What it lets through is the same; nothing at all lets everyone through.
 */
export function settled(filter: Filter, isWhole: (condition: Condition) => boolean): Filter {
  const plain = dissolved(filter, isWhole);
  if (plain === null) return { kind: 'all', of: [] };
  const alone = plain.kind === 'condition' && filter.kind !== 'condition';
  return alone ? { kind: filter.kind, of: [plain] } : plain;
}

/** What a part comes to; null where nothing of it is whole. */
function dissolved(part: Filter, isWhole: (condition: Condition) => boolean): Filter | null {
  if (part.kind === 'condition') return isWhole(part) ? part : null;
  const kept = part.of.flatMap((inner): readonly Filter[] => {
    const plain = dissolved(inner, isWhole);
    if (plain === null) return [];
    return plain.kind === part.kind ? plain.of : [plain];
  });
  const [only] = kept;
  if (!only) return null;
  return kept.length === 1 ? only : { kind: part.kind, of: kept };
}

/** Every condition of a filter, from left to right. */
export function conditionsOf(filter: Filter): readonly Condition[] {
  return filter.kind === 'condition' ? [filter] : filter.of.flatMap(conditionsOf);
}

/** How many groups stand within each other; a condition alone is in none. */
export function depthOf(filter: Filter): number {
  if (filter.kind === 'condition') return 0;
  return 1 + filter.of.reduce((deepest, part) => Math.max(deepest, depthOf(part)), 0);
}

function changedAt(
  filter: Filter,
  path: FilterPath,
  change: (part: Filter) => readonly Filter[],
): Filter {
  const [place, ...rest] = path;
  if (place === undefined) return change(filter)[0] ?? filter;
  if (filter.kind === 'condition') return filter;
  const part = filter.of[place];
  if (!part) return filter;
  const next = rest.length === 0 ? change(part) : [changedAt(part, rest, change)];
  return { ...filter, of: filter.of.toSpliced(place, 1, ...next) };
}
