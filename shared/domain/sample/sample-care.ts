import type { Id } from '../../record/id.ts';
import { addDays } from '../calendar/day.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { channels, isLow } from '../care/care-values.ts';
import type { Complaint, ComplaintStep } from '../care/complaint.ts';
import type { HealthAnswer } from '../care/health.ts';
import { healthQuestions } from '../care/health.ts';
import type { NpsScore } from '../care/nps-score.ts';
import type { Poll } from '../care/poll.ts';
import type { Praise } from '../care/praise.ts';
import type { FollowUp, Rating } from '../care/rating.ts';
import type { ServiceScore } from '../care/service-score.ts';
import type { Contact } from '../contact/contact.ts';
import type { Staff } from '../team/team.ts';
import { visitCalendar } from '../visit/visit-calendar.ts';
import type { Visit } from '../visit/visit.ts';
import type { CareScene } from './care-scene.ts';
import { sampleComplaint } from './sample-complaint.ts';
import { sampleNps } from './sample-nps.ts';
import type { SampleClient, Scene } from './scene.ts';
import { weekdayBefore } from './scene.ts';

export type SampleCare = {
  readonly polls: readonly Poll[];
  readonly ratings: readonly Rating[];
  readonly followUps: readonly FollowUp[];
  readonly complaints: readonly Complaint[];
  readonly complaintSteps: readonly ComplaintStep[];
  readonly praises: readonly Praise[];
  readonly healthAnswers: readonly HealthAnswer[];
  readonly serviceScores: readonly ServiceScore[];
  readonly npsScores: readonly NpsScore[];
};

export type Known = {
  readonly clients: readonly SampleClient[];
  readonly contacts: readonly Contact[];
  readonly visits: readonly Visit[];
  readonly staff: readonly Staff[];
};

/** How the office cares for its largest clients: the last visits were asked about, there were a few complaints, and more praise. */
export function sampleCare(scene: Scene, known: Known): SampleCare {
  const firstOf = new Map<Id, Contact>();
  for (const contact of known.contacts) {
    if (!firstOf.has(contact.clientId)) firstOf.set(contact.clientId, contact);
  }
  const personOf = (client: Id) => {
    const contact = firstOf.get(client);
    return { contactId: contact?.id ?? null, person: contact?.name ?? '–' };
  };
  const told = { ...scene, care: scene.words.care, personOf };
  const largest = known.clients.toSorted((a, b) => a.rank - b.rank).map(({ client }) => client);
  const made = known.visits
    .filter(({ end, clientId }) => end !== null && firstOf.has(clientId))
    .toSorted((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
  const ratings = made.slice(0, 48).map((visit) => ratingOf(told, visit));
  const complained = largest
    .slice(0, 6)
    .map(({ id, owner }, at) => sampleComplaint(told, { clientId: id, owner, at }));
  const cared = {
    polls: [pollOf(told)],
    ratings,
    followUps: ratings
      .filter(({ score }) => isLow(score))
      .map((one, at) => followUpOf(told, one, at)),
    complaints: complained.map(({ complaint }) => complaint),
    complaintSteps: complained.flatMap(({ steps }) => steps),
    praises: largest.slice(0, 9).map(({ id }, at) => praiseOf(told, id, known.staff, at)),
    healthAnswers: largest.slice(0, 12).flatMap(({ id }) => healthOf(told, id)),
    serviceScores: made.slice(0, 60).flatMap((visit) => scoreOf(told, visit, known.staff)),
  };
  const nps = sampleNps(told, made.slice(4, 60));
  return { ...cared, followUps: [...cared.followUps, ...nps.followUps], npsScores: nps.scores };
}

/** A survey whose answers came on paper, so that only their counts are known. */
function pollOf({ dice, today, newId, care }: CareScene): Poll {
  const asked = dice.whole(160, 240);
  const of = (share: number) => Math.round(asked * share);
  return {
    id: newId(),
    name: care.poll,
    starts: addDays(today, -75),
    ends: addDays(today, -45),
    channel: 'questionnaire',
    asked,
    counts: { '1': of(0.02), '2': of(0.04), '3': of(0.1), '4': of(0.24), '5': of(0.17) },
    note: '',
    archivedAt: null,
  };
}

function ratingOf({ dice, today, newId, care, personOf }: CareScene, visit: Visit): Rating {
  const answers = dice.chance(0.8);
  const score = answers ? Math.min(5, Math.max(1, 6 - Math.ceil(dice.next() ** 2 * 4.6))) : null;
  const later = addDays(visit.day, dice.whole(1, 4));
  return {
    id: newId(),
    clientId: visit.clientId,
    occasion: 'visit',
    visitId: visit.id,
    pollId: null,
    day: later < today ? later : visit.day,
    channel: dice.pick(channels),
    ...personOf(visit.clientId),
    score,
    remark: score !== null && dice.chance(0.5) ? (care.remarks[score - 1] ?? '') : '',
  };
}

/** The two latest low scores are still to be followed up. */
function followUpOf({ words, care, newId, dice }: CareScene, rating: Rating, at: number): FollowUp {
  const due = addWorkingDays(visitCalendar, rating.day, 1);
  const open = at < 2;
  return {
    id: newId(),
    clientId: rating.clientId,
    ratingId: rating.id,
    owner: dice.pick(words.engineers),
    opened: rating.day,
    due,
    closed: open ? null : rating.day,
    outcome: open ? '' : care.followUp,
  };
}

function praiseOf(scene: CareScene, clientId: Id, staff: readonly Staff[], at: number): Praise {
  const { dice, today, newId, care, personOf } = scene;
  const day = weekdayBefore(today, 8 + at * 17);
  return {
    id: newId(),
    clientId,
    staffId: dice.pick(staff.slice(1)).id,
    ...personOf(clientId),
    day,
    text: care.praises[at % care.praises.length] ?? '–',
    inside: dice.chance(0.6) ? weekdayBefore(today, 2 + at * 17) : null,
    outside: null,
  };
}

/** Half a year ago and lately; here and there nobody knows, or things went wrong. */
function healthOf({ dice, today, newId }: CareScene, clientId: Id): readonly HealthAnswer[] {
  return [180, 90, 15].flatMap((ago) =>
    healthQuestions.map((question): HealthAnswer => {
      const good = question === 'penalty-triggered' ? 'no' : 'yes';
      const bad = good === 'yes' ? 'no' : 'yes';
      const answer = dice.chance(0.8) ? good : dice.chance(0.5) ? 'unknown' : bad;
      return {
        id: newId(),
        clientId,
        question,
        day: weekdayBefore(today, ago),
        answer,
        remark: '',
      };
    }),
  );
}

/** Each engineer has a manner of their own: by the book, warm, or both. */
const manners = [
  { program: 3, personal: 3 },
  { program: 4, personal: 2 },
  { program: 4, personal: 4 },
  { program: 2, personal: 4 },
] as const;

function scoreOf(
  { dice, newId }: CareScene,
  { id, clientId, day, engineer }: Visit,
  staff: readonly Staff[],
): readonly ServiceScore[] {
  const at = staff.findIndex(({ name }) => name === engineer);
  const person = staff[at];
  const manner = manners[at];
  if (!person || !manner) return [];
  const near = (value: number) => Math.min(5, Math.max(1, value + dice.whole(-1, 1)));
  return [
    {
      id: newId(),
      clientId,
      staffId: person.id,
      visitId: id,
      ratingId: null,
      day,
      program: near(manner.program),
      personal: near(manner.personal),
      note: '',
    },
  ];
}
