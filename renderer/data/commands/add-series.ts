import type { Day } from '../../../shared/domain/calendar/day.ts';
import { laySeries } from '../../../shared/domain/visit/lay-series.ts';
import type { SeriesForm, SeriesProblem } from '../../../shared/domain/visit/read-series.ts';
import { readSeries } from '../../../shared/domain/visit/read-series.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import { workingCalendar } from '../queries/holiday-notices.ts';

export type SeriesRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly SeriesProblem[] }
  | { readonly type: 'client-not-found' }
  | { readonly type: 'client-archived' }
  | { readonly type: 'series-not-found' };

/** How many visits were added, moved or taken away, and the one action that takes all of it back. */
export type LaidVisits = { readonly count: number; readonly kept: number; readonly action: Id };

/** Plans the visits of a series with a client. The same id again is the same series. */
export async function addSeries(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: SeriesForm,
  today: Day,
): Promise<Result<LaidVisits, SeriesRefusal>> {
  const action = { id: deps.newId(), name: 'series.add', undoes: null } as const;
  return commit<LaidVisits, SeriesRefusal>(deps, action, async (book) => {
    if (await book.get('series', ids.id)) {
      return ok({ writes: [], value: { count: 0, kept: 0, action: action.id } });
    }
    const client = await book.get('clients', ids.clientId);
    if (!client) return err({ type: 'client-not-found' });
    if (client.archivedAt !== null) return err({ type: 'client-archived' });
    const series = readSeries(ids, form, { today, segment: client.segment, before: null });
    if (!series.ok) return err({ type: 'not-accepted', problems: series.error });
    const engineer = await authorOf(deps.store);
    const calendar = await workingCalendar(book);
    const { puts } = laySeries(series.value, [], { calendar, engineer, today, newId: deps.newId });
    const writes = [put('series', series.value), ...puts.map((visit) => put('visits', visit))];
    return ok({ writes, value: { count: puts.length, kept: 0, action: action.id } });
  });
}
