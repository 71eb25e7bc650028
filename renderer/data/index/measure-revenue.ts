import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { concentrationOf, curveOf } from '../../../shared/domain/segment/concentration.ts';
import type { Concentration, CurvePoint } from '../../../shared/domain/segment/concentration.ts';
import { cutRankingBy, letterAt, partsOf } from '../../../shared/domain/segment/cut.ts';
import type { CutPoint, CutsRefusal, SegmentPart } from '../../../shared/domain/segment/cut.ts';
import type { Measure, Metric } from '../../../shared/domain/segment/measure.ts';
import {
  countMovesOf,
  planSegmentation,
} from '../../../shared/domain/segment/plan-segmentation.ts';
import type {
  Counted,
  Move,
  MoveCounts,
  SegmentationPlan,
} from '../../../shared/domain/segment/plan-segmentation.ts';
import { isMeasurable, rank } from '../../../shared/domain/segment/ranking.ts';
import type { Ranking } from '../../../shared/domain/segment/ranking.ts';
import { listOfCuts } from '../../../shared/domain/segment/segmentation.ts';
import type { Cuts } from '../../../shared/domain/segment/segmentation.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Columns } from './columns.ts';
import { states } from './columns.ts';
import type { RevenueLines } from './columns/revenue-lines.ts';
import { measuredValues } from './measured-values.ts';
import { inOrderOfNumbers } from './sort-numbers.ts';

export type RevenueYear = {
  readonly year: string;
  readonly currency: string;
  /** Clients with at least one revenue line in it. */
  readonly clients: number;
};

/** What a period says of the book, or of a part of it. Archived clients are left out. */
export type RevenueConcentration = {
  readonly metric: Metric;
  /** `YYYY`, or two days. */
  readonly period: string;
  readonly currency: string;
  readonly clients: number;
  /** How many of them have nothing in the period; they count with zero. */
  readonly without: number;
  /** How many have less than zero. */
  readonly negative: number;
  /** The revenue lines, or visits, that were summed up. */
  readonly lines: number;
  readonly figures: Concentration;
  /** At most `curvePoints` points; empty where the total is n/a. */
  readonly curve: readonly CurvePoint[];
};

/** Where one cut or two fall, and what they would change. */
export type CutPreview = {
  readonly point: CutPoint;
  /** Where two are asked for. */
  readonly second?: CutPoint;
  /** A and B, or A, B and C. */
  readonly parts: readonly SegmentPart[];
  readonly counts: MoveCounts;
  readonly clients: number;
};

/** One line of the table that proves the cut. */
export type RankedClient = {
  /** 1 = the largest; equal ones follow each other in the order in which they came into the book. */
  readonly rank: number;
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  /** In the smallest unit, in visits or in minutes; null without anything in the period. */
  readonly amount: number | null;
  /** What the clients up to this one hold together; null where the total is n/a. */
  readonly held: number | null;
  readonly segment: SegmentLetter | null;
};

/** A segmentation as the index works it out, for the command that writes it. Amounts are in the smallest unit. */
export type SegmentationDraft = {
  readonly clients: number;
  readonly total: number;
  readonly gini: number | null;
  readonly keyShare: number;
  readonly key: readonly Id[];
  /** Where there are two cuts: who is between them, and what they hold. */
  readonly second?: { readonly middle: readonly Id[]; readonly share: number };
  readonly moves: readonly Move[];
  /** The place in the log up to which it holds. */
  readonly upTo: number;
};

export const curvePoints = 400;

/** A period measured once, for all the questions about it. */
export type MeasuredRevenue = {
  /** The positions of the clients in the index, in its order. */
  readonly present: Int32Array;
  /** Their amounts, in the same order. */
  readonly amounts: Float64Array;
  /** How many lines or visits each has. */
  readonly lines: Int32Array;
  readonly ranking: Ranking;
  /** Places in these arrays, largest amount first. Sorting takes long, so it waits until it is asked for. */
  readonly falling: () => Int32Array;
  readonly concentration: RevenueConcentration;
};

