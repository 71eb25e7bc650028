import type { Id } from '../../record/id.ts';
import type { Day } from '../calendar/day.ts';
import { movedTo } from './move-need.ts';
import type { Need } from './need.ts';
import { newNeed } from './need.ts';

/** Who corrects what was heard, and when. */
export type Hearing = { readonly moveId: Id; readonly by: string; readonly today: Day };

/**
 * The need that was heard on a visit, in the words in which it was heard. What has been found out about it since stays with it; a
 * level that the visit gives it anew is a move without a reason.
 */
export function hear(
  heard: Pick<Need, 'id' | 'text' | 'level'>,
  visit: { readonly id: string; readonly clientId: string; readonly day: Day },
  known: Need | undefined,
  { moveId, by, today }: Hearing,
): Need {
  const place = { clientId: visit.clientId, visitId: visit.id, day: visit.day };
  if (!known) return { ...newNeed(heard.id, visit.clientId, visit.day), ...heard, ...place };
  const corrected = { ...known, text: heard.text, ...place };
  return heard.level === known.level
    ? corrected
    : movedTo(corrected, heard.level, { id: moveId, reason: '', by, day: today });
}
