import type { Client, SegmentLetter } from '../../../shared/domain/client/client.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { Contract } from '../../../shared/domain/contract/contract.ts';
import type { CellValue } from '../../../shared/domain/list/columns.ts';
import { columnOfField, fieldOfColumn, listColumns } from '../../../shared/domain/list/columns.ts';
import type { Need } from '../../../shared/domain/need/need.ts';
import { needsColumn, withLevel } from '../../../shared/domain/need/needs-column.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import { lastDayOf } from '../../../shared/domain/timeline/own-day.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import { forEver, noDay, numberOfDay } from './columns/days.ts';
import { IdTable } from './columns/id-table.ts';
import { PointColumns } from './columns/point-columns.ts';
import { RankedTexts } from './columns/ranked-texts.ts';
import { Ranks } from './columns/ranks.ts';
import { RevenueColumns } from './columns/revenue-columns.ts';
import type { RevenueLines } from './columns/revenue-lines.ts';
import { SumColumns } from './columns/sum-columns.ts';
import { longerBytes, longerInts } from './columns/typed.ts';
import { ValueColumn } from './columns/value-column.ts';
import { VisitColumns } from './columns/visit-columns.ts';
import { SearchTexts } from './search-texts.ts';

/** What stands at a position. */
export const states = { nobody: 0, present: 1, archived: 2 } as const;

/** Columns whose texts are mostly different, so that sharing them gains nothing. */
export const textColumns = ['code', 'name', 'phone', 'address'] as const;
export type TextColumnKey = (typeof textColumns)[number];

/** Notes are long and rarely asked about: they come into memory only when a view tests or sorts by them. */
export const noteColumn = 'note';

/** The columns of a book. A client keeps its position for as long as the index lives, even while it is gone. */
export class Columns {
  ids = new IdTable();
  states: Uint8Array = new Uint8Array();
  readonly texts: Readonly<Record<TextColumnKey, RankedTexts>> = {
    code: new RankedTexts(() => this.size),
    name: new RankedTexts(() => this.size),
    phone: new RankedTexts(() => this.size),
    address: new RankedTexts(() => this.size),
  };
  /** null until it was asked for. */
  notes: RankedTexts | null = null;
  search = new SearchTexts();
  /** Columns whose values are shared, and those of the office's own fields. */
  readonly values = new Map<string, ValueColumn>();
  revenue = new RevenueColumns();
  /** Line by line; null until it was asked for. */
  lines: RevenueLines | null = null;
  /** Revenue by `year currency kind`, of the lines that have a kind, and the last day of the latest period that brought any. */
  paid = new SumColumns('paid');
  /** The fees of contracts by `currency kind`, and the last day on which one of them runs. */
  agreed = new SumColumns('agreed');
  /** Day of the latest visit that was made, by position. */
  lastVisit: Int32Array = new Int32Array();
  /** Day of the earliest visit that is planned, by position. */
  nextVisit: Int32Array = new Int32Array();
  visits = new VisitColumns();
  points = new PointColumns();
  /** Whether the positions are in the order of the ids; a client that came with an older id breaks it. */
  inOrderOfIds = true;
  /** Asked for only where the order is broken. */
  readonly byId = new Ranks({
    size: () => this.size,
    hasValue: () => true,
    compare: (a, b) => this.ids.compare(a, b),
    sorted: (positions) => positions.toSorted((a, b) => this.ids.compare(a, b)),
  });
  /** Clients that are not there, but have records that are. */
  readonly without = new Set<Id>();

  private readonly ofRecord: {
    readonly read: (client: Client) => CellValue;
    readonly column: ValueColumn;
  }[] = [];
  private readonly ofFields: { readonly field: string; readonly column: ValueColumn }[] = [];
  private lastAsked: { readonly id: Id; readonly position: number } = { id: '', position: -1 };

  constructor() {
    for (const { key, read, options } of listColumns) {
      if (isText(key) || (!read && key !== needsColumn)) continue;
      const column = new ValueColumn(options);
      this.values.set(key, column);
      if (read) this.ofRecord.push({ read, column });
    }
  }

  /** The number of positions, those of clients that are gone among them. */
  get size(): number {
    return this.ids.size;
  }

  has(id: Id): boolean {
    return this.isThere(this.ids.find(id));
  }

  isThere(position: number): boolean {
    return (this.states[position] ?? states.nobody) !== states.nobody;
  }

  /** Whether nothing was ever known of a client, so that no record of it can be waiting in the book. */
  isNew(id: Id): boolean {
    return this.ids.find(id) < 0 && !this.without.has(id);
  }

  segment(position: number): SegmentLetter | null {
    const letter = this.values.get('segment')?.text(position);
    return segmentLetters.find((one) => one === letter) ?? null;
  }

  /** The column of shared values of that key, made where there is none. */
  valuesOf(key: string): ValueColumn {
    const known = this.values.get(key);
    if (known) return known;
    const column = new ValueColumn();
    this.values.set(key, column);
    const field = fieldOfColumn(key);
    if (field !== null) this.ofFields.push({ field, column });
    return column;
  }

  /** Takes a client in, or anew. Its revenue, its visits and its needs stay. */
  setClient(client: Client): void {
    const position = this.positionFor(client.id);
    this.states[position] = client.archivedAt === null ? states.present : states.archived;
    for (const key of textColumns) this.texts[key].set(position, client[key]);
    this.notes?.set(position, client.note);
    this.search.set(position, client.name, client.code);
    this.points.set(position, client);
    this.setValues(position, client);
  }

