import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Obstacle } from '../../../shared/domain/need/obstacle.ts';
import type { ClearingForm, ClearingProblem } from '../../../shared/domain/need/read-obstacle.ts';
import { clearObstacle as cleared } from '../../../shared/domain/need/read-obstacle.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ClientRefusal } from './client-in-use.ts';
import { clientInUse } from './client-in-use.ts';

export type ClearRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly ClearingProblem[] }
  | { readonly type: 'obstacle-not-found' }
  | ClientRefusal;

/** Says on which day and how an obstacle was cleared. Answers the action's id. */
export async function clearObstacle(
  deps: Deps,
  id: Id,
  form: ClearingForm,
  today: Day,
): Promise<Result<Id, ClearRefusal>> {
  return change(deps, id, (now) => {
    const next = cleared(now, form, today);
    return next.ok ? next : err({ type: 'not-accepted', problems: next.error });
  });
}

/** Says that an obstacle is there again. Answers the action's id. */
export async function reopenObstacle(deps: Deps, id: Id): Promise<Result<Id, ClearRefusal>> {
  return change(deps, id, (now) => ok({ ...now, cleared: null, how: '' }));
}

async function change(
  deps: Deps,
  id: Id,
  rule: (now: Obstacle) => Result<Obstacle, ClearRefusal>,
): Promise<Result<Id, ClearRefusal>> {
  const action = { id: deps.newId(), name: 'obstacle.clear', undoes: null } as const;
  return commit<Id, ClearRefusal>(deps, action, async (book) => {
    const now = await book.get('obstacles', id);
    if (!now) return err({ type: 'obstacle-not-found' });
    const client = await clientInUse(book, now.clientId);
    if (!client.ok) return client;
    const next = rule(now);
    return next.ok ? ok({ writes: [put('obstacles', next.value)], value: action.id }) : next;
  });
}
