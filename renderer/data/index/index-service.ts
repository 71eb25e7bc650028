import { transfer } from 'comlink';
import { conditionsOf } from '../../../shared/domain/list/edit-filter.ts';
import type { CutsRefusal } from '../../../shared/domain/segment/cut.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import type { Cuts } from '../../../shared/domain/segment/segmentation.ts';
import type { DividedUnit } from '../../../shared/domain/territory/fields.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import type {
  AppliedSegmentation,
  ApplyRefusal,
  SegmentationOrder,
} from '../commands/apply-segmentation.ts';
import { applySegmentation } from '../commands/apply-segmentation.ts';
import type { OpenBook } from '../open-book.ts';
import { channelOf, openBook } from '../open-book.ts';
import type { DividedClients } from '../queries/field-clients.ts';
import { fieldClients } from '../queries/field-clients.ts';
import type { MapPoints, MapWish } from '../queries/map-points.ts';
import { mapPointsOf } from '../queries/map-points.ts';
import { BookIndex } from './book-index.ts';
import { noteColumn } from './columns.ts';
import { nearestTo } from './find-clients.ts';
import { FoldKeeper } from './fold-keeper.ts';
import { LastAnswer } from './last-answer.ts';
import { later } from './later.ts';
import type { PairList } from './likely-pairs.ts';
import { LikelyPairs } from './likely-pairs.ts';
import type { Order } from './list-clients.ts';
import { orderOf, partOf, rowsOf } from './list-clients.ts';
import type {
  CutPreview,
  RankedClient,
  RevenueConcentration,
  RevenueYear,
  SegmentationDraft,
} from './measure-revenue.ts';
import { draftOf, previewOf, rankedClients, revenueYears } from './measure-revenue.ts';
import { RevenueMeasures } from './revenue-measures.ts';
import { ScoreQuestions } from './score-questions.ts';
import { ClientSearch } from './search.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';
import { snapshotsIn } from './snapshot-store.ts';
import { facetOf, facetsOf, summaryOf } from './summarise.ts';
import type { Facet, Facets, ListRow, Summary, View, ViewPart } from './view.ts';
import { everyClient } from './view.ts';
import { WarmUp } from './warm-up.ts';

/** So long nothing must have moved before what questions may need is made anew (ms). */
const pause = 300;

/** Questions to the index of a book. It answers from memory, in its worker, and is true up to the last commit. */
export class IndexService extends ScoreQuestions {
  private readonly opened: OpenBook;
  private readonly channel: BroadcastChannel;
  private readonly keeper: SnapshotKeeper;
  private readonly folds: FoldKeeper;
  private readonly measures: RevenueMeasures;
  private readonly warmUp: WarmUp;
  private readonly duplicates: LikelyPairs;
  private readonly onMoved: () => void;
  private readonly search = new ClientSearch();
  private readonly lastOrder = new LastAnswer<Order>();

  private constructor(
    opened: OpenBook,
    index: BookIndex,
    keeper: SnapshotKeeper,
    onMoved: () => void,
  ) {
    super(opened.book, index);
    this.opened = opened;
    this.keeper = keeper;
    this.folds = new FoldKeeper(opened.store);
    this.folds.moved();
    this.warmUp = new WarmUp(index, later);
    this.warmUp.start();
    this.measures = new RevenueMeasures(index);
    this.duplicates = new LikelyPairs(opened.book);
    this.onMoved = onMoved;
    this.channel = channelOf(opened.store.name);
    this.channel.addEventListener('message', () => {
      this.folds.moved();
      void this.catchUp();
    });
  }

  /** Opens the book of that name and its index, and reports from then on whenever a commit has moved it. */
  static async open(name: string, onMoved: () => void): Promise<IndexService> {
    const opened = await openBook({ name });
    const index = new BookIndex(opened.book);
    const keeper = new SnapshotKeeper(index, snapshotsIn(opened.store));
    await keeper.open();
    const service = new IndexService(opened, index, keeper, onMoved);
    await index.catchUp();
    return service;
  }