  removeClients(ids: readonly Id[]): void {
    for (const position of this.positionsOf(ids)) {
      this.states[position] = states.nobody;
      for (const key of textColumns) this.texts[key].set(position, '');
      this.notes?.set(position, '');
      this.search.set(position, '', '');
      this.points.set(position, null);
      this.setValues(position, null);
    }
    this.forgetRevenue(ids);
    this.forgetVisits(ids);
    this.forgetNeeds(ids);
    this.forgetContracts(ids);
  }

  addRevenue(line: RevenueLine): void {
    const { clientId, period, currency, amount, kind } = line;
    const position = this.positionOf(clientId);
    if (!this.isThere(position)) {
      this.without.add(clientId);
      return;
    }
    const year = period.slice(0, 4);
    this.revenue.add(position, year, currency, amount);
    this.lines?.add(position, line);
    if (kind !== 'unspecified') this.paid.add(position, `${year} ${currency} ${kind}`, amount);
    if (amount > 0) this.paid.reach(position, numberOfDay(lastDayOf(period) ?? ''));
  }

  forgetRevenue(ids: Iterable<Id>): void {
    const positions = this.positionsOf(ids);
    for (const position of positions) {
      this.revenue.forget(position);
      this.paid.forget(position);
    }
    this.lines?.forget(positions);
  }

  addVisit(visit: Visit): void {
    const position = this.positionOf(visit.clientId);
    if (!this.isThere(position)) {
      this.without.add(visit.clientId);
      return;
    }
    const { lastVisit, nextVisit } = this;
    const day = numberOfDay(visit.day);
    const next = nextVisit[position] ?? noDay;
    if (visit.end !== null) lastVisit[position] = Math.max(day, lastVisit[position] ?? noDay);
    else nextVisit[position] = next === noDay ? day : Math.min(day, next);
    this.visits.add(position, visit);
  }

  forgetVisits(ids: Iterable<Id>): void {
    const positions = this.positionsOf(ids);
    this.visits.forget(positions);
    for (const position of positions) {
      this.lastVisit[position] = noDay;
      this.nextVisit[position] = noDay;
    }
  }

  /** Archived contracts are agreements no more. One without an end runs for ever. */
  addContract(contract: Contract): void {
    const { clientId, currency, productFee, serviceFee, ends, archivedAt } = contract;
    const position = this.positionOf(clientId);
    if (!this.isThere(position)) this.without.add(clientId);
    else if (archivedAt === null) {
      this.agreed.add(position, `${currency} product`, productFee);
      this.agreed.add(position, `${currency} service`, serviceFee);
      this.agreed.reach(position, ends === null ? forEver : numberOfDay(ends));
    }
  }

  forgetContracts(ids: Iterable<Id>): void {
    for (const position of this.positionsOf(ids)) this.agreed.forget(position);
  }

  /** The same need twice says no more than once. */
  addNeed({ clientId, level }: Pick<Need, 'clientId' | 'level'>): void {
    const position = this.positionOf(clientId);
    if (!this.isThere(position)) {
      this.without.add(clientId);
      return;
    }
    const column = this.valuesOf(needsColumn);
    const levels = column.get(position);
    const known: readonly string[] = Array.isArray(levels) ? levels : [];
    if (!known.includes(level)) column.set(position, withLevel(known, level));
  }

  forgetNeeds(ids: Iterable<Id>): void {
    const column = this.valuesOf(needsColumn);
    for (const position of this.positionsOf(ids)) column.set(position, null);
  }

  /** How much memory the columns take. */
  bytes(): number {
    const { ids, states, texts, notes, search, values, revenue, visits, byId } = this;
    const own = [ids, search, revenue, visits, this.points, this.paid, this.agreed];
    const columns = [...Object.values(texts), ...values.values(), ...own];
    const days = this.lastVisit.byteLength + this.nextVisit.byteLength;
    const sum = columns.reduce((sum, { bytes }) => sum + bytes, 0);
    const asked = (notes?.bytes ?? 0) + (this.lines?.bytes ?? 0);
    return sum + states.byteLength + days + byId.bytes + asked;
  }

  private positionFor(id: Id): number {
    const size = this.ids.size;
    const position = this.ids.add(id);
    if (position === size) {
      this.inOrderOfIds &&= position === 0 || this.ids.compare(position - 1, position) < 0;
      this.byId.touch(position);
      this.states = longerBytes(this.states, position + 1);
      this.lastVisit = longerInts(this.lastVisit, position + 1, noDay);
      this.nextVisit = longerInts(this.nextVisit, position + 1, noDay);
    }
    return position;
  }

  private setValues(position: number, client: Client | null): void {
    for (const { column, read } of this.ofRecord) {
      column.set(position, client ? read(client) : null);
    }
    const custom = client?.custom ?? {};
    for (const field in custom) this.valuesOf(columnOfField(field));
    for (const { column, field } of this.ofFields) column.set(position, custom[field] ?? null);
  }

  /** Records of a client mostly come one after the other. */
  private positionOf(client: Id): number {
    if (client !== this.lastAsked.id || this.lastAsked.position < 0) {
      this.lastAsked = { id: client, position: this.ids.find(client) };
    }
    return this.lastAsked.position;
  }

  private positionsOf(ids: Iterable<Id>): Set<number> {
    const positions = new Set<number>();
    for (const id of ids) {
      const position = this.ids.find(id);
      if (position >= 0) positions.add(position);
    }
    return positions;
  }
}

function isText(key: string): boolean {
  return key === noteColumn || textColumns.some((known) => known === key);
}
