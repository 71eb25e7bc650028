import type { FieldClients } from '../../../shared/domain/territory/fields.ts';
import type { Columns } from '../index/columns.ts';
import { pointSources } from '../index/columns/point-columns.ts';
import { revenueYears } from '../index/measure-revenue.ts';

/** The clients that may be divided into fields, those with a place; and by whom they are looked after today. */
export type DividedClients = FieldClients & {
  /** By which the index knows them; see `idsAt`. */
  readonly positions: Int32Array;
  /** Clients of the view without a place, who cannot be on the map of a plan. */
  readonly unplaced: number;
  /** In which the values are, and of which year; null where there is no revenue at all. */
  readonly money: { readonly year: string; readonly currency: string } | null;
};

/** Looks through the columns: no record is read. */
export function fieldClients(columns: Columns, positions: Int32Array): DividedClients {
  const { points } = columns;
  const placed = positions.filter((at) => points.sources[at] !== pointSources.unknown);
  const [latest] = revenueYears(columns);
  const revenue = latest && columns.revenue.get(latest.year, latest.currency);
  const owners = columns.valuesOf('owner');
  return {
    positions: placed,
    east: Float32Array.from(placed, (at) => points.east[at] ?? 0),
    north: Float32Array.from(placed, (at) => points.north[at] ?? 0),
    segments: Array.from(placed, (at) => columns.segment(at)),
    owners: Array.from(placed, (at) => owners.text(at)),
    values: Float64Array.from(placed, (at) => revenue?.amounts[at] ?? 0),
    unplaced: positions.length - placed.length,
    money: latest ? { year: latest.year, currency: latest.currency } : null,
  };
}
