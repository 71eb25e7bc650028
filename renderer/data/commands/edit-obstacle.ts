import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Obstacle } from '../../../shared/domain/need/obstacle.ts';
import type { ObstacleForm } from '../../../shared/domain/need/read-obstacle.ts';
import { readObstacle } from '../../../shared/domain/need/read-obstacle.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ObstacleRefusal } from './add-obstacle.ts';
import { aroundObstacle } from './add-obstacle.ts';
import { clientInUse } from './client-in-use.ts';

/** Changes the fields of an obstacle that a person changed. */
export async function editObstacle(
  deps: Deps,
  id: Id,
  part: Partial<ObstacleForm>,
  today: Day,
): Promise<Result<Obstacle, ObstacleRefusal>> {
  const action = { id: deps.newId(), name: 'obstacle.edit', undoes: null } as const;
  return commit<Obstacle, ObstacleRefusal>(deps, action, async (book) => {
    const now = await book.get('obstacles', id);
    if (!now) return err({ type: 'obstacle-not-found' });
    const client = await clientInUse(book, now.clientId);
    if (!client.ok) return client;
    const obstacle = readObstacle(now, part, await aroundObstacle(book, now.clientId, today));
    if (!obstacle.ok) return err({ type: 'not-accepted', problems: obstacle.error });
    return ok({ writes: [put('obstacles', obstacle.value)], value: obstacle.value });
  });
}
