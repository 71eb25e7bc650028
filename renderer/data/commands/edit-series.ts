import type { Day } from '../../../shared/domain/calendar/day.ts';
import { isConfirmed, laySeries, openOf } from '../../../shared/domain/visit/lay-series.ts';
import type { SeriesForm } from '../../../shared/domain/visit/read-series.ts';
import { readSeries, seriesFormOf } from '../../../shared/domain/visit/read-series.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import { workingCalendar } from '../queries/holiday-notices.ts';
import type { LaidVisits, SeriesRefusal } from './add-series.ts';

/** Changes a series and lays what is open of it anew; what was made, and what the client has confirmed, stays where it is. */
export async function editSeries(
  deps: Deps,
  id: Id,
  part: Partial<SeriesForm>,
  today: Day,
): Promise<Result<LaidVisits, SeriesRefusal>> {
  const action = { id: deps.newId(), name: 'series.edit', undoes: null } as const;
  return commit<LaidVisits, SeriesRefusal>(deps, action, async (book) => {
    const known = await book.get('series', id);
    if (!known) return err({ type: 'series-not-found' });
    const { clientId } = known;
    const client = await book.get('clients', clientId);
    if (!client) return err({ type: 'client-not-found' });
    if (client.archivedAt !== null) return err({ type: 'client-archived' });
    const open = openOf(id, await book.lookUp('visits', 'clientId', [clientId]));
    const form = { ...seriesFormOf(known, open, today), ...part };
    const before = { series: known, open };
    const series = readSeries({ id, clientId }, form, { today, segment: client.segment, before });
    if (!series.ok) return err({ type: 'not-accepted', problems: series.error });
    const engineer = await authorOf(deps.store);
    const calendar = await workingCalendar(book);
    const tools = { calendar, engineer, today, newId: deps.newId };
    const { puts, removes } = laySeries(series.value, open, tools);
    const writes = [
      put('series', series.value),
      ...puts.map((visit) => put('visits', visit)),
      ...removes.map((visit) => remove('visits', visit)),
    ];
    const kept = open.filter(isConfirmed).length;
    const value = { count: puts.length - kept, kept, action: action.id };
    return ok({ writes, value });
  });
}
