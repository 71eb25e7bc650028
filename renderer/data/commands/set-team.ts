import type { TeamForm, TeamProblem } from '../../../shared/domain/team/read-team.ts';
import { readTeam } from '../../../shared/domain/team/read-team.ts';
import type { Team } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type SetTeamRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly TeamProblem[] }
  | { readonly type: 'client-not-found' };

/** Says who is who in a client's team; places that were not typed stay as they are. */
export async function setTeam(
  deps: Deps,
  client: Id,
  typed: Partial<TeamForm>,
): Promise<Result<Team, SetTeamRefusal>> {
  const action = { id: deps.newId(), name: 'client.team', undoes: null } as const;
  return commit<Team, SetTeamRefusal>(deps, action, async (book) => {
    const now = await book.get('clients', client);
    if (!now) return err({ type: 'client-not-found' });
    const team = readTeam(now.team, typed);
    if (!team.ok) return err({ type: 'not-accepted', problems: team.error });
    return ok({ writes: [put('clients', { ...now, team: team.value })], value: team.value });
  });
}
