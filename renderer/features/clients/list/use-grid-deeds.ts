import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import {
  everybody,
  isSelected,
  nobody,
  selectedCount,
  withSelected,
} from '../../../../shared/domain/list/selection.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { ListGroup } from '../../../data/index/view.ts';
import type { AfterEdit } from './cell-editor.tsx';
import type { ClientColumn } from './client-column.ts';
import type { RowActions } from './client-row.tsx';
import type { DisplayRows } from './display-rows.ts';
import type { GridCell } from './grid-keys.ts';
import { cellAfterKey, isComposed, typedBy } from './grid-keys.ts';
import type { ListWindow } from './list-window.ts';
import { useRangeSelection } from './range-selection.ts';
import { useCopy } from './use-copy.ts';

type Surroundings = {
  readonly list: ListWindow;
  readonly rows: DisplayRows;
  readonly shown: readonly ClientColumn[];
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onFold: (group: ListGroup, folded: boolean) => void;
  readonly active: GridCell;
  readonly setActive: (cell: GridCell) => void;
  readonly goTo: (cell: GridCell) => void;
  readonly page: () => number;
};

/** The cell that is being edited, and the key by which that began. */
export type Editing = GridCell & { readonly typed: string | null };

/** What was just saved into a cell, until the list has been read again. */
export type SavedCell = {
  readonly id: Id;
  readonly column: string;
  readonly text: string;
  readonly of: ListWindow;
};

export type GridDeeds = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusRow: (index: number) => void;
  readonly actions: RowActions;
  readonly editing: Editing | null;
  readonly saved: SavedCell | null;
};

/** What keyboard and mouse do in the grid. */
export function useGridDeeds(around: Surroundings): GridDeeds {
  const { list, rows, shown, selection, onSelection, active, setActive, goTo } = around;
  const { t } = useTranslation('many');
  const [editing, setEditing] = useState<Editing | null>(null);
  const [saved, setSaved] = useState<SavedCell | null>(null);
  const range = useRangeSelection(list, rows, selection, onSelection);
  const { begin, extendTo } = range;

  const onFocusRow = useCallback(
    (row: number) => setActive({ row, column: active.column }),
    [setActive, active.column],
  );
  const edit = useCallback(
    (row: number, column: number, typed: string | null) => {
      if (rows.at(row)?.kind !== 'client') return false;
      const editable = shown[column]?.editable === true;
      if (editable) setEditing({ row, column, typed });
      else if (typed === null) notifications.show({ message: t('cell.worked') });
      return editable;
    },
    [rows, shown, t],
  );
  const actions = useMemo<RowActions>(
    () => ({
      onFocus: (row, column) => setActive({ row, column }),
      onClick: (event, index, { id }) => {
        if (event.shiftKey) {
          getSelection()?.removeAllRanges();
          return extendTo(index);
        }
        begin(index);
        if (event.ctrlKey || event.metaKey) {
          onSelection(withSelected(selection, [id], !isSelected(selection, id)));
        }
        return undefined;
      },
      onSelect: ({ id }, wanted, index) => {
        begin(index);
        onSelection(withSelected(selection, [id], wanted));
      },
      onEdit: (row, column) => void edit(row, column, null),
      onEdited: ({ id }, after, text) => {
        const column = editing === null ? undefined : shown[editing.column];
        setEditing(null);
        if (text !== null && column) setSaved({ id, column: column.id, text, of: list });
        if (editing !== null && after !== 'leave') goTo(cellAfterEdit(editing, after, rows, shown));
      },
    }),
    [list, rows, shown, selection, onSelection, setActive, goTo, begin, extendTo, edit, editing],
  );
  const onKeyDown = useKeys({ ...around, range, edit });
  return { onKeyDown, onFocusRow, actions, editing, saved };
}

/** Down to the next client, past the heads of groups; to the side within the row. */
function cellAfterEdit(
  { row, column }: GridCell,
  after: AfterEdit,
  rows: DisplayRows,
  shown: readonly ClientColumn[],
): GridCell {
  if (after === 'right') return { row, column: Math.min(shown.length - 1, column + 1) };
  if (after === 'left') return { row, column: Math.max(0, column - 1) };
  if (after !== 'down') return { row, column };
  let next = row + 1;
  while (rows.at(next)?.kind === 'group') next += 1;
  return { row: next < rows.length ? next : row, column };
}

type Keyboard = Surroundings & {
  readonly range: ReturnType<typeof useRangeSelection>;
  readonly edit: (row: number, column: number, typed: string | null) => boolean;
};

function useKeys(keyboard: Keyboard): (event: KeyboardEvent) => void {
  const { list, rows, shown, selection, onSelection, onFold, active, goTo, page } = keyboard;
  const { range, edit } = keyboard;
  const navigate = useNavigate();
  const copy = useCopy(list, shown, selection);
  const line = rows.at(active.row);
  const client = line?.kind === 'client' ? list.rows.get(line.position) : undefined;

  /** Each answers whether the key was its own. */
  const travel = (event: KeyboardEvent): boolean => {
    if (event.altKey) return false;
    const size = { rows: rows.length, columns: shown.length, page: page() };
    const cell = cellAfterKey(event, active, size);
    if (cell === null) return false;
    if (event.shiftKey && cell.row !== active.row) range.extendTo(cell.row);
    else if (!event.shiftKey) range.begin(cell.row);
    goTo(cell);
    return true;
  };
  const command = (event: KeyboardEvent): boolean => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
    const key = event.key.toLowerCase();
    if (key === 'a') onSelection(everybody);
    else if (key === 'c') copy(client, shown[active.column]);
    else return false;
    return true;
  };
  const open = ({ key }: KeyboardEvent): boolean => {
    if (key !== 'Enter') return false;
    if (line?.kind === 'group') onFold(line.group, !line.folded);
    if (client) void navigate({ to: '/clients/$id', params: { id: client.id } });
    return true;
  };
  const select = ({ key }: KeyboardEvent): boolean => {
    if (key === 'Escape' && selectedCount(selection, list.part.count) > 0) {
      onSelection(nobody);
      return true;
    }
    if (key !== ' ') return false;
    if (line?.kind === 'group') onFold(line.group, !line.folded);
    if (client) {
      range.begin(active.row);
      onSelection(withSelected(selection, [client.id], !isSelected(selection, client.id)));
    }
    return true;
  };
  const type = (event: KeyboardEvent): boolean => {
    if (event.key === 'F2') return edit(active.row, active.column, null);
    const typed = typedBy(event.nativeEvent);
    return typed !== null && edit(active.row, active.column, typed);
  };
  return (event) => {
    const inCell = event.target instanceof HTMLElement && event.target.dataset['cell'];
    if (inCell === undefined || inCell === false) return;
    if (isComposed(event.nativeEvent)) {
      // The editor has the keyboard before the input method goes on, which then composes there.
      flushSync(() => type(event));
      return;
    }
    const taken = [travel, command, open, select, type].some((deed) => deed(event));
    if (taken) event.preventDefault();
  };
}
