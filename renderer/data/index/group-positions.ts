import type { CellValue } from '../../../shared/domain/list/columns.ts';
import { cellsOf } from './cells.ts';
import type { Columns } from './columns.ts';
import { inOrderOfRanks } from './columns/places.ts';
import type { RevenueColumn } from './columns/revenue-columns.ts';
import { inOrderOfCells } from './sort-positions.ts';
import type { ListGroup, View } from './view.ts';

type Grouped = { readonly positions: Int32Array; readonly groups: readonly ListGroup[] };

/**
 * The positions with those of a group together, in the order that they have; the groups stand in the order of their column,
 * rising unless the view is sorted by that very column and falling.
 */
export function inGroups(
  columns: Columns,
  latest: RevenueColumn | null,
  positions: Int32Array,
  { group, sort }: Pick<View, 'group' | 'sort'>,
): Grouped {
  const { at, keys } = cellsOf(columns, latest, group ?? '');
  const falling = sort?.column === group && sort.falling;
  const groupAt = new Int32Array(columns.size);
  const groups = new Groups();
  for (const position of inOrderOfCells(positions, { at, keys }, falling)) {
    groupAt[position] = groups.take(at(position), latest?.amounts[position] ?? 0);
  }
  const ranks = positions.map((position) => groupAt[position] ?? 0);
  const order = inOrderOfRanks(ranks, groups.all.length, false);
  return {
    positions: order.map((place) => positions[place] ?? 0),
    groups: groups.withPlaces(),
  };
}

/** Gathers groups from clients who come in the order of their values. */
class Groups {
  readonly all: { value: string; count: number; revenue: number }[] = [];
  private readonly numbers = new Map<string, number>();
  private lastValue: CellValue | undefined;
  private lastNumber = 0;

  /** Counts a client in, and answers the number of its group. */
  take(value: CellValue, revenue: number): number {
    if (value !== this.lastValue) {
      this.lastValue = value;
      this.lastNumber = this.numberOf(groupOf(value));
    }
    const group = this.all[this.lastNumber];
    if (group) {
      group.count += 1;
      group.revenue += revenue;
    }
    return this.lastNumber;
  }

  withPlaces(): readonly ListGroup[] {
    let from = 0;
    return this.all.map((group) => {
      const place = from;
      from += group.count;
      return { ...group, from: place };
    });
  }

  private numberOf(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.all.length);
    return this.all.push({ value, count: 0, revenue: 0 }) - 1;
  }
}

/** The group of those who have this value. */
function groupOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return value.join(', ');
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value.slice(0, 'YYYY-MM'.length) : value;
}
