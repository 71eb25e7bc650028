import type { Day } from '../../../shared/domain/calendar/day.ts';
import { openOf, restOf } from '../../../shared/domain/visit/lay-series.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { LaidVisits, SeriesRefusal } from './add-series.ts';

/** Takes the rest of a series away; visits that the client has confirmed stay. */
export async function stopSeries(
  deps: Deps,
  id: Id,
  today: Day,
): Promise<Result<LaidVisits, SeriesRefusal>> {
  const action = { id: deps.newId(), name: 'series.stop', undoes: null } as const;
  return commit<LaidVisits, SeriesRefusal>(deps, action, async (book) => {
    const series = await book.get('series', id);
    if (!series) return err({ type: 'series-not-found' });
    const open = openOf(id, await book.lookUp('visits', 'clientId', [series.clientId]));
    const rest = restOf(open);
    const writes = [
      put('series', { ...series, stopped: today }),
      ...rest.map((visit) => remove('visits', visit.id)),
    ];
    const kept = open.length - rest.length;
    return ok({ writes, value: { count: rest.length, kept, action: action.id } });
  });
}
