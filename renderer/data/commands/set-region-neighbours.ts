import type { RegionBorder } from '../../../shared/domain/territory/region-border.ts';
import { withNeighbours } from '../../../shared/domain/territory/region-border.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { regionBorders } from '../queries/region-borders.ts';

/** Says which regions are next to one, instead of what anybody said of that before. Answers the action, which is one step. */
export async function setRegionNeighbours(
  deps: Deps,
  border: RegionBorder,
): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'region-borders.set', undoes: null } as const;
  return commit<Id, never>(deps, action, async (book) => {
    const { put: changed, gone } = withNeighbours(await regionBorders(book), border);
    const writes = [
      ...changed.map((row) => put('regionBorders', row)),
      ...gone.map((id) => remove('regionBorders', id)),
    ];
    return ok({ writes, value: action.id });
  });
}
