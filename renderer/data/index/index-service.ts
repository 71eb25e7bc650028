import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CutRefusal } from '../../../shared/domain/segment/cut.ts';
import type { Cut } from '../../../shared/domain/segment/segmentation.ts';
import type { DueList } from '../../../shared/domain/visit/due.ts';
import type { Result } from '../../../shared/result.ts';
import type { OpenBook } from '../open-book.ts';
import { channelOf, openBook } from '../open-book.ts';
import type { VisitList, VisitView } from '../queries/visits-of.ts';
import { visitsOf } from '../queries/visits-of.ts';
import type { BookFacts } from './book-facts.ts';
import { bookFacts } from './book-facts.ts';
import { BookIndex } from './book-index.ts';
import { dueOn } from './due.ts';
import type { Order } from './list-clients.ts';
import { facetsOf, orderOf, partOf, rowAt } from './list-clients.ts';
import type {
  CutPreview,
  RankedClient,
  RevenueConcentration,
  RevenueYear,
  SegmentationDraft,
} from './measure-revenue.ts';
import { draftOf, previewOf, rankedClients, revenueYears } from './measure-revenue.ts';
import { RevenueMeasures } from './revenue-measures.ts';
import { distanceFor } from './search.ts';
import type { Facets, ListRow, View, ViewPart } from './view.ts';
import { everyClient } from './view.ts';

/** Questions to the index of a book. It answers from memory, in its worker, and is true up to the last commit. */
export class IndexService {
  private readonly index: BookIndex;
  private readonly opened: OpenBook;
  private readonly channel: BroadcastChannel;
  private readonly measures: RevenueMeasures;
  private readonly onMoved: () => void;
  private lastFacts: { readonly version: number; readonly facts: BookFacts } | null = null;
  private lastOrder: { readonly key: string; readonly order: Order } | null = null;

  private constructor(opened: OpenBook, index: BookIndex, onMoved: () => void) {
    this.opened = opened;
    this.index = index;
    this.measures = new RevenueMeasures(index);
    this.onMoved = onMoved;
    this.channel = channelOf(opened.store.name);
    this.channel.addEventListener('message', () => {
      void index.catchUp().then((moved) => (moved ? onMoved() : undefined));
    });
  }

  /** Opens the book of that name, builds its index, and reports from then on whenever a commit has moved it. */
  static async open(name: string, onMoved: () => void): Promise<IndexService> {
    const opened = await openBook({ name });
    const index = new BookIndex(opened.book);
    await index.build();
    const service = new IndexService(opened, index, onMoved);
    await index.catchUp();
    return service;
  }

  /** The rows of a view from position `from` up to, not including, `to`, and what its heading says. */
  async list(view: View, from: number, to: number): Promise<ViewPart> {
    return partOf(this.index.columns, this.facts(), this.order(view), { from, to });
  }

  /** The ids of all clients of a view, in its order. */
  async ids(view: View): Promise<readonly string[]> {
    const { entries } = this.index.columns;
    return this.order(view).positions.flatMap((position) => entries[position]?.id ?? []);
  }

  /** The clients that answer best to what was typed, archived ones left out; for pickers and the palette. */
  async find(typed: string, limit: number): Promise<readonly ListRow[]> {
    const { columns } = this.index;
    const column = this.facts().latest;
    const distance = distanceFor(typed);
    const view: View = { ...everyClient, search: typed };
    return this.order(view)
      .positions.flatMap((position) => {
        const entry = columns.entries[position];
        return entry ? { position, far: distance(entry) } : [];
      })
      .toSorted((a, b) => a.far - b.far)
      .slice(0, limit)
      .flatMap(({ position }) => rowAt(columns, column, position) ?? []);
  }

  /** The values to filter by, of the clients that are archived or of those that are not. */
  async facets(archived: boolean): Promise<Facets> {
    return facetsOf(this.index.columns, archived);
  }

  /** The years and currencies that the book has revenue of, latest first. */
  async revenueYears(): Promise<readonly RevenueYear[]> {
    return revenueYears(this.index.columns);
  }

  /** How a year's revenue in one currency is spread over the clients that are not archived. */
  async concentration(year: string, currency: string): Promise<RevenueConcentration> {
    return this.measures.of(year, currency).concentration;
  }

  /** Where a cut falls in a year, and how many clients it would move. */
  async previewCut(
    year: string,
    currency: string,
    cut: Cut,
  ): Promise<Result<CutPreview, CutRefusal>> {
    return previewOf(this.index.columns, this.measures.of(year, currency), cut);
  }

  /** The clients by their revenue of a year, from place `from` up to, not including, `to`. */
  async rankedClients(
    year: string,
    currency: string,
    from: number,
    to: number,
  ): Promise<readonly RankedClient[]> {
    return rankedClients(this.index.columns, this.measures.of(year, currency), from, to);
  }

  /** A segmentation by a cut, worked out on the book as it is after the very last commit. */
  async draftSegmentation(
    year: string,
    currency: string,
    cut: Cut,
  ): Promise<Result<SegmentationDraft, CutRefusal>> {
    if (await this.index.catchUp()) this.onMoved();
    const { columns, seq } = this.index;
    return draftOf(columns, this.measures.of(year, currency), cut, seq);
  }

  /** Who is due on a day, and who comes first; `limit` for each of its lists. */
  async due(today: Day, limit: number): Promise<DueList> {
    return dueOn(this.index.columns, this.facts().latest, today, limit);
  }

  /** The newest visits of a view, and the figures of all of them. Read from the book here, off the screen's thread. */
  async visits(view: VisitView, limit: number): Promise<VisitList> {
    return visitsOf(this.opened.book, view, limit);
  }

  async close(): Promise<void> {
    this.channel.close();
    this.opened.close();
  }

  private facts(): BookFacts {
    const { version, columns } = this.index;
    if (this.lastFacts?.version !== version) {
      this.lastFacts = { version, facts: bookFacts(columns) };
    }
    return this.lastFacts.facts;
  }

  private order(view: View): Order {
    const key = `${this.index.version} ${JSON.stringify(view)}`;
    if (this.lastOrder?.key !== key) {
      this.lastOrder = { key, order: orderOf(this.index.columns, this.facts().latest, view) };
    }
    return this.lastOrder.order;
  }
}
