import type { Columns } from '../index/columns.ts';
import { pointSources } from '../index/columns/point-columns.ts';
import type { ListRow, View } from '../index/view.ts';

/** Which clients are wanted on the map, by what they are told apart, and how many of those without a place. */
export type MapWish = {
  readonly view: View;
  readonly by: 'segment' | 'owner';
  readonly unplaced: number;
};

/** The points of clients, an entry each in every array. */
export type MapPoints = {
  /** By which the index knows them; see `clientsAt`. */
  readonly positions: Int32Array;
  /** Degrees. */
  readonly east: Float32Array;
  readonly north: Float32Array;
  /** The place of each one's group in `groups`. */
  readonly group: Uint8Array;
  /** With how many of its clients are on the map. */
  readonly groups: readonly MapGroup[];
  /** How many are at a point of their own, at the centre of a place, and nowhere. */
  readonly own: number;
  readonly place: number;
  readonly unknown: number;
  /** The first of those without a place, in the order of the view. */
  readonly unplaced: readonly ListRow[];
};

export type MapGroup = {
  /** A value of the column; '' = clients that have none. */
  readonly value: string;
  /** Everybody whose value is too rare for a group of its own. */
  readonly isRest: boolean;
  readonly count: number;
};

/** More could not be told apart by their colours. */
const mostGroups = 4;

/** The segments always, in their order; of owners those with most clients, and all others together. */
export function mapPointsOf(
  columns: Columns,
  positions: Int32Array,
  { by, unplaced }: Omit<MapWish, 'view'>,
  row: (position: number) => ListRow,
): MapPoints {
  const { points } = columns;
  const isPlaced = (position: number) => points.sources[position] !== pointSources.unknown;
  const placed = positions.filter(isPlaced);
  const own = placed.reduce((n, at) => n + Number(points.sources[at] === pointSources.own), 0);
  const missing = positions.filter((position) => !isPlaced(position));
  return {
    positions: placed,
    east: Float32Array.from(placed, (at) => points.east[at] ?? 0),
    north: Float32Array.from(placed, (at) => points.north[at] ?? 0),
    ...groupsOf(columns, placed, by),
    own,
    place: placed.length - own,
    unknown: missing.length,
    unplaced: Array.from(missing.subarray(0, unplaced), row),
  };
}

function groupsOf(
  columns: Columns,
  placed: Int32Array,
  by: MapWish['by'],
): Pick<MapPoints, 'group' | 'groups'> {
  const { codes, shared } = columns.valuesOf(by);
  const counts = new Map<number, number>();
  for (const at of placed) counts.set(codes.at(at), (counts.get(codes.at(at)) ?? 0) + 1);
  const valueOf = (code: number) => String(shared[code] ?? '');
  const values =
    by === 'segment'
      ? ['A', 'B', 'C', '']
      : [...counts]
          .toSorted((a, b) => b[1] - a[1] || (valueOf(a[0]) < valueOf(b[0]) ? -1 : 1))
          .slice(0, counts.size > mostGroups + 1 ? mostGroups : mostGroups + 1)
          .map(([code]) => valueOf(code));
  const rest = values.length;
  const groupOfCode = new Map(
    [...counts.keys()].map((code) => {
      const group = values.indexOf(valueOf(code));
      return [code, group < 0 ? rest : group] as const;
    }),
  );
  const group = Uint8Array.from(placed, (at) => groupOfCode.get(codes.at(at)) ?? rest);
  const sizes = new Map<number, number>();
  for (const one of group) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const groups = values.map((value, i) => ({ value, isRest: false, count: sizes.get(i) ?? 0 }));
  const others = sizes.get(rest) ?? 0;
  const restGroup = { value: '', isRest: true, count: others };
  return { group, groups: others > 0 ? [...groups, restGroup] : groups };
}
