import type { BookIndex } from './book-index.ts';
import { measureRevenue } from './measure-revenue.ts';
import type { MeasuredRevenue } from './measure-revenue.ts';

/** Two years or two currencies are looked at in turn; more are measured again. */
const remembered = 2;

/** Keeps what was last measured, until the index moves on: sorting the whole book is what takes the time. */
export class RevenueMeasures {
  private readonly index: BookIndex;
  private readonly known = new Map<string, MeasuredRevenue>();
  private version = -1;

  constructor(index: BookIndex) {
    this.index = index;
  }

  of(year: string, currency: string): MeasuredRevenue {
    if (this.version !== this.index.version) this.known.clear();
    this.version = this.index.version;
    const key = `${year} ${currency}`;
    const known = this.known.get(key);
    if (known) return known;
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= remembered) this.known.delete(oldest);
    const measured = measureRevenue(this.index.columns, year, currency);
    this.known.set(key, measured);
    return measured;
  }
}
