import { z } from 'zod';
import { segmentLetters } from '../../../../shared/domain/client/client.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { Sort, View } from '../../../data/index/view.ts';
import { everyClient, isCustomColumn, sortColumns } from '../../../data/index/view.ts';

export const segmentChoices = [...segmentLetters, 'none'] as const;

const texts = z.array(z.string()).optional().catch(undefined);
const amount = z.number().optional().catch(undefined);
const yes = z.boolean().optional().catch(undefined);

/** What the address says of the list, so that it can be copied and come back to. Nonsense in it is left out. */
export const clientsSearch = z.object({
  add: yes,
  /** What is searched for; a code typed into the address by hand may arrive as a number. */
  q: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  region: texts,
  industry: texts,
  owner: texts,
  segment: z.array(z.enum(segmentChoices)).optional().catch(undefined),
  /** Bounds of the latest year's revenue in main units. */
  from: amount,
  to: amount,
  archived: yes,
  /** A column, with `-` before it for falling. */
  sort: z.string().optional().catch(undefined),
});
export type ClientsSearch = z.output<typeof clientsSearch>;

export const facetNames = ['region', 'industry', 'owner', 'segment'] as const;
export type FacetName = (typeof facetNames)[number];
export type SegmentChoice = (typeof segmentChoices)[number];

/** What no filter and no search leaves: sorting and the choice of archived clients stay. */
export const unfiltered = {
  q: undefined,
  region: undefined,
  industry: undefined,
  owner: undefined,
  segment: undefined,
  from: undefined,
  to: undefined,
} as const;

export function viewOf(search: ClientsSearch, currency: string): View {
  const { region, industry, owner, segment, from, to, archived, sort } = search;
  const smallest = 10 ** minorDigits(currency);
  const bound = (value: number | undefined) =>
    value === undefined ? null : Math.round(value * smallest);
  return {
    ...everyClient,
    search: search.q ?? '',
    regions: region ?? [],
    industries: industry ?? [],
    owners: owner ?? [],
    segments: segment ?? [],
    revenueFrom: bound(from),
    revenueTo: bound(to),
    archived: archived ?? false,
    sort: sortOf(sort),
  };
}

export function isFiltered(search: ClientsSearch): boolean {
  const { q, from, to } = search;
  const chosen = facetNames.some((name) => (search[name] ?? []).length > 0);
  return chosen || (q ?? '').trim() !== '' || from !== undefined || to !== undefined;
}

export function sortOf(text: string | undefined): Sort | null {
  if (text === undefined) return null;
  const falling = text.startsWith('-');
  const named = falling ? text.slice(1) : text;
  const column = sortColumns.find((known) => known === named);
  if (column) return { column, falling };
  return isCustomColumn(named) ? { column: named, falling } : null;
}

/** Rising, then falling, then as the book has them. Amounts and days begin with the largest and the latest. */
export function nextSort(
  now: Sort | null,
  column: string,
  fallingFirst: boolean,
): string | undefined {
  const [first, second] = fallingFirst ? [`-${column}`, column] : [column, `-${column}`];
  if (now?.column !== column) return first;
  return now.falling === fallingFirst ? second : undefined;
}

/** The segments among some texts. */
export function segmentsOf(texts: readonly string[]): SegmentChoice[] {
  return texts.flatMap((text) => segmentChoices.find((known) => known === text) ?? []);
}
