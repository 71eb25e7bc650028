import { addWorkingDays } from '../calendar/working-days.ts';
import type { NpsScore } from '../care/nps-score.ts';
import { isDetractor } from '../care/nps-score.ts';
import type { FollowUp } from '../care/rating.ts';
import { visitCalendar } from '../visit/visit-calendar.ts';
import type { Visit } from '../visit/visit.ts';
import type { CareScene } from './care-scene.ts';

/** Seven promoters, five passives and two detractors of fourteen: a good office that has still something to do. */
const usual = [10, 9, 8, 9, 7, 10, 5, 9, 8, 10, 7, 9, 3, 8] as const;

/** Who was asked after a visit whether they would recommend the office; detractors have been spoken with since. */
export function sampleNps(
  { newId, care, personOf, words, dice }: CareScene,
  visits: readonly Visit[],
): { readonly scores: readonly NpsScore[]; readonly followUps: readonly FollowUp[] } {
  const scores = visits.map((visit, at): NpsScore => ({
    id: newId(),
    clientId: visit.clientId,
    ...personOf(visit.clientId),
    day: visit.day,
    score: usual[at % usual.length] ?? 9,
    reason: '',
    visitId: visit.id,
    responseId: null,
  }));
  const followUps = scores
    .filter(({ score }) => isDetractor(score))
    .map(({ id, clientId, day }): FollowUp => ({
      id: newId(),
      clientId,
      ratingId: id,
      owner: dice.pick(words.engineers),
      opened: day,
      due: addWorkingDays(visitCalendar, day, 1),
      closed: day,
      outcome: care.followUp,
    }));
  return { scores, followUps };
}
