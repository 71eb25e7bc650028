import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { HealthQuestion } from '../../../shared/domain/care/health.ts';
import type { HealthForm } from '../../../shared/domain/care/read-health.ts';
import { readHealth } from '../../../shared/domain/care/read-health.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Answers one of the eight questions about a client, beside what was answered before. Answers the action's id. */
export async function answerHealth(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id; readonly question: HealthQuestion },
  form: HealthForm,
  today: Day,
): Promise<Result<Id, CareRefusal>> {
  const action = { id: deps.newId(), name: 'health.answer', undoes: null } as const;
  return commit<Id, CareRefusal>(deps, action, async (book) => {
    if (await book.get('healthAnswers', ids.id)) return ok({ writes: [], value: action.id });
    const client = await book.get('clients', ids.clientId);
    const answer = readHealth(ids, form, { today, client });
    if (!answer.ok) return err({ type: 'not-accepted', problems: answer.error });
    return ok({ writes: [put('healthAnswers', answer.value)], value: action.id });
  });
}
