import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { RhythmForm, RhythmProblem } from '../../../shared/domain/rhythm/read-rhythm.ts';
import { newRhythm, readRhythm } from '../../../shared/domain/rhythm/read-rhythm.ts';
import type { Rhythm } from '../../../shared/domain/rhythm/rhythm.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type RhythmRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly RhythmProblem[] }
  | { readonly type: 'client-not-found' }
  | { readonly type: 'rhythm-not-found' };

/** Notes what was agreed with a client to be done regularly. The same id again is the same agreement. */
export async function addRhythm(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: RhythmForm,
  today: Day,
): Promise<Result<Rhythm, RhythmRefusal>> {
  const action = { id: deps.newId(), name: 'rhythm.add', undoes: null } as const;
  return commit<Rhythm, RhythmRefusal>(deps, action, async (book) => {
    const known = await book.get('rhythms', ids.id);
    if (known) return ok({ writes: [], value: known });
    if (!(await book.get('clients', ids.clientId))) return err({ type: 'client-not-found' });
    const rhythm = readRhythm(newRhythm(ids, today), form, today);
    if (!rhythm.ok) return err({ type: 'not-accepted', problems: rhythm.error });
    return ok({ writes: [put('rhythms', rhythm.value)], value: rhythm.value });
  });
}
