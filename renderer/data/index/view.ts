import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { Id } from '../../../shared/record/id.ts';

/** The columns that a list of clients can be sorted by. `revenue` is that of the view's year. */
export const sortColumns = [
  'code',
  'name',
  'region',
  'industry',
  'owner',
  'segment',
  'revenue',
  'lastVisit',
  'nextVisit',
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** Which clients, in which order. An empty list of values filters nothing. */
export type View = {
  readonly search: string;
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly owners: readonly string[];
  readonly segments: readonly (SegmentLetter | 'none')[];
  /** Bounds of the year's revenue in the smallest unit, both included; null = open. */
  readonly revenueFrom: number | null;
  readonly revenueTo: number | null;
  readonly archived: boolean;
  readonly sort: { readonly column: SortColumn; readonly falling: boolean } | null;
};

export const everyClient: View = {
  search: '',
  regions: [],
  industries: [],
  owners: [],
  segments: [],
  revenueFrom: null,
  revenueTo: null,
  archived: false,
  sort: null,
};

/** One line of a list of clients. */
export type ListRow = {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string;
  readonly owner: string;
  readonly segment: SegmentLetter | null;
  readonly archived: boolean;
  /** In the smallest unit; null where the client has no revenue line in the year. */
  readonly revenue: number | null;
  readonly lastVisit: string;
  readonly nextVisit: string;
};

/** A part of a view, with what its heading says of the whole. */
export type ViewPart = {
  /** How many clients the view holds. */
  readonly count: number;
  /** How many there are in the book, archived ones left out. */
  readonly inBook: number;
  readonly archived: number;
  /** Sum of the revenue of the view's clients in `year`, in the smallest unit. */
  readonly revenue: number;
  /** The latest year that has revenue, and the currency that most of its clients have; null in a book without any. */
  readonly year: string | null;
  readonly currency: string | null;
  readonly rows: readonly ListRow[];
};

/** The values that a column has in the book, with the number of its clients, most frequent first. */
export type Facet = readonly { readonly value: string; readonly count: number }[];
export type Facets = {
  readonly regions: Facet;
  readonly industries: Facet;
  readonly owners: Facet;
  readonly segments: Facet;
};
