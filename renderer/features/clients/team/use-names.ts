import { useCallback } from 'react';
import type { TeamPlace } from '../../../../shared/domain/team/team-gaps.ts';
import { namesFor } from '../../../../shared/domain/team/team-gaps.ts';
import type { Staff } from '../../../../shared/domain/team/team.ts';
import { useServingNames } from '../../../hooks/serving-names.ts';

/** Names to propose for a place of a team: the office's people, then whoever looks after clients already. */
export function useNamesFor(staff: readonly Staff[]): (place: TeamPlace) => readonly string[] {
  const others = useServingNames();
  return useCallback((place) => namesFor(place, staff, others), [others, staff]);
}