  /** The rows of a view from position `from` up to, not including, `to`, and what its heading says. */
  async list(
    view: View,
    from: number,
    to: number,
    columns: readonly string[] = [],
  ): Promise<ViewPart> {
    await this.bringNotes(view);
    const range = { from, to, columns };
    const part = partOf(this.index.columns, this.facts(), this.order(view), range);
    return { ...part, rows: await this.withNotes(part.rows, columns) };
  }

  /** The ids of all clients of a view, in its order. */
  async ids(view: View): Promise<readonly Id[]> {
    await this.bringNotes(view);
    const { ids } = this.index.columns;
    return Array.from(this.order(view).positions, (position) => ids.at(position));
  }

  /** The rows of these clients, in their order; those who are gone are left out. */
  async rowsOf(ids: readonly Id[], columns: readonly string[] = []): Promise<readonly ListRow[]> {
    const row = rowsOf(this.index.columns, this.facts().latest, columns);
    return this.withNotes(Array.from(this.positionsOf(ids), row), columns);
  }

  /** Count and sums of some clients, or of all in a view. */
  async summary(view: View, ids: readonly Id[] | null): Promise<Summary> {
    await this.bringNotes(view);
    const positions = ids ? this.positionsOf(ids) : this.order(view).positions;
    return summaryOf(this.index.columns, this.facts().latest, positions);
  }

  /** The values that clients, archived or not, have in any column; each of several choices by itself. */
  async valuesOf(column: string, archived: boolean): Promise<Facet> {
    if (column === noteColumn) await this.index.loadNotes();
    return facetOf(this.index.columns, this.facts().latest, column, archived);
  }

  /** The clients that answer best to what was typed, archived ones left out; for pickers and the palette. */
  async find(typed: string, limit: number): Promise<readonly ListRow[]> {
    const { columns } = this.index;
    const { latest } = this.facts();
    const { positions } = orderOf(columns, latest, { ...everyClient, search: typed }, this.search);
    const row = rowsOf(columns, latest, []);
    return nearestTo(columns.search, typed, positions, limit).map(row);
  }

  /** The values to filter by, of the clients that are archived or of those that are not. */
  async facets(archived: boolean): Promise<Facets> {
    return facetsOf(this.index.columns, archived);
  }

  /** The years and currencies that the book has revenue of, latest first. */
  async revenueYears(): Promise<readonly RevenueYear[]> {
    return revenueYears(this.index.columns);
  }

  /** How what is measured is spread over the clients that are not archived. */
  async concentration(measure: Measure): Promise<RevenueConcentration> {
    return (await this.measures.of(measure)).concentration;
  }

  /** Where one cut or two fall, and how many clients they would move. */
  async previewCut(measure: Measure, cuts: Cuts): Promise<Result<CutPreview, CutsRefusal>> {
    const measured = await this.measures.of(measure);
    return previewOf(this.index.columns, measured, cuts);
  }

  /** The clients by what is measured, from place `from` up to, not including, `to`. */
  async rankedClients(
    measure: Measure,
    from: number,
    to: number,
  ): Promise<readonly RankedClient[]> {
    const measured = await this.measures.of(measure);
    return rankedClients(this.index.columns, measured, from, to);
  }

  /** A segmentation by one cut or two, worked out on the book as it is after the very last commit. */
  private async draftSegmentation(
    measure: Measure,
    cuts: Cuts,
  ): Promise<Result<SegmentationDraft, CutsRefusal>> {
    await this.catchUp();
    // What is written while it is measured makes the draft an old one.
    const { seq } = this.index;
    const measured = await this.measures.of(measure);
    return draftOf(this.index.columns, measured, cuts, seq);
  }

