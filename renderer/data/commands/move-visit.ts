import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { MoveRefusal } from '../../../shared/domain/visit/moving.ts';
import { moveTo } from '../../../shared/domain/visit/moving.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** The visit on its new day, the action that takes the move back, and whether the client had agreed to the former day. */
export type MovedVisit = {
  readonly visit: Visit;
  readonly action: Id;
  readonly wasConfirmed: boolean;
};

/** Moves a planned visit to another day, be it a day off. */
export async function moveVisit(
  deps: Deps,
  id: Id,
  day: Day,
  today: Day,
): Promise<Result<MovedVisit, MoveRefusal>> {
  const action = deps.newId();
  return commit<MovedVisit, MoveRefusal>(
    deps,
    { id: action, name: 'visit.move', undoes: null },
    async (book) => {
      const visit = await book.get('visits', id);
      const client = visit && (await book.get('clients', visit.clientId));
      const moved = moveTo(day, { visit, client, today });
      if (!moved.ok) return moved;
      const wasConfirmed = visit?.confirmed === true && moved.value.confirmed !== true;
      const value = { visit: moved.value, action, wasConfirmed };
      return ok({ writes: [put('visits', moved.value)], value });
    },
  );
}
