import type { RfmListProblem } from '../../../shared/domain/segment/rfm-list.ts';
import { readRfmList, theRfmList } from '../../../shared/domain/segment/rfm-list.ts';
import type { RfmDefinition } from '../../../shared/domain/segment/rfm.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Makes a list of RFM segments the office's own; null goes back to the usual one. */
export async function setRfmList(
  deps: Deps,
  definitions: readonly RfmDefinition[] | null,
): Promise<Result<void, readonly RfmListProblem[]>> {
  const action = { id: deps.newId(), name: 'rfm-list.set', undoes: null } as const;
  return commit<void, readonly RfmListProblem[]>(deps, action, async () => {
    if (definitions === null) {
      return ok({ writes: [remove('rfmLists', theRfmList)], value: undefined });
    }
    const read = readRfmList(definitions);
    if (!read.ok) return err(read.error);
    return ok({ writes: [put('rfmLists', read.value)], value: undefined });
  });
}
