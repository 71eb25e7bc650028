import type { Header, Row } from '@tanstack/react-table';
import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ListRow } from '../../../data/index/view.ts';
import { ClientCell } from './client-cell.tsx';
import type { ClientColumn } from './client-column.ts';
import type { ColumnLayout } from './column-layout.ts';
import { isShown, orderedColumns, widthOf } from './column-layout.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
});
const helper = createColumnHelper<typeof features, ListRow>();

export type ClientHeader = Header<typeof features, ListRow>;
export type ClientTableRow = Row<typeof features, ListRow>;

/** The table over the rows of a window: the index sorts and filters, the table arranges the columns. */
export function useClientTable(
  columns: readonly ClientColumn[],
  layout: ColumnLayout,
  rows: readonly ListRow[],
) {
  const definitions = useMemo(
    () =>
      columns.map((column) =>
        helper.display({
          id: column.id,
          header: column.header,
          cell: ({ row }) => <ClientCell column={column} row={row.original} />,
        }),
      ),
    [columns],
  );
  const state = useMemo(
    () => ({
      columnOrder: orderedColumns(layout, columns).map(({ id }) => id),
      columnVisibility: Object.fromEntries(
        columns.map((column) => [column.id, isShown(layout, column)]),
      ),
      columnSizing: Object.fromEntries(
        columns.map((column) => [column.id, widthOf(layout, column)]),
      ),
    }),
    [columns, layout],
  );
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: ({ id }) => id,
    state,
  });
}