export function revenueYears(columns: Columns): readonly RevenueYear[] {
  return columns.revenue
    .all()
    .map(({ year, currency, lines }) => {
      let clients = 0;
      for (const [position, count] of lines.entries()) {
        if (count > 0 && columns.states[position] === states.present) clients += 1;
      }
      return { year, currency, clients };
    })
    .filter(({ clients }) => clients > 0)
    .toSorted(
      (a, b) =>
        b.year.localeCompare(a.year) ||
        b.clients - a.clients ||
        a.currency.localeCompare(b.currency),
    );
}

/** `lines`: needed for all but the revenue of a year, whose sums the columns keep. */
export function measureRevenue(
  columns: Columns,
  measure: Measure,
  revenueLines: RevenueLines | null = null,
): MeasuredRevenue {
  const { present, amounts, lines } = measuredValues(columns, revenueLines, measure);
  const ranking = rank(amounts);
  const { metric, period, currency } = measure;
  let falling: Int32Array | null = null;
  return {
    present,
    amounts,
    lines,
    ranking,
    falling: () => {
      falling ??= Int32Array.from(inOrderOfNumbers(amounts, true));
      return falling;
    },
    concentration: {
      metric,
      period,
      currency,
      clients: present.length,
      without: lines.reduce((count, own) => count + (own === 0 ? 1 : 0), 0),
      negative: amounts.reduce((count, amount) => count + (amount < 0 ? 1 : 0), 0),
      lines: lines.reduce((sum, own) => sum + own, 0),
      figures: concentrationOf(ranking),
      curve: curveOf(ranking, curvePoints),
    },
  };
}

export function previewOf(
  columns: Columns,
  { present, amounts, ranking }: MeasuredRevenue,
  cuts: Cuts,
): Result<CutPreview, CutsRefusal> {
  const fallen = cutRankingBy(ranking, listOfCuts(cuts));
  if (!fallen.ok) return fallen;
  const [point, second] = fallen.value;
  if (!point) throw new Error('A cut that was made has its place.');
  const letterOf = letterAt(fallen.value);
  const counts = countMovesOf(
    present.length,
    (i) => columns.segment(present[i] ?? -1),
    (i) => letterOf(amounts[i] ?? 0),
  );
  const parts = partsOf(fallen.value, present.length);
  return ok({ point, ...(second ? { second } : {}), parts, counts, clients: present.length });
}

function planRevenue(
  columns: Columns,
  measured: MeasuredRevenue,
  cuts: Cuts,
): Result<SegmentationPlan, CutsRefusal> {
  const clients = Array.from(measured.falling(), (place): Counted => {
    const position = measured.present[place] ?? -1;
    return { id: columns.ids.at(position), segment: columns.segment(position) };
  });
  return planSegmentation(clients, measured.ranking.falling, cuts);
}

export function draftOf(
  columns: Columns,
  measured: MeasuredRevenue,
  cuts: Cuts,
  upTo: number,
): Result<SegmentationDraft, CutsRefusal> {
  const plan = planRevenue(columns, measured, cuts);
  if (!plan.ok) return plan;
  const { key, middle, moves, point, second } = plan.value;
  const { clients, figures } = measured.concentration;
  const { total, gini } = figures;
  const between = second && middle ? { second: { middle, share: second.share - point.share } } : {};
  return ok({ clients, total, gini, keyShare: point.share, key, ...between, moves, upTo });
}

export function rankedClients(
  columns: Columns,
  measured: MeasuredRevenue,
  from: number,
  to: number,
): readonly RankedClient[] {
  const { present, amounts, lines } = measured;
  const { held, total } = measured.ranking;
  const measurable = isMeasurable(measured.ranking);
  return Array.from(measured.falling().subarray(from, to), (place, i): RankedClient => {
    const position = present[place] ?? -1;
    return {
      rank: from + i + 1,
      id: columns.ids.at(position),
      code: columns.texts.code.get(position),
      name: columns.texts.name.get(position),
      amount: lines[place] ? (amounts[place] ?? 0) : null,
      held: measurable ? (held[from + i] ?? 0) / total : null,
      segment: columns.segment(position),
    };
  });
}
