import type { RowChange } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { StoredChanges } from '../store/book-store.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { additionsIn, isIndexed } from './additions.ts';
import { Columns } from './columns.ts';

const entriesAtOnce = 50;

/**
 * The book in memory: columns by which lists are searched, sorted, filtered and summed up. It is made from the tables
 * and kept true by reading the log from where it last stood, so that nothing is missed however a window dies.
 */
export class BookIndex {
  columns = new Columns();
  /** Rises with every change, so that a result can be told to be old. */
  version = 0;
  private readonly book: ReadableBook;
  /** The place in the log up to which the columns are true. */
  seq = 0;
  /** Up to this place of the log the tables were read as they stood, so their rows may be in the columns already. */
  private exactFrom = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(book: ReadableBook) {
    this.book = book;
  }

  /** Makes the columns anew. The log's head is read first: what is committed meanwhile is then merely read twice. */
  async build(): Promise<void> {
    const seq = await this.book.log.head();
    const columns = new Columns();
    await this.book.scan('clients', (clients) => {
      for (const client of clients) columns.setClient(client);
    });
    await this.book.scan('revenue', (lines) => {
      for (const line of lines) columns.addRevenue(line);
    });
    await this.book.scan('visits', (visits) => {
      for (const visit of visits) columns.addVisit(visit);
    });
    this.exactFrom = await this.book.log.head();
    this.columns = columns;
    this.seq = seq;
    this.version += 1;
  }

  /** Reads on in the log; calls that come while it reads wait their turn. Answers whether anything changed. */
  async catchUp(): Promise<boolean> {
    const before = this.version;
    this.running = this.running.then(
      async () => this.readOn(),
      async () => this.readOn(),
    );
    await this.running;
    return this.version !== before;
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const entries = await this.book.log.changesAfter(this.seq, entriesAtOnce);
      const last = entries.at(-1);
      if (!last) return;
      const touched = clientsTouchedBy(entries);
      if (touched.size > 0) {
        if (!this.addDirectly(entries)) await this.refresh([...touched]);
        this.version += 1;
      }
      this.seq = last.seq;
    }
  }

  /** New rows are taken from the log itself, without reading the tables again; false where there is more to it. */
  private addDirectly(entries: readonly StoredChanges[]): boolean {
    const added = this.seq >= this.exactFrom ? additionsIn(entries) : null;
    if (!added?.fitInto(this.columns)) return false;
    for (const client of added.clients) this.columns.setClient(client);
    for (const line of added.revenue) this.columns.addRevenue(line);
    for (const visit of added.visits) this.columns.addVisit(visit);
    return true;
  }

  private async refresh(ids: readonly Id[]): Promise<void> {
    const { book, columns } = this;
    const [clients, revenue, visits] = await Promise.all([
      book.many('clients', ids),
      book.lookUp('revenue', 'clientId', ids),
      book.lookUp('visits', 'clientId', ids),
    ]);
    for (const [i, id] of ids.entries()) {
      const client = clients[i];
      if (client) columns.setClient(client);
      else columns.removeClient(id);
    }
    for (const line of revenue) columns.addRevenue(line);
    for (const visit of visits) columns.addVisit(visit);
    // What was read may hold more than the entries said; what the log says up to here must not be added once more.
    this.exactFrom = await book.log.head();
  }
}

function clientsTouchedBy(entries: readonly StoredChanges[]): Set<Id> {
  const touched = new Set<Id>();
  for (const { rows, about } of entries) {
    if (!rows.some((change: RowChange) => isIndexed(change.table))) continue;
    for (const id of about) touched.add(id);
  }
  return touched;
}
