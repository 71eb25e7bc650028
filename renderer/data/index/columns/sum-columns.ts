import { z } from 'zod';
import { noDay } from './days.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';
import { longerDoubles, longerInts } from './typed.ts';

const names = z.array(z.string());

/** Named sums by the client's position, in the smallest unit, and the latest of some days. */
export class SumColumns {
  /** `noDay` where there is none. */
  last: Int32Array = new Int32Array();
  private readonly name: string;
  private readonly sums = new Map<string, Float64Array>();

  constructor(name: string) {
    this.name = name;
  }

  /** The names under which anything was ever summed up. */
  get keys(): readonly string[] {
    return [...this.sums.keys()];
  }

  at(position: number, key: string): number {
    return this.sums.get(key)?.[position] ?? 0;
  }

  lastAt(position: number): number {
    return this.last[position] ?? noDay;
  }

  add(position: number, key: string, amount: number): void {
    if (amount === 0) return;
    const column = longerDoubles(this.sums.get(key) ?? new Float64Array(), position + 1);
    column[position] = (column[position] ?? 0) + amount;
    this.sums.set(key, column);
  }

  /** Takes a day in; the latest one counts. */
  reach(position: number, day: number): void {
    this.last = longerInts(this.last, position + 1, noDay);
    this.last[position] = Math.max(this.lastAt(position), day);
  }

  /** Takes away all that a client has. */
  forget(position: number): void {
    for (const column of this.sums.values()) if (position < column.length) column[position] = 0;
    if (position < this.last.length) this.last[position] = noDay;
  }

  get bytes(): number {
    const columns = [...this.sums.values()];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, this.last.byteLength);
  }

  write(parts: PartsWriter, length: number): void {
    parts.value(this.name, this.keys);
    const { last } = this;
    parts.array(`${this.name}.last`, longerInts(last, length, noDay).subarray(0, length));
    for (const [i, column] of [...this.sums.values()].entries()) {
      parts.array(`${this.name}.${i}`, longerDoubles(column, length).subarray(0, length));
    }
  }

  read(parts: PartsReader, length: number): void {
    const found = names.safeParse(parts.value(this.name));
    if (!found.success) throw new UnfitSnapshot(this.name);
    this.last = parts.ints(`${this.name}.last`, length);
    for (const [i, key] of found.data.entries()) {
      this.sums.set(key, parts.doubles(`${this.name}.${i}`, length));
    }
  }
}
