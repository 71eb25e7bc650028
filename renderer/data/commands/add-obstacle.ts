import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Obstacle } from '../../../shared/domain/need/obstacle.ts';
import { newObstacle } from '../../../shared/domain/need/obstacle.ts';
import type {
  ObstacleForm,
  ObstacleProblem,
  ObstacleSurroundings,
} from '../../../shared/domain/need/read-obstacle.ts';
import { readObstacle } from '../../../shared/domain/need/read-obstacle.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ClientRefusal } from './client-in-use.ts';
import { clientInUse } from './client-in-use.ts';

export type ObstacleRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly ObstacleProblem[] }
  | { readonly type: 'obstacle-not-found' }
  | ClientRefusal;

/** Takes what keeps a client from its needs into the book. The same id again is the same obstacle. */
export async function addObstacle(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: ObstacleForm,
  today: Day,
): Promise<Result<Obstacle, ObstacleRefusal>> {
  const action = { id: deps.newId(), name: 'obstacle.add', undoes: null } as const;
  return commit<Obstacle, ObstacleRefusal>(deps, action, async (book) => {
    const known = await book.get('obstacles', ids.id);
    if (known) return ok({ writes: [], value: known });
    const client = await clientInUse(book, ids.clientId);
    if (!client.ok) return client;
    const blank = newObstacle(ids.id, ids.clientId, today);
    const obstacle = readObstacle(blank, form, await aroundObstacle(book, ids.clientId, today));
    if (!obstacle.ok) return err({ type: 'not-accepted', problems: obstacle.error });
    return ok({ writes: [put('obstacles', obstacle.value)], value: obstacle.value });
  });
}

/** The people of a client and its needs, with whom obstacles lie and in whose way they stand. */
export async function aroundObstacle(
  book: ReadableBook,
  client: Id,
  today: Day,
): Promise<ObstacleSurroundings> {
  const [contacts, needs] = await Promise.all([
    book.lookUp('contacts', 'clientId', [client]),
    book.lookUp('needs', 'clientId', [client]),
  ]);
  return { today, contacts, needs };
}
