import type { CSSProperties, MouseEvent } from 'react';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { ListRow } from '../../../data/index/view.ts';
import type { AfterEdit } from './cell-editor.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { ClientColumn } from './client-column.ts';
import type { ClientTableCell, ClientTableModel } from './table-columns.tsx';
import classes from './client-table.module.css';

/** What a row does when something happens in it; the same for all rows of the grid. */
export type RowActions = {
  readonly onFocus: (index: number, column: number) => void;
  readonly onClick: (event: MouseEvent, index: number, row: ListRow) => void;
  readonly onSelect: (row: ListRow, selected: boolean, index: number) => void;
  readonly onEdit: (index: number, column: number) => void;
  readonly onEdited: (row: ListRow, after: AfterEdit, saved: string | null) => void;
};

type ClientRowProps = {
  readonly index: number;
  /** Undefined while it is being read. */
  readonly row: ListRow | undefined;
  readonly table: ClientTableModel;
  readonly columns: readonly ClientColumn[];
  readonly fields: readonly Field[];
  readonly style: CSSProperties;
  /** The column of the cell that has, or would have, the keyboard; null in all rows but one. */
  readonly active: number | null;
  /** The cell that is being edited, and the key by which that began. */
  readonly editing: { readonly column: number; readonly typed: string | null } | null;
  /** What was just saved into a cell and is not read back yet. */
  readonly saved: { readonly column: string; readonly text: string } | null;
  readonly actions: RowActions;
  /** What the box that selects a client is called. */
  readonly selectLabel: (name: string) => string;
};

/** One client in the grid: Enter opens it, the space bar selects it, F2 or a double click edits a cell. */
export function ClientRow(props: ClientRowProps) {
  const { index, row, table, columns, style, active, editing, actions, selectLabel } = props;
  const ofTable = row && table.getRowModel().rowsById[row.id];
  const cells = ofTable?.getVisibleCells();
  const selected = ofTable?.getIsSelected() === true;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes['row']}
      data-archived={row?.archived}
      style={style}
      onClick={(event) => {
        if (row && !isControl(event)) actions.onClick(event, index, row);
      }}
    >
      <td className={classes['selection']}>
        {row ? <Selection {...{ row, selected, index, actions, selectLabel }} /> : null}
      </td>
      {columns.map((column, place) => (
        <td
          key={column.id}
          data-cell={place}
          aria-colindex={place + 2}
          tabIndex={active === place ? 0 : -1}
          className={classes['cell']}
          data-numeric={column.numeric}
          data-editing={editing?.column === place}
          aria-readonly={!column.editable}
          onFocus={() => actions.onFocus(index, place)}
          onDoubleClick={() => actions.onEdit(index, place)}
        >
          <Content {...props} {...{ column, place }} cell={cells?.[place]} />
        </td>
      ))}
    </tr>
  );
}

type ContentProps = ClientRowProps & {
  readonly column: ClientColumn;
  readonly place: number;
  readonly cell: ClientTableCell | undefined;
};

/** What stands in a cell: its editor, what was just saved into it, or its value. */
function Content(props: ContentProps) {
  const { row, table, column, place, cell, fields, editing, saved, actions } = props;
  if (!row || !cell) return null;
  if (editing?.column === place) {
    return (
      <CellEditor
        {...{ column, row, fields }}
        typed={editing.typed}
        onDone={(after, text) => actions.onEdited(row, after, text)}
      />
    );
  }
  return saved?.column === column.id ? <span>{saved.text}</span> : <table.FlexRender cell={cell} />;
}

function Selection(props: {
  readonly row: ListRow;
  readonly selected: boolean;
  readonly index: number;
  readonly actions: RowActions;
  readonly selectLabel: (name: string) => string;
}) {
  const { row, selected, index, actions, selectLabel } = props;
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      className={classes['checkbox']}
      aria-label={selectLabel(row.name)}
      checked={selected}
      onChange={(event) => actions.onSelect(row, event.currentTarget.checked, index)}
    />
  );
}

/** Links, boxes and what is being edited are left to do what they do. */
function isControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('a, input, select, textarea, label') !== null;
}
