import type { RegionClients } from '../../../shared/domain/territory/regions.ts';
import type { Columns } from '../index/columns.ts';
import { revenueYears } from '../index/measure-revenue.ts';

/** The clients that may be divided by whole regions: those with a region, whether or not anybody knows where they are. */
export type RegionDividedClients = RegionClients & {
  /** By which the index knows them; see `idsAt`. */
  readonly positions: Int32Array;
  /** Clients of the view without a region. */
  readonly without: number;
};

/** Looks through the columns: no record is read. */
export function regionClients(columns: Columns, positions: Int32Array): RegionDividedClients {
  const regions = columns.valuesOf('region');
  const owners = columns.valuesOf('owner');
  const having = positions.filter((at) => regions.text(at) !== '');
  const [latest] = revenueYears(columns);
  const revenue = latest && columns.revenue.get(latest.year, latest.currency);
  return {
    positions: having,
    regions: Array.from(having, (at) => regions.text(at)),
    segments: Array.from(having, (at) => columns.segment(at)),
    owners: Array.from(having, (at) => owners.text(at)),
    values: Float64Array.from(having, (at) => revenue?.amounts[at] ?? 0),
    without: positions.length - having.length,
  };
}
