import type { TFunction } from 'i18next';
import type { ListRow } from '../../../data/index/view.ts';
import type { ArrangedColumn } from './column-layout.ts';

/** A column of the list: how it is named, and what it says of a client. */
export type ClientColumn = ArrangedColumn & {
  readonly label: string;
  /** With year and unit. */
  readonly header: string;
  /** Right-aligned. */
  readonly numeric: boolean;
  /** Whether the first click sorts from the largest, or the latest. */
  readonly fallingFirst: boolean;
  readonly text: (row: ListRow) => string;
  /** In full, where `text` is rounded or may be cut off. */
  readonly full: (row: ListRow) => string;
};

export type ClientsT = TFunction<['clients', 'terms']>;
