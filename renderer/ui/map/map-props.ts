import type { ReactNode } from 'react';
import type { Area, Group, Points } from './map-points.ts';
import type { Place } from './outlines.ts';

/** What the map says of itself; the pieces of ui know no language. */
export type MapWords = {
  /** The accessible name. */
  readonly name: string;
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly table: string;
  readonly picture: string;
  readonly tableName: string;
  readonly province: string;
  readonly elsewhere: string;
  readonly total: string;
};

export type MapProps = {
  readonly words: MapWords;
  readonly count: (value: number) => string;
  readonly points: Points;
  readonly groups: readonly Group[];
  /** Land of groups, such as the fields of a plan. */
  readonly areas?: readonly Area[];
  readonly selected?: ReadonlySet<number>;
  readonly height: number;
  /** What is said of the point under the pointer; `onHover` tells which one that is. */
  readonly hint?: ReactNode;
  readonly onHover?: (point: number | null) => void;
  readonly onPick?: (point: number) => void;
  /** The points in a rectangle that was drawn with Shift held down. */
  readonly onSelectArea?: (points: readonly number[]) => void;
  /** The chosen points were dragged to this place. */
  readonly onDrop?: (place: Place) => void;
  /** The point that is being placed, and where it is put. With this, a click places and picks nothing. */
  readonly placed?: Place | null;
  readonly onPlace?: (place: Place) => void;
};
