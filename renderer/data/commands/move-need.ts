import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { MoveProblem } from '../../../shared/domain/need/move-need.ts';
import { moveNeed as moved } from '../../../shared/domain/need/move-need.ts';
import type { Need, NeedLevel } from '../../../shared/domain/need/need.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import type { ClientRefusal } from './client-in-use.ts';
import { clientInUse } from './client-in-use.ts';

export type MoveNeedRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly MoveProblem[] }
  | { readonly type: 'need-not-found' }
  | ClientRefusal;

/** Moves a need to another level, for a reason that its history keeps. The same id of a move again is the same move. */
export async function moveNeed(
  deps: Deps,
  ids: { readonly need: Id; readonly move: Id },
  form: { readonly to: NeedLevel; readonly reason: string },
  today: Day,
): Promise<Result<{ readonly need: Need; readonly action: Id }, MoveNeedRefusal>> {
  const action = { id: deps.newId(), name: 'need.move', undoes: null } as const;
  return commit<{ need: Need; action: Id }, MoveNeedRefusal>(deps, action, async (book) => {
    const now = await book.get('needs', ids.need);
    if (!now) return err({ type: 'need-not-found' });
    const client = await clientInUse(book, now.clientId);
    if (!client.ok) return client;
    const by = await authorOf(deps.store);
    const need = moved(now, { id: ids.move, ...form, by, day: today });
    if (!need.ok) return err({ type: 'not-accepted', problems: need.error });
    const value = { need: need.value, action: action.id };
    return ok({ writes: [put('needs', need.value)], value });
  });
}
