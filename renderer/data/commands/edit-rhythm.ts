import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { RhythmForm } from '../../../shared/domain/rhythm/read-rhythm.ts';
import { readRhythm } from '../../../shared/domain/rhythm/read-rhythm.ts';
import type { Rhythm } from '../../../shared/domain/rhythm/rhythm.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { RhythmRefusal } from './add-rhythm.ts';

/** Changes what a person changed of an agreement; what was done stays done. */
export async function editRhythm(
  deps: Deps,
  id: Id,
  part: Partial<RhythmForm>,
  today: Day,
): Promise<Result<Rhythm, RhythmRefusal>> {
  const action = { id: deps.newId(), name: 'rhythm.edit', undoes: null } as const;
  return commit<Rhythm, RhythmRefusal>(deps, action, async (book) => {
    const now = await book.get('rhythms', id);
    if (!now) return err({ type: 'rhythm-not-found' });
    const rhythm = readRhythm(now, part, today);
    if (!rhythm.ok) return err({ type: 'not-accepted', problems: rhythm.error });
    return ok({ writes: [put('rhythms', rhythm.value)], value: rhythm.value });
  });
}
