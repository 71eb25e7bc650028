import { z } from 'zod';
import { customValue, segmentLetters } from '../../../shared/domain/client/client.ts';
import { listColumns } from '../../../shared/domain/list/columns.ts';
import { sameValue } from '../../../shared/record/same-value.ts';
import type { ReadableLog } from '../store/readable-log.ts';
import type { BookFacts } from './book-facts.ts';
import type { BookIndex } from './book-index.ts';
import { noteColumn } from './columns.ts';
import { orderOf, partOf } from './list-clients.ts';
import type { RevenueYear } from './measure-revenue.ts';
import { revenueYears } from './measure-revenue.ts';
import { snapshotVersion } from './snapshot.ts';
import { facetsOf } from './summarise.ts';
import type { Facets, View, ViewPart } from './view.ts';
import { everyClient } from './view.ts';

/** What the list shows before anybody has done anything to it, so that it stands there before the index does. */
export type FirstScreen = {
  readonly version: string;
  /** The place in the log up to which it is true. */
  readonly seq: number;
  readonly part: ViewPart;
  readonly facets: Facets;
  readonly years: readonly RevenueYear[];
};

/** More rows than the tallest window shows. */
const rowsOfScreen = 60;

/** Every column but the notes, which are not in memory. */
const shownColumns = listColumns.map(({ key }) => key).filter((key) => key !== noteColumn);

export function firstScreenOf({ columns, seq }: BookIndex, facts: BookFacts): FirstScreen {
  const order = orderOf(columns, facts.latest, everyClient);
  const range = { from: 0, to: rowsOfScreen, columns: shownColumns };
  return {
    version: snapshotVersion,
    seq,
    part: partOf(columns, facts, order, range),
    facets: facetsOf(columns, false),
    years: revenueYears(columns),
  };
}

const cell = z.union([z.string(), z.number(), z.array(z.string())]).nullable();
const facet = z.array(z.object({ value: z.string(), count: z.number() }));
const row = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  region: z.string(),
  industry: z.string(),
  owner: z.string(),
  segment: z.enum(segmentLetters).nullable(),
  archived: z.boolean(),
  revenue: z.number().nullable(),
  lastVisit: z.string(),
  nextVisit: z.string(),
  custom: z.record(z.string(), customValue),
  cells: z.record(z.string(), cell),
});
const stored = z.object({
  version: z.literal(snapshotVersion),
  seq: z.number(),
  part: z.object({
    count: z.number(),
    inBook: z.number(),
    archived: z.number(),
    revenue: z.number(),
    year: z.string().nullable(),
    currency: z.string().nullable(),
    usualRevenue: z.number().nullable(),
    usualCustom: z.record(z.string(), z.number()),
    groups: z.null(),
    rows: z.array(row),
  }),
  facets: z.object({ regions: facet, industries: facet, owners: facet, segments: facet }),
  years: z.array(z.object({ year: z.string(), currency: z.string(), clients: z.number() })),
});

/** The first screen as it was kept; null where there is none, or the log has moved on since. */
export async function firstScreen(
  store: { readonly readFirst: () => Promise<unknown> },
  log: Pick<ReadableLog, 'head'>,
): Promise<FirstScreen | null> {
  const [read, head] = await Promise.all([store.readFirst(), log.head()]);
  const screen = stored.safeParse(read);
  return screen.success && screen.data.seq === head ? screen.data : null;
}

/** Whether the first screen has what a list asks for. Rows below it are asked for once more when the index is there. */
export function isOfFirstScreen(view: View, from: number, columns: readonly string[]): boolean {
  const known = columns.every((key) => shownColumns.includes(key));
  return from === 0 && known && sameValue(view, everyClient);
}
