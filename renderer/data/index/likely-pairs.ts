import type { LikelyPair } from '../../../shared/domain/client/duplicate/find-pairs.ts';
import { PairFinder } from '../../../shared/domain/client/duplicate/find-pairs.ts';
import { apartRows } from '../queries/apart-rows.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The likely pairs of a book, the likeliest first; a very long list is cut, its count is of all. */
export type PairList = { readonly count: number; readonly pairs: readonly LikelyPair[] };

const mostPairs = 500;
/** So long the search works at a time before others are answered (ms). */
const turn = 12;
const entriesAtOnce = 200;

/** Looks for clients that may be the same, archived ones left out; again only where clients have changed since. */
export class LikelyPairs {
  private readonly book: ReadableBook;
  private head = -1;
  private found: Promise<readonly LikelyPair[]> | null = null;

  constructor(book: ReadableBook) {
    this.book = book;
  }

  async list(): Promise<PairList> {
    const [pairs, apart] = await Promise.all([this.pairs(), apartRows(this.book)]);
    const kept = new Set(apart.map(({ first, second }) => `${first} ${second}`));
    const left = pairs.filter(({ first, second }) => !kept.has(`${first} ${second}`));
    return { count: left.length, pairs: left.slice(0, mostPairs) };
  }

  private async pairs(): Promise<readonly LikelyPair[]> {
    const head = await this.book.log.head();
    if (!this.found || (head !== this.head && (await this.clientsChanged()))) {
      this.found = search(this.book);
      this.found.catch(() => {
        this.found = null;
      });
    }
    this.head = head;
    return this.found;
  }

  private async clientsChanged(): Promise<boolean> {
    let after = this.head;
    for (;;) {
      const entries = await this.book.log.changesAfter(after, entriesAtOnce);
      if (entries.some(({ rows }) => rows.some(({ table }) => table === 'clients'))) return true;
      const last = entries.at(-1);
      if (!last) return false;
      after = last.seq;
    }
  }
}

async function search(book: ReadableBook): Promise<readonly LikelyPair[]> {
  const finder = new PairFinder();
  await book.scan('clients', (clients) => {
    for (const client of clients) if (client.archivedAt === null) finder.add(client);
  });
  const steps = finder.search();
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < turn) continue;
    await othersFirst();
    since = performance.now();
  }
}

/** Lets what waits in this worker have its turn. */
async function othersFirst(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 0);
  });
}
