import type { Measure } from '../../../shared/domain/segment/measure.ts';
import type { BookIndex } from './book-index.ts';
import { measureRevenue } from './measure-revenue.ts';
import type { MeasuredRevenue } from './measure-revenue.ts';
import { needsLines } from './measured-values.ts';

/** Two years or two parts of the book are looked at in turn; more are measured again. */
const remembered = 2;

/** Keeps what was last measured, until the index moves on: sorting the whole book is what takes the time. */
export class RevenueMeasures {
  private readonly index: BookIndex;
  private readonly known = new Map<string, MeasuredRevenue>();
  private version = -1;

  constructor(index: BookIndex) {
    this.index = index;
  }

  async of(measure: Measure): Promise<MeasuredRevenue> {
    const lines = needsLines(measure) ? await this.index.loadLines() : null;
    if (this.version !== this.index.version) this.known.clear();
    this.version = this.index.version;
    const key = JSON.stringify(measure);
    const known = this.known.get(key);
    if (known) return known;
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= remembered) this.known.delete(oldest);
    const measured = measureRevenue(this.index.columns, measure, lines);
    this.known.set(key, measured);
    return measured;
  }
}
