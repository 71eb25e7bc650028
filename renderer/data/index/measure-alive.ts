import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { BgNbdFit } from '../../../shared/domain/segment/alive.ts';
import { expectedPurchases, probabilityAlive } from '../../../shared/domain/segment/alive.ts';
import type { TooLittle } from '../../../shared/domain/segment/enough-history.ts';
import type { BgNbdParams, PurchaseHistory } from '../../../shared/domain/segment/histories.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { AliveView } from './alive-view.ts';
import type { Columns } from './columns.ts';
import { dayOfNumber, numberOfDay } from './columns/days.ts';
import type { Purchases } from './purchases.ts';
import { inOrderOfNumbers } from './sort-numbers.ts';

export const daysOfWeek = 7;
/** Purchases are expected for the next year. */
export const weeksAhead = 52;
/** Tenths of the chance. */
export const bands = 10;

export type AliveFigures = {
  readonly view: AliveView;
  readonly fit: BgNbdFit;
  /** Why no chances are shown; null where they are. */
  readonly tooLittle: TooLittle | null;
  readonly clients: number;
  readonly without: number;
  readonly coarse: number;
  /** Clients by tenths of their chance, the smallest first. Those without a repeat are left out: the model knows nothing of them. */
  readonly bands: readonly number[];
  /** Clients who came only once. */
  readonly once: number;
  /** In the smallest unit. */
  readonly value: number;
  readonly risk: number;
};

export type AliveRow = {
  readonly rank: number;
  readonly id: Id;
  readonly name: string;
  /** In weeks. */
  readonly history: PurchaseHistory;
  readonly last: Day;
  readonly alive: number;
  /** In the next `weeksAhead`. */
  readonly expected: number;
  /** In the smallest unit. */
  readonly value: number;
  readonly risk: number;
};

/** A fitted book, for all the questions about it. */
export type MeasuredAlive = {
  readonly purchases: Purchases;
  readonly params: BgNbdParams;
  readonly today: number;
  readonly alive: Float64Array;
  readonly risks: Float64Array;
  /** The places among the purchases, the greatest value at risk first. */
  readonly order: Int32Array;
};

export function historyAt(purchases: Purchases, today: number, place: number): PurchaseHistory {
  const first = purchases.first[place] ?? today;
  return {
    x: purchases.repeats[place] ?? 0,
    tx: ((purchases.last[place] ?? first) - first) / daysOfWeek,
    T: (today - first) / daysOfWeek,
  };
}

export function measureAlive(
  purchases: Purchases,
  params: BgNbdParams,
  { day }: AliveView,
): MeasuredAlive {
  const today = numberOfDay(day);
  const alive = new Float64Array(purchases.positions.length);
  const risks = new Float64Array(alive.length);
  for (let place = 0; place < alive.length; place += 1) {
    const chance = probabilityAlive(params, historyAt(purchases, today, place)) ?? 1;
    alive[place] = chance;
    // Corrections may have left less than nothing: there is nothing to lose then.
    risks[place] = (1 - chance) * Math.max(0, purchases.values[place] ?? 0);
  }
  const order = Int32Array.from(inOrderOfNumbers(risks, true));
  return { purchases, params, today, alive, risks, order };
}

export function aliveFigures(
  view: AliveView,
  purchases: Purchases,
  said: { readonly fit: BgNbdFit; readonly tooLittle: TooLittle | null },
  measured: MeasuredAlive | null,
): AliveFigures {
  const { positions, without, coarse, repeats, values } = purchases;
  const counts = Array.from({ length: bands }, () => 0);
  let once = 0;
  for (let place = 0; place < positions.length; place += 1) {
    if (repeats[place] === 0) once += 1;
    else if (measured) {
      const band = Math.min(bands - 1, Math.floor((measured.alive[place] ?? 0) * bands));
      counts[band] = (counts[band] ?? 0) + 1;
    }
  }
  return {
    view,
    ...said,
    clients: positions.length,
    without,
    coarse,
    bands: counts,
    once,
    value: values.reduce((sum, value) => sum + Math.max(0, value), 0),
    risk: measured ? measured.risks.reduce((sum, risk) => sum + risk, 0) : 0,
  };
}

/** The clients from place `from` up to, not including, `to`, the greatest value at risk first. */
export function aliveRows(
  columns: Columns,
  { purchases, params, today, alive, risks, order }: MeasuredAlive,
  from: number,
  to: number,
): readonly AliveRow[] {
  return Array.from(order.subarray(from, to), (place, i): AliveRow => {
    const position = purchases.positions[place] ?? 0;
    const history = historyAt(purchases, today, place);
    return {
      rank: from + i + 1,
      id: columns.ids.at(position),
      name: columns.texts.name.get(position),
      history,
      last: dayOfNumber(purchases.last[place] ?? today),
      alive: alive[place] ?? 1,
      expected: expectedPurchases(params, history, weeksAhead) ?? 0,
      value: purchases.values[place] ?? 0,
      risk: risks[place] ?? 0,
    };
  });
}
