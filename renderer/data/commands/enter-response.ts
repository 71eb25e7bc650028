import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { EnteredResponse, EnterResponseRefusal } from './response-writes.ts';
import { enteringOf, responseWrites } from './response-writes.ts';

export type { EnterResponseRefusal } from './response-writes.ts';

/**
 * Stores what a respondent answered, or corrects the response that has the draft's id. Who would not recommend us gets a
 * follow-up, counted from `today`.
 */
export async function enterResponse(
  deps: Deps,
  draft: EnteredResponse,
  today: Day = draft.day,
): Promise<Result<void, EnterResponseRefusal>> {
  const action = { id: deps.newId(), name: 'response.enter', undoes: null } as const;
  return commit<void, EnterResponseRefusal>(deps, action, async (book) => {
    const entered = await responseWrites(book, draft, await enteringOf(deps, book, today));
    return entered.ok ? ok({ writes: entered.value.writes, value: undefined }) : entered;
  });
}
