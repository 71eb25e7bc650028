import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import type { Contract } from './contract.ts';

/** So many days before its day a renewal is flagged. */
export const renewalNotice = 90;

export type Renewal = {
  readonly day: Day;
  /** Until it; below zero since it was missed. */
  readonly days: number;
  readonly state: 'missed' | 'soon' | 'later';
};

/** When a contract is to be renewed; null where nobody has said, or where it is not pursued any more. */
export function renewalOf(
  { renewal, archivedAt }: Pick<Contract, 'renewal' | 'archivedAt'>,
  today: Day,
): Renewal | null {
  if (renewal === null || archivedAt !== null) return null;
  const days = daysBetween(today, renewal);
  if (days < 0) return { day: renewal, days, state: 'missed' };
  return { day: renewal, days, state: days <= renewalNotice ? 'soon' : 'later' };
}
