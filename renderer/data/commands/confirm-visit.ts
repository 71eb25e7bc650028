import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { MoveRefusal } from '../../../shared/domain/visit/moving.ts';
import { confirm } from '../../../shared/domain/visit/moving.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Notes that the client has agreed to the day of a planned visit, or no longer does. Answers with the action. */
export async function confirmVisit(
  deps: Deps,
  id: Id,
  confirmed: boolean,
  today: Day,
): Promise<Result<Id, MoveRefusal>> {
  const action = deps.newId();
  return commit<Id, MoveRefusal>(
    deps,
    { id: action, name: 'visit.confirm', undoes: null },
    async (book) => {
      const visit = await book.get('visits', id);
      const client = visit && (await book.get('clients', visit.clientId));
      const said = confirm(confirmed, { visit, client, today });
      return said.ok ? ok({ writes: [put('visits', said.value)], value: action }) : said;
    },
  );
}
