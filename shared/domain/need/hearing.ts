import type { Day } from '../calendar/day.ts';
import type { Need } from './need.ts';

/** The need that was heard on a visit, in the words in which it was heard. */
export function hear(
  heard: Pick<Need, 'id' | 'text' | 'level'>,
  visit: { readonly id: string; readonly clientId: string; readonly day: Day },
): Need {
  return { ...heard, clientId: visit.clientId, visitId: visit.id, day: visit.day };
}
