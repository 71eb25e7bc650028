import { z } from 'zod';
import { segmentLetters } from '../../../../shared/domain/client/client.ts';
import { fieldOfColumn, listColumns } from '../../../../shared/domain/list/columns.ts';
import { fromAddress } from '../../../../shared/domain/list/filter-address.ts';
import type { Filter } from '../../../../shared/domain/list/filter.ts';
import { noFilter } from '../../../../shared/domain/list/filter.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { Sort, View } from '../../../data/index/view.ts';
import { everyClient } from '../../../data/index/view.ts';

export const segmentChoices = [...segmentLetters, 'none'] as const;

const texts = z.array(z.string()).optional().catch(undefined);
const amount = z.number().optional().catch(undefined);
const yes = z.boolean().optional().catch(undefined);
const text = z.string().optional().catch(undefined);

/** What the address says of the list, so that it can be copied and come back to. Nonsense in it is left out. */
export const clientsSearch = z.object({
  add: yes,
  /** A saved view, by its id. */
  view: text,
  /** The rest says what is shown, and not the saved view any more, from which it began. */
  changed: yes,
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
  /** Conditions over any column, besides all of the above, as an address says them. */
  filter: z
    .array(z.unknown())
    .refine((said) => fromAddress(said) !== null)
    .optional()
    .catch(undefined),
  archived: yes,
  /** A column, with `-` before it for falling. */
  sort: text,
  group: text,
  /** The columns that are shown, in their order; without it they are as this device has them. */
  columns: texts,
});
export type ClientsSearch = z.output<typeof clientsSearch>;

export const facetNames = ['region', 'industry', 'owner', 'segment'] as const;
export type FacetName = (typeof facetNames)[number];
export type SegmentChoice = (typeof segmentChoices)[number];

/** What no filter and no search leaves: sorting, grouping and the choice of archived clients stay. */
export const unfiltered = {
  q: undefined,
  region: undefined,
  industry: undefined,
  owner: undefined,
  segment: undefined,
  from: undefined,
  to: undefined,
  filter: undefined,
} as const;

export function viewOf(search: ClientsSearch, currency: string): View {
  const { region, industry, owner, segment, from, to, archived, sort, group } = search;
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
    filter: filterIn(search),
    sort: sortOf(sort),
    group: group !== undefined && isColumn(group) ? group : null,
  };
}

/** The conditions of the builder. */
export function filterIn({ filter }: ClientsSearch): Filter {
  return filter === undefined ? noFilter : (fromAddress(filter) ?? noFilter);
}

export function isFiltered(search: ClientsSearch): boolean {
  const { q, from, to, filter } = search;
  const chosen = facetNames.some((name) => (search[name] ?? []).length > 0);
  const bounded = from !== undefined || to !== undefined;
  return chosen || (q ?? '').trim() !== '' || bounded || filter !== undefined;
}

export function sortOf(text: string | undefined): Sort | null {
  if (text === undefined) return null;
  const falling = text.startsWith('-');
  const column = falling ? text.slice(1) : text;
  return isColumn(column) ? { column, falling } : null;
}

export function sortText(sort: Sort | null): string | undefined {
  if (sort === null) return undefined;
  return sort.falling ? `-${sort.column}` : sort.column;
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

function isColumn(key: string): boolean {
  return fieldOfColumn(key) !== null || listColumns.some((column) => column.key === key);
}
