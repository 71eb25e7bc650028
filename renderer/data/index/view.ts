import type { Client, SegmentLetter } from '../../../shared/domain/client/client.ts';
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

/** A column of the office's own: `custom/` and the id of the field. */
export type CustomColumn = `custom/${Id}`;

export function isCustomColumn(column: string): column is CustomColumn {
  return column.startsWith('custom/');
}

/** The field's id of a custom column. */
export function fieldIdOf(column: CustomColumn): Id {
  return column.slice('custom/'.length);
}

export type Sort = { readonly column: SortColumn | CustomColumn; readonly falling: boolean };

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
  readonly sort: Sort | null;
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
  /** Values of the office's own fields, by the field's id. */
  readonly custom: Client['custom'];
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
  /**
   * The size of a usual amount of that year in the whole book (the geometric mean of the positive ones), by which a
   * column chooses its unit; null without any.
   */
  readonly usualRevenue: number | null;
  /** The same of the office's own fields that hold numbers, by the field's id. */
  readonly usualCustom: Readonly<Record<Id, number>>;
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
