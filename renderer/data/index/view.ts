import type { Client, SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { CellValue } from '../../../shared/domain/list/columns.ts';
import type { Filter } from '../../../shared/domain/list/filter.ts';
import { noFilter } from '../../../shared/domain/list/filter.ts';
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

/** By any column of shared/domain/list/columns.ts. */
export type Sort = { readonly column: string; readonly falling: boolean };

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
  /** Conditions over any column, besides all of the above. */
  readonly filter: Filter;
  readonly sort: Sort | null;
  /** The column by whose values the clients stand together; null = one list. */
  readonly group: string | null;
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
  filter: noFilter,
  sort: null,
  group: null,
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
  /** The columns that were asked for besides, by their key; null where the client has nothing. */
  readonly cells: Readonly<Record<string, CellValue>>;
};

/**
 * Clients that share a value of the column by which a view is grouped. Days are grouped by their month, several choices by
 * all of them together, joined by a comma; whoever has nothing stands in the last group, whose value is ''.
 */
export type ListGroup = {
  readonly value: string;
  readonly count: number;
  /** Sum of the clients' revenue in the view's year, in the smallest unit. */
  readonly revenue: number;
  /** The place of its first client in the view's order. */
  readonly from: number;
};

/** Count and sums of some clients: of each number and money column in which any of them has one. */
export type Summary = { readonly count: number; readonly sums: Readonly<Record<string, number>> };

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
  /** Of the whole view, in its order; null where it is not grouped. */
  readonly groups: readonly ListGroup[] | null;
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
