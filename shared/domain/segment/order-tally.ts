/** Count, sum and last day of a client stand side by side, so that a line of revenue touches the memory in one place. */
const width = 4;

/** What the orders of numbered clients come to: how many, how much, and when the last of them was. */
export class OrderTally {
  /** Clients are numbered from 0 up to, not including, this. */
  readonly size: number;
  private readonly cells: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.cells = new Float64Array(size * width);
  }

  /** `day` is in days since 1970-01-01. An amount that is no finite number counts as zero. */
  add(client: number, day: number, amount: number): void {
    const { cells } = this;
    const at = client * width;
    const before = cells[at] ?? 0;
    if (before === 0 || day > (cells[at + 2] ?? 0)) cells[at + 2] = day;
    cells[at] = before + 1;
    if (Number.isFinite(amount)) cells[at + 1] = (cells[at + 1] ?? 0) + amount;
  }

  /** Changes what a client brought without being an order, as a correction does. */
  correct(client: number, amount: number): void {
    const at = client * width + 1;
    if (Number.isFinite(amount)) this.cells[at] = (this.cells[at] ?? 0) + amount;
  }

  /** Number of orders. */
  count(client: number): number {
    return this.cells[client * width] ?? 0;
  }

  sum(client: number): number {
    return this.cells[client * width + 1] ?? 0;
  }

  /** Day of the latest order; of no meaning where there is none. */
  last(client: number): number {
    return this.cells[client * width + 2] ?? 0;
  }
}
