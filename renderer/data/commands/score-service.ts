import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Scored, ServiceScoreForm } from '../../../shared/domain/care/read-service-score.ts';
import { readServiceScore } from '../../../shared/domain/care/read-service-score.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The visit or the case survey that is scored, by its id. */
export type ScoredEvent = { readonly of: Scored['of']; readonly id: Id };

/** Scores on both axes how a person of the office served. Answers the action's id. */
export async function scoreService(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  event: ScoredEvent,
  form: ServiceScoreForm,
): Promise<Result<Id, CareRefusal>> {
  const action = { id: deps.newId(), name: 'service.score', undoes: null } as const;
  return commit<Id, CareRefusal>(deps, action, async (book) => {
    if (await book.get('serviceScores', ids.id)) return ok({ writes: [], value: action.id });
    const score = readServiceScore(ids, form, {
      client: await book.get('clients', ids.clientId),
      person: form.staffId === '' ? undefined : await book.get('staff', form.staffId),
      scored: await scoredIn(book, event),
      known: await book.lookUp('serviceScores', 'clientId', [ids.clientId]),
    });
    if (!score.ok) return err({ type: 'not-accepted', problems: score.error });
    return ok({ writes: [put('serviceScores', score.value)], value: action.id });
  });
}

async function scoredIn(book: ReadableBook, { of, id }: ScoredEvent): Promise<Scored> {
  return of === 'visit'
    ? { of, record: await book.get('visits', id) }
    : { of, record: await book.get('ratings', id) };
}
