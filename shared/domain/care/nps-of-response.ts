import type { Id } from '../../record/id.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Client } from '../client/client.ts';
import type { Response } from '../kano/survey.ts';
import type { Staff } from '../team/team.ts';
import { likelyOwner } from './likely-owner.ts';
import type { NpsScore } from './nps-score.ts';
import { isDetractor } from './nps-score.ts';
import type { FollowUp } from './rating.ts';
import { followUpOf } from './read-nps.ts';

/** What the book holds of a response's recommendation so far. */
export type KnownNps = { readonly score: NpsScore | null; readonly followUps: readonly FollowUp[] };

export type NpsChange = {
  readonly score: NpsScore | null;
  /** The score that is no more; null where one stays or there was none. */
  readonly goneScore: Id | null;
  readonly followUp: FollowUp | null;
  /** Follow-ups that nothing asks for any more. One that was closed stays. */
  readonly goneFollowUps: readonly Id[];
};

type Around = {
  readonly client: Client;
  readonly staff: readonly Staff[];
  readonly me: string;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly newId: () => Id;
};

/**
 * What a survey's answer to "would you recommend us" becomes: a score of its own, and for a detractor a follow-up, which goes to
 * whoever would look after the client's trouble. `reason` null keeps what was said before; `me` is who types.
 */
export function npsOfResponse(
  response: Response,
  reason: string | null,
  known: KnownNps,
  around: Around,
): NpsChange {
  const value = response.recommends ?? null;
  const open = known.followUps.filter(({ closed }) => closed === null).map(({ id }) => id);
  const before = known.score ?? { id: null, reason: '' };
  if (value === null) {
    return { score: null, goneScore: before.id, followUp: null, goneFollowUps: open };
  }
  const score = scoreOf(response, value, {
    id: before.id ?? around.newId(),
    reason: reason?.trim() ?? before.reason,
  });
  if (!isDetractor(value) || known.followUps.length > 0) {
    const goneFollowUps = isDetractor(value) ? [] : open;
    return { score, goneScore: null, followUp: null, goneFollowUps };
  }
  const owner = likelyOwner(around.client, around.staff, around.me);
  const followUp = followUpOf(score, around.newId(), owner, around);
  return { score, goneScore: null, followUp, goneFollowUps: [] };
}

function scoreOf(
  { id: responseId, clientId, contactId, respondent, day }: Response,
  score: number,
  own: Pick<NpsScore, 'id' | 'reason'>,
): NpsScore {
  return { ...own, clientId, contactId, person: respondent, day, score, visitId: null, responseId };
}
