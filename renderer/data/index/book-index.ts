import type { ReadableBook } from '../store/readable-book.ts';
import type { StoredChanges } from '../store/tables.ts';
import { additionsIn } from './additions.ts';
import { Columns } from './columns.ts';
import { RankedTexts } from './columns/ranked-texts.ts';
import { RevenueLines } from './columns/revenue-lines.ts';
import type { Touched } from './touched.ts';
import { isTouched, touchedBy } from './touched.ts';

const entriesAtOnce = 50;

/** Columns with the places in the log that say how true they are. */
export type IndexState = {
  readonly columns: Columns;
  /** The place in the log up to which the columns are true. */
  readonly seq: number;
  /** Up to this place of the log the tables were read as they stood, so their rows may be in the columns already. */
  readonly exactFrom: number;
};

/**
 * The book in memory: columns by which lists are searched, sorted, filtered and summed up. It is made from the tables
 * and kept true by reading the log from where it last stood, so that nothing is missed however a window dies.
 */
export class BookIndex {
  columns = new Columns();
  /** Rises with every change, so that a result can be told to be old. */
  version = 0;
  seq = 0;
  /** How many changes of rows were taken in since the index was opened. */
  changes = 0;
  private readonly book: ReadableBook;
  private exactFrom = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(book: ReadableBook) {
    this.book = book;
  }

  get state(): IndexState {
    const { columns, seq, exactFrom } = this;
    return { columns, seq, exactFrom };
  }

  /** Takes what was made at another time; false where it is ahead of the book, which then is another book. */
  async take(state: IndexState): Promise<boolean> {
    const head = await this.book.log.head();
    if (state.seq > head || state.exactFrom > head) return false;
    this.begin(state);
    return true;
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
    await this.book.scan('needs', (needs) => {
      for (const need of needs) columns.addNeed(need);
    });
    await this.book.scan('contracts', (contracts) => {
      for (const contract of contracts) columns.addContract(contract);
    });
    this.begin({ columns, seq, exactFrom: await this.book.log.head() });
  }

  /** Reads on in the log; calls that come while it reads wait their turn. Answers whether anything changed. */
  async catchUp(): Promise<boolean> {
    const before = this.version;
    await this.inTurn(async () => this.readOn());
    return this.version !== before;
  }

  /** Brings the notes of all clients into memory. They are kept true from then on. */
  async loadNotes(): Promise<void> {
    await this.inTurn(async () => {
      const { columns } = this;
      if (columns.notes) return;
      const notes = new RankedTexts(() => columns.size);
      await this.book.scan('clients', (clients) => {
        for (const { id, note } of clients) {
          const position = columns.ids.find(id);
          if (columns.isThere(position)) notes.set(position, note);
        }
      });
      columns.notes = notes;
      this.version += 1;
    });
  }

  /** Brings every line of revenue into memory, and says how many there are so far. They are kept true from then on. */
  async loadLines(report: (lines: number) => void = () => undefined): Promise<RevenueLines> {
    await this.inTurn(async () => {
      const { columns } = this;
      if (columns.lines) return;
      const lines = new RevenueLines();
      await this.book.scan('revenue', (batch) => {
        for (const line of batch) {
          const position = columns.ids.find(line.clientId);
          if (columns.isThere(position)) lines.add(position, line);
        }
        report(lines.length);
      });
      columns.lines = lines;
      // What the log is about to say may have been read already: it must not be added once more.
      this.exactFrom = await this.book.log.head();
      this.version += 1;
    });
    return this.columns.lines ?? this.loadLines(report);
  }

  private begin({ columns, seq, exactFrom }: IndexState): void {
    this.columns = columns;
    this.seq = seq;
    this.exactFrom = exactFrom;
    this.version += 1;
  }

  private async inTurn(run: () => Promise<void>): Promise<void> {
    this.running = this.running.then(run, run);
    await this.running;
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const entries = await this.book.log.changesAfter(this.seq, entriesAtOnce);
      const last = entries.at(-1);
      if (!last) {
        // The book was emptied, log and all: its people have left their office.
        if ((await this.book.log.head()) < this.seq) await this.build();
        return;
      }
      const touched = touchedBy(entries);
      if (isTouched(touched)) {
        if (!this.addDirectly(entries)) await this.refresh(touched);
        this.version += 1;
        this.changes += entries.reduce((sum, { rows }) => sum + rows.length, 0);
      }
      this.seq = last.seq;
    }
  }

  /** New rows are taken from the log itself, without reading the tables again; false where there is more to it. */
  private addDirectly(entries: readonly StoredChanges[]): boolean {
    const added = additionsIn(entries);
    if (!added?.fitInto(this.columns)) return false;
    // A client that is new is in no column; revenue and visits are counted, and may have been read with their clients already.
    if (this.seq < this.exactFrom && !added.isClientsOnly) return false;
    for (const client of added.clients) this.columns.setClient(client);
    for (const line of added.revenue) this.columns.addRevenue(line);
    for (const visit of added.visits) this.columns.addVisit(visit);
    for (const need of added.needs) this.columns.addNeed(need);
    for (const contract of added.contracts) this.columns.addContract(contract);
    return true;
  }

  /** Reads again what was touched, and no more; all that there is of clients who were not there before. */
  private async refresh({ clients, revenue, visits, needs, contracts }: Touched): Promise<void> {
    const { book, columns } = this;
    const ids = [...clients];
    for (const id of ids) {
      if (columns.has(id)) continue;
      revenue.add(id);
      visits.add(id);
      needs.add(id);
      contracts.add(id);
    }
    const [records, lines, all, heard, agreed] = await Promise.all([
      book.many('clients', ids),
      book.lookUp('revenue', 'clientId', [...revenue]),
      book.lookUp('visits', 'clientId', [...visits]),
      book.lookUp('needs', 'clientId', [...needs]),
      book.lookUp('contracts', 'clientId', [...contracts]),
    ]);
    for (const client of records) if (client) columns.setClient(client);
    columns.removeClients(ids.filter((_, i) => !records[i]));
    columns.forgetRevenue(revenue);
    columns.forgetVisits(visits);
    columns.forgetNeeds(needs);
    columns.forgetContracts(contracts);
    for (const line of lines) columns.addRevenue(line);
    for (const visit of all) columns.addVisit(visit);
    for (const need of heard) columns.addNeed(need);
    for (const contract of agreed) columns.addContract(contract);
    // What was read may hold more than the entries said; what the log says up to here must not be added once more.
    this.exactFrom = await book.log.head();
  }
}
