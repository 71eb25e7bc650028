import type { OpenBook } from '../open-book.ts';
import { channelOf, openBook } from '../open-book.ts';
import { BookIndex } from './book-index.ts';
import type { Order } from './list-clients.ts';
import { facetsOf, orderOf, partOf, rowAt, latestRevenue } from './list-clients.ts';
import type { RevenueFigures, RevenueYear } from './measure-revenue.ts';
import { measureRevenue, revenueYears } from './measure-revenue.ts';
import type { Facets, ListRow, View, ViewPart } from './view.ts';
import { everyClient } from './view.ts';

/** Questions to the index of a book. It answers from memory, in its worker, and is true up to the last commit. */
export class IndexService {
  private readonly index: BookIndex;
  private readonly opened: OpenBook;
  private readonly channel: BroadcastChannel;
  private lastOrder: { readonly key: string; readonly order: Order } | null = null;

  private constructor(opened: OpenBook, index: BookIndex, onMoved: () => void) {
    this.opened = opened;
    this.index = index;
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
    return partOf(this.index.columns, this.order(view), from, to);
  }

  /** The ids of all clients of a view, in its order. */
  async ids(view: View): Promise<readonly string[]> {
    const { entries } = this.index.columns;
    return this.order(view).positions.flatMap((position) => entries[position]?.id ?? []);
  }

  /** The first clients that answer to what was typed, archived ones left out; for pickers and the palette. */
  async find(typed: string, limit: number): Promise<readonly ListRow[]> {
    const { columns } = this.index;
    const column = latestRevenue(columns);
    const view: View = { ...everyClient, search: typed };
    return this.order(view)
      .positions.slice(0, limit)
      .flatMap((position) => rowAt(columns, column, position) ?? []);
  }

  async facets(): Promise<Facets> {
    return facetsOf(this.index.columns);
  }

  /** The years and currencies that the book has revenue of, latest first. */
  async revenueYears(): Promise<readonly RevenueYear[]> {
    return revenueYears(this.index.columns);
  }

  /** What every client that is not archived brought in a year, largest first. */
  async revenueOf(year: string, currency: string): Promise<RevenueFigures> {
    return measureRevenue(this.index.columns, year, currency);
  }

  async close(): Promise<void> {
    this.channel.close();
    this.opened.close();
  }

  private order(view: View): Order {
    const key = `${this.index.version} ${JSON.stringify(view)}`;
    if (this.lastOrder?.key !== key) {
      this.lastOrder = { key, order: orderOf(this.index.columns, view) };
    }
    return this.lastOrder.order;
  }
}
