/** Purchases up to the analysis date, in any one unit of time (BG/NBD; Fader, Hardie & Lee 2005). */
export type PurchaseHistory = {
  /** Repeat purchases: all but the first. A whole number. */
  readonly x: number;
  /** Age at the last purchase; 0 without a repeat. */
  readonly tx: number;
  /** Age: time since the first purchase. */
  readonly T: number;
};

export type Summary = PurchaseHistory & {
  /** How many clients have this history; one where nothing is said. */
  readonly count?: number;
};

/** Rates of purchase are Gamma(r, α) over the clients, chances to leave after a purchase Beta(a, b); α is in the unit of time. */
export type BgNbdParams = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
};

/** Purchases of many clients as parallel arrays; equal ones may be one with a weight. */
export type Histories = {
  /** Repeat purchases. */
  readonly x: Int32Array;
  /** Age at the last one. */
  readonly tx: Float64Array;
  /** Age. */
  readonly T: Float64Array;
  /** How many clients have this history. */
  readonly weight: Float64Array;
};

/** Far more purchases than a client makes; what is larger is a mistake. */
const mostRepeats = 1e6;

export function isHistory({ x, tx, T }: PurchaseHistory): boolean {
  return Number.isInteger(x) && x >= 0 && x <= mostRepeats && tx >= 0 && tx <= T && T < Infinity;
}

/** Histories as columns, equal ones together. What is no history, or nobody's, is left out. */
export function historiesOf(summaries: Iterable<Summary>): Histories {
  const places = new Map<string, number>();
  const rows: { x: number; tx: number; T: number; weight: number }[] = [];
  for (const { x, tx, T, count = 1 } of summaries) {
    if (!isHistory({ x, tx, T }) || !(count > 0) || count === Infinity) continue;
    // Who never bought again is told by its age alone.
    const last = x === 0 ? 0 : tx;
    const key = `${x} ${last} ${T}`;
    const place = places.get(key) ?? rows.length;
    places.set(key, place);
    const row = (rows[place] ??= { x, tx: last, T, weight: 0 });
    row.weight += count;
  }
  return {
    x: Int32Array.from(rows, ({ x }) => x),
    tx: Float64Array.from(rows, ({ tx }) => tx),
    T: Float64Array.from(rows, ({ T }) => T),
    weight: Float64Array.from(rows, ({ weight }) => weight),
  };
}
