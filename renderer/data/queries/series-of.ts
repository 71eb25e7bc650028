import { openOf } from '../../../shared/domain/visit/lay-series.ts';
import type { Series } from '../../../shared/domain/visit/series.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** A series with what is still to be made of it, the next one first, and how many of its visits were made. */
export type SeriesWithVisits = {
  readonly series: Series;
  readonly open: readonly Visit[];
  readonly made: number;
};

/** The series of a client that go on or have open visits, those that began first before the others. */
export async function seriesOf(
  book: ReadableBook,
  client: Id,
): Promise<readonly SeriesWithVisits[]> {
  const [all, visits] = await book.together(async () =>
    Promise.all([
      book.lookUp('series', 'clientId', [client]),
      book.lookUp('visits', 'clientId', [client]),
    ]),
  );
  return all
    .map((series) => ({
      series,
      open: openOf(series.id, visits).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      made: visits.filter(({ series: of, end }) => of?.id === series.id && end !== null).length,
    }))
    .filter(({ series, open }) => series.stopped === null || open.length > 0)
    .toSorted((a, b) => a.series.id.localeCompare(b.series.id));
}
