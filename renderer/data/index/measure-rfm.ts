import type { Day } from '../../../shared/domain/calendar/day.ts';
import { OrderTally } from '../../../shared/domain/segment/order-tally.ts';
import { cellOf, cells, segmentTable } from '../../../shared/domain/segment/rfm.ts';
import type { RfmDefinition } from '../../../shared/domain/segment/rfm.ts';
import type { RfmCuts, RfmScores } from '../../../shared/domain/segment/score-tally.ts';
import { scoreTally } from '../../../shared/domain/segment/score-tally.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Columns } from './columns.ts';
import { noDay, numberOfDay } from './columns/days.ts';
import type { RevenueLines } from './columns/revenue-lines.ts';
import type { Scope } from './segment-scope.ts';
import { membersOfScope, placesOf } from './segment-scope.ts';
import { inOrderOfNumbers } from './sort-numbers.ts';

export type RfmView = {
  /** Orders up to this day count, and recency is counted from it. */
  readonly day: Day;
  readonly currency: string;
  readonly scope: Scope;
};

/** What some clients come to. */
export type RfmSum = {
  readonly clients: number;
  readonly orders: number;
  /** In the smallest unit. */
  readonly revenue: number;
};

export type RfmFigures = RfmView & {
  readonly cuts: RfmCuts;
  readonly all: RfmSum;
  /** Clients of the scope without an order up to the day: they have no scores. */
  readonly without: number;
  /** Orders after the day, which are left out. */
  readonly later: number;
  /** Orders that name only a month or a year: they count on its last day. */
  readonly coarse: number;
  /** One for each definition, in its order, and a last one for those that none holds for. */
  readonly segments: readonly RfmSum[];
  /** By recency 1…5 and, within one, frequency 1…5. */
  readonly grid: readonly RfmSum[];
};

export type RfmRow = {
  readonly id: Id;
  readonly name: string;
  readonly recencyDays: number;
  readonly frequency: number;
  /** In the smallest unit. */
  readonly monetary: number;
  readonly scores: readonly [r: number, f: number, m: number];
};

/** Scores of a view, for all the questions about it. */
export type MeasuredRfm = {
  readonly view: RfmView;
  readonly scores: RfmScores;
  /** The position of each scored client. */
  readonly positions: Int32Array;
  /** The cell of each scored client. */
  readonly cell: Uint8Array;
  /** What each of the 125 cells comes to. */
  readonly sums: readonly RfmSum[];
  readonly without: number;
  readonly later: number;
  readonly coarse: number;
};

/** An order is a line with an amount above zero; one below is a correction, which changes the sum and nothing else. */
export function measureRfm(columns: Columns, lines: RevenueLines, view: RfmView): MeasuredRfm {
  const members = membersOfScope(columns, view.scope);
  const places = placesOf(members, columns.size);
  // Of everybody, by their positions: to ask of each line whether its client is meant costs more than to tally it.
  const tally = new OrderTally(columns.size);
  const today = numberOfDay(view.day);
  const counted = tallyLines(lines, { places, tally, today, currency: view.currency });
  const scores = scoreTally(tally, today, members);
  const cell = cellsOf(scores);
  return {
    view,
    scores,
    positions: scores.places,
    cell,
    sums: sumsOfCells(cell, scores),
    without: members.length - scores.places.length,
    ...counted,
  };
}

function tallyLines(
  lines: RevenueLines,
  into: {
    readonly places: Int32Array;
    readonly tally: OrderTally;
    readonly today: number;
    readonly currency: string;
  },
): { readonly later: number; readonly coarse: number } {
  const { places, tally, today } = into;
  const code = lines.currencyCode(into.currency);
  let later = 0;
  let coarse = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const client = lines.clientIn(at, code);
    if (client < 0) continue;
    const past = lines.pastDayAt(at, today);
    const day = past === noDay ? lines.dayAt(at, today) : past;
    if (day !== noDay) bring(tally, client, day, lines.amounts[at] ?? 0);
    if (past !== noDay || (places[client] ?? -1) < 0) continue;
    if (day === noDay) later += 1;
    else coarse += 1;
  }
  return { later, coarse };
}

