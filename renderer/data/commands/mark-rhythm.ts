import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { DoneRefusal } from '../../../shared/domain/rhythm/occasions.ts';
import { markDone } from '../../../shared/domain/rhythm/occasions.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Which rhythm, and its period by name. */
export type RhythmPlace = { readonly id: Id; readonly period: string };

/** Says on which day it was done for a period; null takes the mark away. Answers with the action. */
export async function markRhythm(
  deps: Deps,
  { id, period }: RhythmPlace,
  day: Day | null,
  today: Day,
): Promise<Result<Id, DoneRefusal>> {
  const action = deps.newId();
  return commit<Id, DoneRefusal>(
    deps,
    { id: action, name: 'rhythm.mark', undoes: null },
    async (book) => {
      const rhythm = await book.get('rhythms', id);
      if (!rhythm) return err({ type: 'rhythm-not-found' });
      const marked = markDone(rhythm, period, day, today);
      return marked.ok ? ok({ writes: [put('rhythms', marked.value)], value: action }) : marked;
    },
  );
}
