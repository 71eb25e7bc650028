import type { BoardClients } from '../../../shared/domain/territory/board.ts';
import type { DividedUnit } from '../../../shared/domain/territory/fields.ts';
import type { Columns } from '../index/columns.ts';
import { pointSources } from '../index/columns/point-columns.ts';
import { revenueYears } from '../index/measure-revenue.ts';

/** The clients that may be divided into fields, those with a place or else with a region; and by whom they are looked after today. */
export type DividedClients = BoardClients & {
  /** By which the index knows them; see `idsAt`. */
  readonly positions: Int32Array;
  /** Clients of the view without a place (or without a region, where regions are divided), who cannot be in a plan. */
  readonly unplaced: number;
  /** In which the values are, and of which year; null where there is no revenue at all. */
  readonly money: { readonly year: string; readonly currency: string } | null;
};

/** Looks through the columns: no record is read. */
export function fieldClients(
  columns: Columns,
  positions: Int32Array,
  unit: DividedUnit,
): DividedClients {
  const { points } = columns;
  const isPlaced = (at: number) => points.sources[at] !== pointSources.unknown;
  const regions = columns.valuesOf('region');
  const placed = inOrderOfIds(
    columns,
    positions.filter((at) => (unit === 'client' ? isPlaced(at) : regions.text(at) !== '')),
  );
  const degrees = (of: ArrayLike<number>) =>
    Float32Array.from(placed, (at) => (isPlaced(at) ? (of[at] ?? 0) : Number.NaN));
  const [latest] = revenueYears(columns);
  const revenue = latest && columns.revenue.get(latest.year, latest.currency);
  const owners = columns.valuesOf('owner');
  return {
    positions: placed,
    east: degrees(points.east),
    north: degrees(points.north),
    regions: Array.from(placed, (at) => regions.text(at)),
    segments: Array.from(placed, (at) => columns.segment(at)),
    owners: Array.from(placed, (at) => owners.text(at)),
    values: Float64Array.from(placed, (at) => revenue?.amounts[at] ?? 0),
    unplaced: positions.length - placed.length,
    money: latest ? { year: latest.year, currency: latest.currency } : null,
  };
}

/**
 * Clients of one place are neighbours in the order in which they come. By their ids that order is the same however the list was sorted,
 * and when the plan is opened again.
 */
function inOrderOfIds({ ids }: Columns, positions: Int32Array): Int32Array {
  const named = Array.from(positions, (at) => ({ at, id: ids.at(at) }));
  named.sort((a, b) => (a.id < b.id ? -1 : 1));
  return Int32Array.from(named, ({ at }) => at);
}
