import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** So many visits are in memory at once, unless one day alone has more. */
const batchSize = 2000;

/** A stretch of days, both included, and the end at which a walk begins. */
export type Walk = {
  readonly from: Day;
  readonly to: Day;
  readonly first: 'lowest' | 'highest';
};

/**
 * Goes through the visits of a stretch of days in the order of the days, batch by batch, until `read` answers false. A batch
 * ends with its day, so that the next one begins with another.
 */
export async function walkVisits(
  book: ReadableBook,
  walk: Walk,
  read: (batch: readonly Visit[]) => boolean,
  atOnce: number = batchSize,
): Promise<void> {
  let rest = walk;
  while (rest.from <= rest.to) {
    const batch = await book.inOrder('visits', 'day', rest, atOnce);
    const last = batch.at(-1);
    if (!last) return;
    if (batch.length < atOnce) {
      read(batch);
      return;
    }
    // The last day may go on behind the batch: it is left to the next one, or read whole where it fills this one.
    const whole = batch.filter(({ day }) => day !== last.day);
    const day = { from: last.day, to: last.day, first: walk.first };
    const fills = whole.length === 0;
    if (!read(fills ? await book.inOrder('visits', 'day', day, Infinity) : whole)) return;
    if (fills && last.day === (walk.first === 'highest' ? walk.from : walk.to)) return;
    rest = restOf(rest, last.day, fills);
  }
}

function restOf(walk: Walk, day: Day, done: boolean): Walk {
  if (walk.first === 'highest') return { ...walk, to: done ? addDays(day, -1) : day };
  return { ...walk, from: done ? addDays(day, 1) : day };
}
