import type { SkillGap } from './skills.ts';
import { skillGaps } from './skills.ts';
import type { Staff, Team, TeamRole } from './team.ts';
import { teamRoles } from './team.ts';

/** The places of a team by the names of its fields; `face` is the one interface. */
export const teamPlaces = ['sales', 'delivery', 'afterSales', 'face'] as const;
export type TeamPlace = (typeof teamPlaces)[number];

const placeOfRole = {
  sales: 'sales',
  delivery: 'delivery',
  'after-sales': 'afterSales',
} as const satisfies Readonly<Record<TeamRole, TeamPlace>>;

/** The role that a place asks for; null for the interface, which anybody may be. */
export function roleOfPlace(place: TeamPlace): TeamRole | null {
  return teamRoles.find((role) => placeOfRole[role] === place) ?? null;
}

export type TeamGap = { readonly place: TeamPlace } & (
  | { readonly type: 'nobody' }
  /** The office does not know the name, or the person has left. */
  | { readonly type: 'unknown'; readonly name: string }
  | { readonly type: 'left'; readonly name: string }
  | { readonly type: 'skills'; readonly name: string; readonly gaps: readonly SkillGap[] }
);

/**
 * What a client's team lacks: places without anybody, people who have left or whom the office does not list (said only where
 * it keeps a list at all), and people who know less of the others' work than their place asks for.
 */
export function teamGaps(team: Team, staff: readonly Staff[]): readonly TeamGap[] {
  return teamPlaces.flatMap((place) => gapAt(place, team[place].trim(), staff) ?? []);
}

function gapAt(place: TeamPlace, name: string, staff: readonly Staff[]): TeamGap | null {
  if (name === '') return { place, type: 'nobody' };
  if (staff.length === 0) return null;
  const person = staffNamed(staff, name);
  if (!person) return { place, type: 'unknown', name };
  if (person.archivedAt !== null) return { place, type: 'left', name };
  const role = roleOfPlace(place);
  const gaps = role === null ? [] : skillGaps({ roles: [role], skills: person.skills });
  return gaps.length > 0 ? { place, type: 'skills', name, gaps } : null;
}

/** The person of a name; one who is still there before one who has left. */
export function staffNamed(staff: readonly Staff[], name: string): Staff | undefined {
  const namesakes = staff.filter((person) => person.name === name);
  return namesakes.find(({ archivedAt }) => archivedAt === null) ?? namesakes[0];
}

/** Names to propose for a place: people with its role first, then the rest of the office, then whoever else is known. */
export function namesFor(
  place: TeamPlace,
  staff: readonly Staff[],
  others: readonly string[],
): readonly string[] {
  const role = roleOfPlace(place);
  const here = staff.filter(({ archivedAt }) => archivedAt === null);
  const fitting = here.filter(({ roles }) => role !== null && roles.includes(role));
  const names = [...fitting, ...here].map(({ name }) => name);
  return [...new Set([...names, ...others])].filter((name) => name !== '');
}
