import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Response } from '../kano/survey.ts';
import type { Need } from '../need/need.ts';
import { hasOnlyStated, isOpen } from '../need/need.ts';
import type { Obstacle } from '../need/obstacle.ts';
import type { TeamGap } from '../team/team-gaps.ts';
import { teamGaps } from '../team/team-gaps.ts';
import type { Staff } from '../team/team.ts';
import type { Visit } from '../visit/visit.ts';
import type { Contact } from './contact.ts';
import { contactRoles, influences } from './contact.ts';
import type { DecidingRole } from './coverage.ts';
import { coverageOf } from './coverage.ts';
import { superiorsOf } from './decision-chain.ts';
import type { Met } from './met.ts';
import { lastMet } from './met.ts';

/** So much fits onto one sheet of A4. */
export const mostPeople = 8;
export const mostPlans = 3;
export const mostNeeds = 5;
export const mostObstacles = 4;

export type CribPerson = {
  readonly contact: Contact;
  /** '' at the top of the chain. */
  readonly superior: string;
  readonly met: Met | null;
};

/** What is not known or not in order before a visit. */
export type CribGap =
  | { readonly type: 'role'; readonly role: DecidingRole }
  | { readonly type: 'stance' | 'influence' | 'reach'; readonly people: readonly string[] }
  | { readonly type: 'only-stated' }
  | { readonly type: 'no-next-visit' }
  | { readonly type: 'team'; readonly gap: TeamGap };

/** Everything that a sheet for the next visit says of a client. */
export type Crib = {
  /** Who decides most first. */
  readonly people: readonly CribPerson[];
  readonly morePeople: number;
  readonly lastVisit: Visit | null;
  readonly nextVisit: Visit | null;
  /** What was promised on the latest visits, newest first. */
  readonly promised: readonly Visit[];
  /** Those that are not met yet, the newest first. */
  readonly needs: readonly Need[];
  readonly moreNeeds: number;
  /** Those that are not cleared yet, the newest first. */
  readonly obstacles: readonly Obstacle[];
  readonly moreObstacles: number;
  readonly missing: readonly CribGap[];
};

export type CribSources = {
  readonly client: Client;
  readonly contacts: readonly Contact[];
  readonly visits: readonly Visit[];
  readonly needs: readonly Need[];
  readonly obstacles: readonly Obstacle[];
  readonly responses: readonly Response[];
  readonly staff: readonly Staff[];
};

export function cribOf(sources: CribSources): Crib {
  const here = sources.contacts.filter(({ archivedAt }) => archivedAt === null);
  const people = here.toSorted(byWeight);
  const superiors = superiorsOf(sources.contacts);
  const names = new Map(here.map(({ id, name }) => [id, name]));
  const visits = sources.visits.toSorted(newestFirst);
  const made = visits.filter(({ end }) => end !== null);
  // Of the planned ones the next; one that is late is still the next.
  const nextVisit = visits.findLast(({ end }) => end === null) ?? null;
  const needs = sources.needs.filter(isOpen).toSorted(newestFirst);
  const obstacles = sources.obstacles
    .filter(({ cleared }) => cleared === null)
    .toSorted((a, b) => b.since.localeCompare(a.since) || b.id.localeCompare(a.id));
  return {
    people: people.slice(0, mostPeople).map((contact) => ({
      contact,
      superior: names.get(superiors.get(contact.id) ?? '') ?? '',
      met: lastMet(contact, sources),
    })),
    morePeople: Math.max(0, people.length - mostPeople),
    lastVisit: made[0] ?? null,
    nextVisit,
    promised: made.filter(({ end, plan }) => end === 'plan' && plan !== '').slice(0, mostPlans),
    needs: needs.slice(0, mostNeeds),
    moreNeeds: Math.max(0, needs.length - mostNeeds),
    obstacles: obstacles.slice(0, mostObstacles),
    moreObstacles: Math.max(0, obstacles.length - mostObstacles),
    missing: missingIn(sources, people, nextVisit),
  };
}

function missingIn(
  { client, needs, staff }: CribSources,
  people: readonly Contact[],
  nextVisit: Visit | null,
): readonly CribGap[] {
  const roles = coverageOf(people).missingRoles.map((role): CribGap => ({ type: 'role', role }));
  const without = (
    type: 'stance' | 'influence' | 'reach',
    lacks: (contact: Contact) => boolean,
  ): readonly CribGap[] => {
    const names = people.filter(lacks).map(({ name }) => name);
    return names.length === 0 ? [] : [{ type, people: names }];
  };
  return [
    ...roles,
    ...without('stance', ({ stance }) => stance === null),
    ...without('influence', ({ influence }) => influence === null),
    ...without('reach', ({ phone, email }) => phone === '' && email === ''),
    ...(hasOnlyStated(needs) ? [{ type: 'only-stated' } as const] : []),
    ...(nextVisit ? [] : [{ type: 'no-next-visit' } as const]),
    ...teamGaps(client.team, staff).map((gap): CribGap => ({ type: 'team', gap })),
  ];
}

/** By influence, then by the part in the decision, then as they were entered. */
function byWeight(a: Contact, b: Contact): number {
  return (
    weight(a) - weight(b) ||
    contactRoles.indexOf(a.role) - contactRoles.indexOf(b.role) ||
    a.id.localeCompare(b.id)
  );
}

function weight({ influence }: Contact): number {
  return influence === null ? influences.length : influences.indexOf(influence);
}

function newestFirst<T extends { readonly day: Day; readonly id: string }>(a: T, b: T): number {
  return b.day.localeCompare(a.day) || b.id.localeCompare(a.id);
}
