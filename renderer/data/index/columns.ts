import type { Client, SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import { folded } from '../../../shared/domain/search/readings.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';

/** What the index keeps of one client besides its revenue: all that lists sort, filter and search by. */
export type ClientEntry = {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string;
  readonly owner: string;
  readonly segment: SegmentLetter | null;
  readonly archived: boolean;
  readonly custom: Client['custom'];
  /** The name in the form in which it is searched. */
  readonly folded: string;
  /** The code in the form in which it is searched. */
  readonly foldedCode: string;
};

/** Revenue of one year in one currency, by the client's position; amounts in the smallest unit. */
export type RevenueColumn = {
  readonly year: string;
  readonly currency: string;
  amounts: Float64Array;
  /** The number of lines that it sums up, so that a year without any can be told from one that sums to nothing. */
  lines: Int32Array;
};

/** The columns of a book. A client keeps its position for as long as the index lives; a removed one leaves a hole. */
export class Columns {
  readonly entries: (ClientEntry | null)[] = [];
  /** Day of the latest visit that was made, by position; '' where there was none. */
  readonly lastVisit: string[] = [];
  /** Day of the earliest visit that is planned, by position; '' where there is none. */
  readonly nextVisit: string[] = [];
  readonly revenue = new Map<string, RevenueColumn>();
  /** Whether the positions are in the order of the ids; a client that came with an older id breaks it. */
  inOrderOfIds = true;
  private lastId: Id = '';
  private readonly positions = new Map<Id, number>();
  /** Clients that are not there, but were, or have records that are. */
  private readonly without = new Set<Id>();

  has(id: Id): boolean {
    return this.positions.has(id);
  }

  /** Whether nothing was ever known of a client, so that no record of it can be waiting in the book. */
  isNew(id: Id): boolean {
    return !this.positions.has(id) && !this.without.has(id);
  }

  /** Takes a client in, or anew: what was known of its revenue and its visits is forgotten and must be added again. */
  setClient(client: Client): void {
    const position = this.positions.get(client.id) ?? this.entries.length;
    if (position === this.entries.length) {
      this.inOrderOfIds &&= client.id > this.lastId;
      this.lastId = client.id;
    }
    this.positions.set(client.id, position);
    this.entries[position] = entryOf(client);
    this.forget(position);
  }

  removeClient(id: Id): void {
    const position = this.positions.get(id);
    if (position === undefined) return;
    this.positions.delete(id);
    this.without.add(id);
    this.entries[position] = null;
    this.forget(position);
  }

  addRevenue({ clientId, period, currency, amount }: RevenueLine): void {
    const position = this.positions.get(clientId);
    if (position === undefined) {
      this.without.add(clientId);
      return;
    }
    const column = this.revenueColumn(period.slice(0, 4), currency);
    if (column.amounts.length <= position) grow(column, position + 1);
    column.amounts[position] = (column.amounts[position] ?? 0) + amount;
    column.lines[position] = (column.lines[position] ?? 0) + 1;
  }

  addVisit({ clientId, day, end }: Visit): void {
    const position = this.positions.get(clientId);
    if (position === undefined) {
      this.without.add(clientId);
      return;
    }
    const last = this.lastVisit[position] ?? '';
    const next = this.nextVisit[position] ?? '';
    if (end !== null && day > last) this.lastVisit[position] = day;
    if (end === null && (next === '' || day < next)) this.nextVisit[position] = day;
  }

  private revenueColumn(year: string, currency: string): RevenueColumn {
    const key = `${year} ${currency}`;
    const known = this.revenue.get(key);
    if (known) return known;
    const column = { year, currency, amounts: new Float64Array(), lines: new Int32Array() };
    this.revenue.set(key, column);
    return column;
  }

  private forget(position: number): void {
    this.lastVisit[position] = '';
    this.nextVisit[position] = '';
    for (const { amounts, lines } of this.revenue.values()) {
      if (position >= amounts.length) continue;
      amounts[position] = 0;
      lines[position] = 0;
    }
  }
}

function grow(column: RevenueColumn, needed: number): void {
  const size = Math.max(needed, Math.ceil(column.amounts.length * 1.5), 1024);
  const amounts = new Float64Array(size);
  amounts.set(column.amounts);
  const lines = new Int32Array(size);
  lines.set(column.lines);
  column.amounts = amounts;
  column.lines = lines;
}

function entryOf(client: Client): ClientEntry {
  return {
    id: client.id,
    code: client.code,
    name: client.name,
    region: client.region,
    industry: client.industry,
    owner: client.owner,
    segment: client.segment,
    archived: client.archivedAt !== null,
    custom: client.custom,
    folded: folded(client.name),
    foldedCode: folded(client.code),
  };
}
