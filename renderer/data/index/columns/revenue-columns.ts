import { z } from 'zod';
import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';
import { longerDoubles, longerInts } from './typed.ts';

/** Revenue of one year in one currency, by the client's position; amounts in the smallest unit. */
export type RevenueColumn = {
  readonly year: string;
  readonly currency: string;
  amounts: Float64Array;
  /** The number of lines that it sums up, so that a year without any can be told from one that sums to nothing. */
  lines: Int32Array;
};

const described = z.array(z.object({ year: z.string(), currency: z.string() }));

/** Revenue by year and currency. */
export class RevenueColumns {
  private readonly columns = new Map<string, RevenueColumn>();

  get(year: string, currency: string): RevenueColumn | undefined {
    return this.columns.get(`${year} ${currency}`);
  }

  /** Of every year and currency that ever had a line. */
  all(): readonly RevenueColumn[] {
    return [...this.columns.values()];
  }

  add(position: number, year: string, currency: string, amount: number): void {
    const column = this.columnFor(year, currency);
    if (column.amounts.length <= position) {
      column.amounts = longerDoubles(column.amounts, position + 1);
      column.lines = longerInts(column.lines, column.amounts.length);
    }
    column.amounts[position] = (column.amounts[position] ?? 0) + amount;
    column.lines[position] = (column.lines[position] ?? 0) + 1;
  }

  /** Takes away all that a client has. */
  forget(position: number): void {
    for (const { amounts, lines } of this.columns.values()) {
      if (position >= amounts.length) continue;
      amounts[position] = 0;
      lines[position] = 0;
    }
  }

  get bytes(): number {
    return this.all().reduce((sum, { amounts, lines }) => {
      return sum + amounts.byteLength + lines.byteLength;
    }, 0);
  }

  write(parts: PartsWriter, length: number): void {
    const columns = this.all();
    const names = columns.map(({ year, currency }) => ({ year, currency }));
    parts.value('revenue', names);
    for (const [i, { amounts, lines }] of columns.entries()) {
      parts.array(`revenue.${i}.amounts`, longerDoubles(amounts, length).subarray(0, length));
      parts.array(`revenue.${i}.lines`, longerInts(lines, length).subarray(0, length));
    }
  }

  static read(parts: PartsReader, length: number): RevenueColumns {
    const revenue = new RevenueColumns();
    const names = described.safeParse(parts.value('revenue'));
    if (!names.success) throw new UnfitSnapshot('revenue');
    for (const [i, { year, currency }] of names.data.entries()) {
      const column = revenue.columnFor(year, currency);
      column.amounts = parts.doubles(`revenue.${i}.amounts`, length);
      column.lines = parts.ints(`revenue.${i}.lines`, length);
    }
    return revenue;
  }

  private columnFor(year: string, currency: string): RevenueColumn {
    const key = `${year} ${currency}`;
    const known = this.columns.get(key);
    if (known) return known;
    const column = { year, currency, amounts: new Float64Array(), lines: new Int32Array() };
    this.columns.set(key, column);
    return column;
  }
}
