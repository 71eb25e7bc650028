import { IndexService } from '../../../renderer/data/index/index-service.ts';
import { bookName } from '../../../renderer/data/open-book.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import { bareStore } from './bare.ts';
import type { Times } from './book.ts';

/** A day on which the generated book has visits. */
const today = '2025-12-01';
const shown = 20;
const lately = 5;
const warmUp = 3;

/**
 * Milliseconds of all that Today asks of a book, in turn with the bare indexed reads of as many records: the latest visits by their day, and
 * by their ids the clients that are shown. Who is due the bare tables cannot say without reading all of them.
 */
export async function readToday(runs: number): Promise<Times> {
  const index = await IndexService.open(bookName, () => undefined);
  const store = bareStore('bare');
  await store.open();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    let start = performance.now();
    const [due] = await Promise.all([
      index.due({ today, calendar: visitCalendar }, shown),
      index.openPlans(today, shown),
      index.recentVisits(today, lately),
    ]);
    ours.push(performance.now() - start);
    const ids = [...due.due, ...due.firstVisits].map(({ id }) => id);
    start = performance.now();
    await Promise.all([
      store.table('visits').where('day').belowOrEqual(today).reverse().limit(lately).toArray(),
      store.table('visits').where('day').equals(today).limit(shown).toArray(),
      store.table('clients').bulkGet(ids),
    ]);
    bare.push(performance.now() - start);
    if (due.due.length < shown) throw new Error('Today has too little to show.');
  }
  store.close();
  await index.close();
  return { ours: ours.slice(warmUp), bare: bare.slice(warmUp) };
}
