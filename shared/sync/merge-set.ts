import { sameValue } from '../record/same-value.ts';

/**
 * A set that two people changed: what either removed is gone, what either added is there. Which of the two comes as `present` and
 * which as `to` makes no difference, not even to the order: where it is neither of theirs, it is that of the code units.
 */
export function mergeSet(
  was: readonly string[],
  present: readonly string[],
  to: readonly string[],
): readonly string[] {
  if (sameValue(was, present)) return to;
  if (sameValue(was, to)) return present;
  const [before, wanted] = [new Set(was), new Set(to)];
  const merged = new Set(present.filter((item) => wanted.has(item) || !before.has(item)));
  for (const item of to) if (!before.has(item)) merged.add(item);
  const [isPresent, isTo] = [sameMembers(merged, present), sameMembers(merged, to)];
  if (isPresent !== isTo) return isPresent ? present : to;
  return [...merged].toSorted(byCodeUnit);
}

/** Whether a value is a set of texts at all. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function sameMembers(a: ReadonlySet<string>, b: readonly string[]): boolean {
  return a.size === new Set(b).size && b.every((item) => a.has(item));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
