/** What the orders of numbered clients come to: how many, how much, and when the last of them was. */
export class OrderTally {
  /** Clients are numbered from 0 up to, not including, this. */
  readonly size: number;
  private readonly counts: Int32Array;
  private readonly sums: Float64Array;
  private readonly lasts: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.counts = new Int32Array(size);
    this.sums = new Float64Array(size);
    this.lasts = new Int32Array(size).fill(-(2 ** 31));
  }

  /** `day` is in days since 1970-01-01. An amount that is no finite number counts as zero. */
  add(client: number, day: number, amount: number): void {
    this.counts[client] = (this.counts[client] ?? 0) + 1;
    // Days come in no order: a branch would be guessed wrong half the time.
    this.lasts[client] = Math.max(this.lasts[client] ?? 0, day);
    if (Number.isFinite(amount)) this.sums[client] = (this.sums[client] ?? 0) + amount;
  }

  /** Changes what a client brought without being an order, as a correction does. */
  correct(client: number, amount: number): void {
    if (Number.isFinite(amount)) this.sums[client] = (this.sums[client] ?? 0) + amount;
  }

  /** Number of orders. */
  count(client: number): number {
    return this.counts[client] ?? 0;
  }

  sum(client: number): number {
    return this.sums[client] ?? 0;
  }

  /** Day of the latest order; of no meaning where there is none. */
  last(client: number): number {
    return this.lasts[client] ?? 0;
  }
}
