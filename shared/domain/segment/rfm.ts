import type { Day } from '../calendar/day.ts';
import { dayNumber, isDay } from '../calendar/day.ts';
import { OrderTally } from './order-tally.ts';
import type { RfmCuts, RfmScores } from './score-tally.ts';
import { scoreTally } from './score-tally.ts';

export type Order = { readonly clientId: string; readonly date: Day; readonly amount: number };

/** 1 (worst) to 5 (best). */
export type Score = number;

export type RfmClient = {
  readonly clientId: string;
  /** Days from the latest order to the analysis date. */
  readonly recencyDays: number;
  /** Number of orders. */
  readonly frequency: number;
  /** Sum of the orders. */
  readonly monetary: number;
  readonly r: Score;
  readonly f: Score;
  readonly m: Score;
};

export type Rfm = {
  /** The four bounds of each measure, from which on the next score begins; null without clients. */
  readonly cuts: RfmCuts;
  /** In the order in which their first order stands in the list. */
  readonly clients: readonly RfmClient[];
};

/** From … to, both included. */
export type ScoreRange = readonly [Score, Score];

/** A named part of the cube of scores. */
export type RfmDefinition = {
  readonly name: string;
  readonly r: ScoreRange;
  readonly f: ScoreRange;
  readonly m: ScoreRange;
};

export type RfmMember = {
  readonly clientId: string;
  /** The name of the first definition that holds; null where none does. */
  readonly segment: string | null;
};

/**
 * Recency, frequency and monetary value of every client with an order, scored 1 to 5 (methods.md, RFM): the bounds are the
 * 20/40/60/80 % quantiles (type 7) plus 1, closed below and open above; recency is scored the other way round. An order after
 * the analysis date, or on no day of the calendar, is left out; an amount that is no finite number counts as zero.
 */
export function rfm(orders: readonly Order[], analysisDate: Day): Rfm {
  if (!isDay(analysisDate)) return { cuts: noCuts, clients: [] };
  const today = dayNumber(analysisDate);
  const places = new Map<string, number>();
  const tally = new OrderTally(orders.length);
  const days = new Map<Day, number>();
  for (const { clientId, date, amount } of orders) {
    const day = days.get(date) ?? (isDay(date) ? dayNumber(date) : Infinity);
    days.set(date, day);
    if (day > today) continue;
    const place = places.get(clientId) ?? places.size;
    places.set(clientId, place);
    tally.add(place, day, amount);
  }
  return named([...places.keys()], scoreTally(tally, today));
}

const noCuts: RfmCuts = { recency: null, frequency: null, monetary: null };

function named(ids: readonly string[], scores: RfmScores): Rfm {
  const { cuts, recency, frequency, monetary, r, f, m } = scores;
  return {
    cuts,
    clients: Array.from(scores.places, (place, i) => ({
      clientId: ids[place] ?? '',
      recencyDays: recency[i] ?? 0,
      frequency: frequency[i] ?? 0,
      monetary: monetary[i] ?? 0,
      r: r[i] ?? 1,
      f: f[i] ?? 1,
      m: m[i] ?? 1,
    })),
  };
}

/** Gives each client the first definition that holds for its scores, in the order of the clients. */
export function rfmSegments(
  clients: readonly (Pick<RfmClient, 'r' | 'f' | 'm'> & { readonly clientId: string })[],
  definitions: readonly RfmDefinition[],
): readonly RfmMember[] {
  const table = segmentTable(definitions);
  return clients.map(({ clientId, r, f, m }) => {
    const place = table[cellOf(r, f, m)] ?? -1;
    return { clientId, segment: definitions[place]?.name ?? null };
  });
}

/** Far more than anybody tells apart. */
export const mostDefinitions = 50;
export const cells = 125;

/** The place of three scores among the 125 that there are. */
export function cellOf(r: Score, f: Score, m: Score): number {
  return (r - 1) * 25 + (f - 1) * 5 + (m - 1);
}

/** For each of the 125 cells the place of the first definition that holds, or -1. */
export function segmentTable(
  definitions: readonly Pick<RfmDefinition, 'r' | 'f' | 'm'>[],
): Int8Array {
  const table = new Int8Array(cells).fill(-1);
  for (const [place, { r, f, m }] of definitions.entries()) {
    for (let cell = 0; cell < cells; cell += 1) {
      const holds =
        isWithin(Math.floor(cell / 25) + 1, r) &&
        isWithin((Math.floor(cell / 5) % 5) + 1, f) &&
        isWithin((cell % 5) + 1, m);
      if (holds && table[cell] === -1) table[cell] = place;
    }
  }
  return table;
}

function isWithin(score: Score, [from, to]: ScoreRange): boolean {
  return score >= from && score <= to;
}
