import type { Held } from '../../protocol/values.ts';
import { kindOf } from '../../sync/field-kind.ts';
import { isTexts } from '../../sync/merge-set.ts';
import type { Conflict } from './conflict.ts';

/**
 * What two people wrote, put together: sets hold what either holds, texts of several lines stand below each other, first the one
 * that was there. null for what cannot be put together, such as two amounts.
 */
export function bothOf({ table, path, stands, fell }: Conflict): Held | null {
  const [one, other]: readonly unknown[] = [stands.value[0], fell.value[0]];
  const kind = kindOf(table, path);
  if (kind === 'set') {
    return isTexts(one) && isTexts(other) ? [[...new Set([...one, ...other])]] : null;
  }
  if (kind !== 'text' || typeof one !== 'string' || typeof other !== 'string') return null;
  return [[one, other].filter((text) => text.trim() !== '').join('\n')];
}
