import { nameLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { TeamPlace } from './team-gaps.ts';
import { teamPlaces } from './team-gaps.ts';
import type { Team } from './team.ts';

/** A team as it is typed. */
export type TeamForm = Readonly<Record<TeamPlace, string>>;

export type TeamProblem = {
  readonly field: TeamPlace;
  readonly type: 'too-long';
  readonly limit: number;
  readonly length: number;
};

/** The team with what was typed; a place that was not typed stays as it is. */
export function readTeam(
  team: Team,
  typed: Partial<TeamForm>,
): Result<Team, readonly TeamProblem[]> {
  const next: Record<TeamPlace, string> = { ...team };
  const problems: TeamProblem[] = [];
  for (const field of teamPlaces) {
    const name = typed[field]?.trim();
    if (name === undefined) continue;
    next[field] = name;
    if (name.length > nameLimit) {
      problems.push({ field, type: 'too-long', limit: nameLimit, length: name.length });
    }
  }
  return problems.length > 0 ? err(problems) : ok({ ...team, ...next });
}
