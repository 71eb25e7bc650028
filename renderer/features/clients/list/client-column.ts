import type { TFunction } from 'i18next';
import type { CellValue, ColumnKind } from '../../../../shared/domain/list/columns.ts';
import type { ListRow } from '../../../data/index/view.ts';
import type { ArrangedColumn } from './column-layout.ts';

/** A column of the list: how it is named, what it holds of a client, and how it says so. */
export type ClientColumn = ArrangedColumn & {
  readonly kind: ColumnKind;
  readonly label: string;
  /** With year and unit. */
  readonly header: string;
  /** With year and currency, for a table outside of the product. */
  readonly exportHeader: string;
  /** Right-aligned. */
  readonly numeric: boolean;
  /** Whether the first click sorts from the largest, or the latest. */
  readonly fallingFirst: boolean;
  /** Of amounts; null for the other columns. */
  readonly currency: string | null;
  /** The values of a choice, where they are fixed. */
  readonly options: readonly string[];
  readonly editable: boolean;
  readonly value: (row: ListRow) => CellValue;
  /** A value as the list shows it, perhaps rounded to the header's unit. */
  readonly short: (value: CellValue) => string;
  /** A value in full, with its unit; a single choice of several is said by itself. */
  readonly full: (value: CellValue) => string;
};

export type ClientsT = TFunction<['clients', 'listColumns', 'terms']>;
