import type { Cell, Column, Header } from '@tanstack/react-table';
import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { isSelected } from '../../../../shared/domain/list/selection.ts';
import type { ListRow } from '../../../data/index/view.ts';
import { ClientCell } from './client-cell.tsx';
import type { ClientColumn } from './client-column.ts';
import type { ColumnLayout } from './column-layout.ts';
import { isShown, narrowest, orderedColumns, widest } from './column-layout.ts';
import type { ListWindow } from './list-window.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  rowSelectionFeature,
  columnMeta: metaHelper<ClientColumn>(),
});
const helper = createColumnHelper<typeof features, ListRow>();

export type ClientTableColumn = Column<typeof features, ListRow>;
export type ClientHeader = Header<typeof features, ListRow>;
export type ClientTableCell = Cell<typeof features, ListRow>;
export type ClientTableModel = ReturnType<typeof useClientTable>;

/**
 * The table over the clients at hand, those around the visible lines: the index filters, sorts and groups all of them, the
 * table has the columns, their order and widths, and the cells.
 */
export function useClientTable(
  columns: readonly ClientColumn[],
  layout: ColumnLayout,
  list: ListWindow,
  selection: Selection,
) {
  const definitions = useMemo(() => helper.columns(columns.map(defined)), [columns]);
  const data = useMemo(() => [...list.rows.values()], [list.rows]);
  const arranged = useMemo(
    () => ({
      columnOrder: orderedColumns(layout, columns).map(({ id }) => id),
      columnVisibility: Object.fromEntries(
        columns.map((column) => [column.id, isShown(layout, column)]),
      ),
      columnSizing: layout.widths,
    }),
    [columns, layout],
  );
  const rowSelection = useMemo(
    () =>
      Object.fromEntries(
        data.flatMap(({ id }) => (isSelected(selection, id) ? [[id, true as const]] : [])),
      ),
    [data, selection],
  );
  const state = useMemo(() => ({ ...arranged, rowSelection }), [arranged, rowSelection]);
  return useTable({ features, columns: definitions, data, getRowId: ({ id }) => id, state });
}

/** The shown columns in their order; the same list for as long as it says the same. */
export function useShown(table: ClientTableModel): readonly ClientColumn[] {
  const visible = table.getVisibleLeafColumns();
  return useMemo(() => visible.flatMap(({ columnDef }) => columnDef.meta ?? []), [visible]);
}

function defined(column: ClientColumn) {
  return helper.accessor(column.value, {
    id: column.id,
    header: column.header,
    cell: ({ row, getValue }) => (
      <ClientCell column={column} row={row.original} value={getValue()} />
    ),
    size: column.width,
    minSize: narrowest,
    maxSize: widest,
    enableHiding: column.canHide,
    meta: column,
  });
}