function bring(tally: OrderTally, client: number, day: number, amount: number): void {
  if (amount > 0) tally.add(client, day, amount);
  else tally.correct(client, amount);
}

function cellsOf({ r, f, m }: RfmScores): Uint8Array {
  const cell = new Uint8Array(r.length);
  for (let i = 0; i < cell.length; i += 1) cell[i] = cellOf(r[i] ?? 1, f[i] ?? 1, m[i] ?? 1);
  return cell;
}

const nothing: RfmSum = { clients: 0, orders: 0, revenue: 0 };

function sumsOfCells(cell: Uint8Array, { frequency, monetary }: RfmScores): readonly RfmSum[] {
  const clients = new Int32Array(cells);
  const orders = new Float64Array(cells);
  const revenue = new Float64Array(cells);
  for (let i = 0; i < cell.length; i += 1) {
    const at = cell[i] ?? 0;
    clients[at] = (clients[at] ?? 0) + 1;
    orders[at] = (orders[at] ?? 0) + (frequency[i] ?? 0);
    revenue[at] = (revenue[at] ?? 0) + (monetary[i] ?? 0);
  }
  return Array.from(clients, (count, at) => ({
    clients: count,
    orders: orders[at] ?? 0,
    revenue: revenue[at] ?? 0,
  }));
}

export function figuresOf(
  measured: MeasuredRfm,
  definitions: readonly RfmDefinition[],
): RfmFigures {
  const { view, scores, sums, without, later, coarse } = measured;
  const table = segmentTable(definitions);
  const ofSegment = (place: number) => sumWhere(sums, (cell) => table[cell] === place);
  return {
    ...view,
    cuts: scores.cuts,
    all: sumWhere(sums, () => true),
    without,
    later,
    coarse,
    segments: [...definitions.map((_, place) => ofSegment(place)), ofSegment(-1)],
    grid: Array.from({ length: 25 }, (_, at) =>
      sumWhere(sums, (cell) => Math.floor(cell / 5) === at),
    ),
  };
}

function sumWhere(sums: readonly RfmSum[], holds: (cell: number) => boolean): RfmSum {
  return sums.reduce<RfmSum>(
    (sum, own, cell) =>
      holds(cell)
        ? {
            clients: sum.clients + own.clients,
            orders: sum.orders + own.orders,
            revenue: sum.revenue + own.revenue,
          }
        : sum,
    nothing,
  );
}

/** The clients of one segment (-1: of none), the largest sum first, from place `from` up to, not including, `to`. */
export function rfmRows(
  columns: Columns,
  measured: MeasuredRfm,
  definitions: readonly RfmDefinition[],
  wanted: { readonly segment: number; readonly from: number; readonly to: number },
): readonly RfmRow[] {
  const { scores, positions, cell } = measured;
  const table = segmentTable(definitions);
  const own = Int32Array.from(cell.keys()).filter((i) => table[cell[i] ?? 0] === wanted.segment);
  const sums = Float64Array.from(own, (i) => scores.monetary[i] ?? 0);
  const order = inOrderOfNumbers(sums, true).subarray(wanted.from, wanted.to);
  return Array.from(order, (at): RfmRow => {
    const i = own[at] ?? 0;
    const position = positions[i] ?? 0;
    return {
      id: columns.ids.at(position),
      name: columns.texts.name.get(position),
      recencyDays: scores.recency[i] ?? 0,
      frequency: scores.frequency[i] ?? 0,
      monetary: scores.monetary[i] ?? 0,
      scores: [scores.r[i] ?? 1, scores.f[i] ?? 1, scores.m[i] ?? 1],
    };
  });
}
