import { daysBetween } from '../../../../shared/domain/calendar/day.ts';
import type { RevenueLine } from '../../../../shared/domain/revenue/revenue-line.ts';
import { revenueKinds } from '../../../../shared/domain/revenue/revenue-line.ts';
import { lastDayOf } from '../../../../shared/domain/timeline/own-day.ts';
import { noDay, numberOfDay } from './days.ts';
import { longerBytes, longerDoubles, longerInts } from './typed.ts';

const free = -1;
/** Of a year that is in no calendar. */
const nowhere = [noDay, 0] as const;

/**
 * Every line of revenue of a client that is there, in some twenty bytes each. Their places say nothing. They come into memory when a
 * question needs more than the sum of a year.
 */
export class RevenueLines {
  /** Places up to this one are in use, or free. */
  length = 0;
  /** The position of the client; -1 where the place is free. */
  clients: Int32Array = new Int32Array();
  /** The last day of the line's period; `noDay` where that is in no calendar. */
  days: Int32Array = new Int32Array();
  /** How many days before that the period begins; 0 where it is a day. */
  spans: Int32Array = new Int32Array();
  /** In the smallest unit. */
  amounts: Float64Array = new Float64Array();
  /** The place in `currencies`. */
  currencyCodes: Uint8Array = new Uint8Array();
  /** The place in `revenueKinds`. */
  kinds: Uint8Array = new Uint8Array();
  readonly currencies: string[] = [];
  private freePlaces: number[] = [];
  private readonly periods = new Map<string, readonly [last: number, span: number]>();

  add(client: number, { period, amount, currency, kind }: RevenueLine): void {
    const place = this.freePlaces.pop() ?? this.length;
    if (place === this.length) this.grow();
    const [last, span] = this.daysOf(period);
    this.clients[place] = client;
    this.days[place] = last;
    this.spans[place] = span;
    this.amounts[place] = amount;
    this.currencyCodes[place] = this.codeOf(currency);
    this.kinds[place] = revenueKinds.indexOf(kind);
  }

  /** Takes away the lines of clients. */
  forget(positions: ReadonlySet<number>): void {
    if (positions.size === 0) return;
    for (let place = 0; place < this.length; place += 1) {
      if (!positions.has(this.clients[place] ?? free)) continue;
      this.clients[place] = free;
      this.freePlaces.push(place);
    }
  }

  /** The client of a line in the currency of that code; else -1. */
  clientIn(place: number, currency: number): number {
    return this.currencyCodes[place] === currency ? (this.clients[place] ?? free) : -1;
  }

  /** The day of a line that names one and is over, as most do; else `noDay`. */
  pastDayAt(place: number, today: number): number {
    const day = this.days[place] ?? noDay;
    return this.spans[place] === 0 && day <= today ? day : noDay;
  }

  /** The member to whom a line belongs, where it is in the currency of that code; else -1. `members`: by the client's position. */
  memberAt(place: number, members: Int32Array, currency: number): number {
    const client = this.clients[place] ?? free;
    if (client < 0 || this.currencyCodes[place] !== currency) return -1;
    return members[client] ?? -1;
  }

  /**
   * The day on which a line counts, seen from `today`; `noDay` where it is yet to come. A period that is not over has brought what it
   * has brought up to today.
   */
  dayAt(place: number, today: number): number {
    const last = this.days[place] ?? noDay;
    if (last <= today) return last;
    return last - (this.spans[place] ?? 0) <= today ? today : noDay;
  }

  isService(place: number): boolean {
    return revenueKinds[this.kinds[place] ?? 0] === 'service';
  }

  /** -1 where no line has it. */
  currencyCode(currency: string): number {
    return this.currencies.indexOf(currency);
  }

  get bytes(): number {
    const { clients, days, spans, amounts, currencyCodes, kinds } = this;
    const arrays = [clients, days, spans, amounts, currencyCodes, kinds];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  private grow(): void {
    this.length += 1;
    this.clients = longerInts(this.clients, this.length);
    this.days = longerInts(this.days, this.length);
    this.spans = longerInts(this.spans, this.length);
    this.amounts = longerDoubles(this.amounts, this.length);
    this.currencyCodes = longerBytes(this.currencyCodes, this.length);
    this.kinds = longerBytes(this.kinds, this.length);
  }

  private codeOf(currency: string): number {
    const known = this.currencyCode(currency);
    return known >= 0 ? known : this.currencies.push(currency) - 1;
  }

  /** A book has some thousands of different periods, and far more of their uses. */
  private daysOf(period: string): readonly [last: number, span: number] {
    const known = this.periods.get(period);
    if (known) return known;
    const end = lastDayOf(period);
    const first = `${period}-01-01`.slice(0, 10);
    const days = end === null ? nowhere : ([numberOfDay(end), daysBetween(first, end)] as const);
    this.periods.set(period, days);
    return days;
  }
}
