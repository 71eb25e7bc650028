import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { SwotForm, SwotRefusal } from '../../../shared/domain/swot/swot.ts';
import { writeSwot as decide } from '../../../shared/domain/swot/swot.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Writes a line of a segment's SWOT note, or what has become of it. Answers the action's id. */
export async function writeSwot(
  deps: Deps,
  id: Id,
  form: SwotForm,
  today: Day,
): Promise<Result<Id, SwotRefusal>> {
  const action = { id: deps.newId(), name: 'swot.write', undoes: null } as const;
  return commit<Id, SwotRefusal>(deps, action, async (book) => {
    const stored = await book.get('swots', id);
    const line = decide({ id, day: stored?.day ?? today }, form);
    return line.ok ? ok({ writes: [put('swots', line.value)], value: action.id }) : line;
  });
}
