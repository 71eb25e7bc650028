import { sameValue } from '../../record/same-value.ts';
import type { UpdateRule } from './mapping-profile.ts';

/** A field that says nothing yet. */
export function isGap(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/**
 * The record with what a row says of it, by the rule; the very same record where that changes nothing. `isOpen` says of a field
 * that has a value whether it says nothing all the same (a fee of 0).
 */
export function ruled<T extends object>(
  before: T,
  values: Partial<T>,
  rule: UpdateRule,
  isOpen: (field: string, value: unknown) => boolean = (_, value) => isGap(value),
): T {
  if (rule === 'never') return before;
  const changed = Object.entries(values).filter(([field, value]) => {
    const now: unknown = Reflect.get(before, field);
    if (value === undefined || (rule === 'fill-gaps' && !isOpen(field, now))) return false;
    return !sameValue(now, value);
  });
  return changed.length === 0 ? before : { ...before, ...Object.fromEntries(changed) };
}
