import type { RowChange } from '../../../shared/record/change.ts';
import type { StoredAction } from '../store/tables.ts';

/** An office took rows away from this device: nobody removed them. */
export function isTakenAway(
  { kind }: RowChange,
  action: Pick<StoredAction, 'name'>,
  told: boolean,
): boolean {
  return told && kind === 'remove' && action.name === 'office.read';
}