  /** Writes a segmentation from here: a hundred thousand clients that change would hold the window up for seconds. */
  async applySegmentation(
    order: Omit<SegmentationOrder, 'draft'>,
  ): Promise<Result<AppliedSegmentation, ApplyRefusal | CutsRefusal>> {
    const draft = await this.draftSegmentation(order.measure, order.cut);
    return draft.ok ? applySegmentation(this.opened, { ...order, draft: draft.value }) : draft;
  }

  /** Where the clients of a view are. */
  async mapPoints({ view, ...wish }: MapWish): Promise<MapPoints> {
    await this.bringNotes(view);
    const { columns } = this.index;
    const row = rowsOf(columns, this.facts().latest, ['address']);
    const points = mapPointsOf(columns, this.order(view).positions, wish, row);
    const { positions, east, north, group } = points;
    return transfer(points, [positions.buffer, east.buffer, north.buffer, group.buffer]);
  }

  /** The clients of a view that may be divided into fields. */
  async fieldClients(view: View, unit: DividedUnit = 'client'): Promise<DividedClients> {
    await this.bringNotes(view);
    const clients = fieldClients(this.index.columns, this.order(view).positions, unit);
    const { positions, east, north, values } = clients;
    return transfer(clients, [positions.buffer, east.buffer, north.buffer, values.buffer]);
  }

  /** The same of these clients; who is gone or has no place is left out. */
  async fieldClientsOf(ids: readonly Id[], unit: DividedUnit): Promise<DividedClients> {
    return fieldClients(this.index.columns, this.positionsOf(ids), unit);
  }

  /** The ids of the clients at these positions; null for who is gone. */
  async idsAt(positions: readonly number[]): Promise<readonly (Id | null)[]> {
    const { columns } = this.index;
    return positions.map((at) => (columns.isThere(at) ? columns.ids.at(at) : null));
  }

  /** The clients at these positions, as `mapPoints` gave them. */
  async clientsAt(positions: readonly number[]): Promise<readonly ListRow[]> {
    const { columns } = this.index;
    const row = rowsOf(columns, this.facts().latest, ['address']);
    return positions.filter((at) => columns.isThere(at)).map(row);
  }

  /** How many bytes of memory the columns take. */
  async bytes(): Promise<number> {
    return this.index.columns.bytes();
  }

  /** Clients that may be the same, looked for in the whole book. */
  async likelyPairs(): Promise<PairList> {
    return this.duplicates.list();
  }

  async close(): Promise<void> {
    this.stopFits();
    this.keeper.close();
    this.folds.close();
    this.warmUp.stop();
    this.channel.close();
    await this.keeper.settled();
    await this.folds.settled();
    this.opened.close();
  }

  private async catchUp(): Promise<void> {
    if (!(await this.index.catchUp())) return;
    this.keeper.moved();
    this.warmUp.start(pause);
    this.onMoved();
  }

  private order(view: View): Order {
    const { version, columns } = this.index;
    return this.lastOrder.to(`${version} ${JSON.stringify(view)}`, () =>
      orderOf(columns, this.facts().latest, view, this.search),
    );
  }

  private positionsOf(ids: readonly Id[]): Int32Array {
    const { columns } = this.index;
    return Int32Array.from(ids, (id) => columns.ids.find(id)).filter((at) => columns.isThere(at));
  }

  /** A view that tests or sorts by notes needs all of them; showing them needs only those that are seen. */
  private async bringNotes({ filter, sort, group }: View): Promise<void> {
    const asked = [sort?.column, group, ...conditionsOf(filter).map(({ column }) => column)];
    if (asked.includes(noteColumn)) await this.index.loadNotes();
  }

  private async withNotes(
    rows: readonly ListRow[],
    columns: readonly string[],
  ): Promise<readonly ListRow[]> {
    if (!columns.includes(noteColumn) || this.index.columns.notes) return rows;
    const ids = rows.map(({ id }) => id);
    const clients = await this.opened.book.many('clients', ids);
    return rows.map((row, i) => {
      const note = clients[i]?.note ?? '';
      return { ...row, cells: { ...row.cells, [noteColumn]: note === '' ? null : note } };
    });
  }
}
