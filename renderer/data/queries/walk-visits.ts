import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** So many visits are in memory at once, unless one day alone has more. */
const batchSize = 2000;

/**
 * Goes through the visits of a stretch of days, newest first, batch by batch, until `read` answers false. A batch ends with
 * its day, so that the next one begins with another.
 */
export async function walkVisits(
  book: ReadableBook,
  days: { readonly from: Day; readonly to: Day },
  read: (batch: readonly Visit[]) => boolean,
  atOnce: number = batchSize,
): Promise<void> {
  let to = days.to;
  while (to >= days.from) {
    const batch = await book.highest('visits', 'day', { from: days.from, to }, atOnce);
    const last = batch.at(-1);
    if (!last) return;
    if (batch.length < atOnce) {
      read(batch);
      return;
    }
    const whole = batch.filter(({ day }) => day > last.day);
    const more =
      whole.length > 0
        ? read(whole)
        : read(await book.highest('visits', 'day', oneDay(last.day), Infinity));
    if (!more) return;
    to = whole.length > 0 ? last.day : addDays(last.day, -1);
  }
}

function oneDay(day: Day): { readonly from: Day; readonly to: Day } {
  return { from: day, to: day };
}
