import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { CSSProperties, DragEvent, KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sort } from '../../../data/index/view.ts';
import type { ClientColumn } from './client-column.ts';
import { ColumnEdge } from './column-edge.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { droppedOn, movedAmongShown, widthStep, withWidth } from './column-layout.ts';
import type { ClientHeader, ClientTableModel } from './table-columns.tsx';
import classes from './client-table.module.css';

export type HeaderProps = {
  readonly table: ClientTableModel;
  readonly columns: readonly ClientColumn[];
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly sort: Sort | null;
  readonly onSort: (column: ClientColumn) => void;
  readonly count: number;
  readonly allSelected: boolean;
  readonly onSelectAll: (selected: boolean) => void;
};

/** The headers: a click sorts, a drag moves, the edge resizes; Shift and arrows resize, with Ctrl they move. */
export function HeaderRow(props: HeaderProps & { readonly style: CSSProperties }) {
  const { table, style, count, allSelected, onSelectAll } = props;
  const { t } = useTranslation('clients');
  const [dragged, setDragged] = useState<string | null>(null);
  return (
    <thead className={classes['head']}>
      <tr aria-rowindex={1} className={classes['headers']} style={style}>
        <th scope="col" className={classes['selection']}>
          <input
            type="checkbox"
            className={classes['checkbox']}
            aria-label={t('selectAll', { count })}
            checked={allSelected}
            onChange={(event) => onSelectAll(event.currentTarget.checked)}
          />
        </th>
        {table.getFlatHeaders().map((header) => {
          const column = header.column.columnDef.meta;
          return column ? (
            <HeaderCell
              key={column.id}
              {...props}
              {...{ header, column, dragged }}
              onDragged={setDragged}
            />
          ) : null;
        })}
      </tr>
    </thead>
  );
}

type CellProps = HeaderProps & {
  readonly header: ClientHeader;
  readonly column: ClientColumn;
  readonly dragged: string | null;
  readonly onDragged: (column: string | null) => void;
};

function HeaderCell(props: CellProps) {
  const { table, header, column, columns, layout, onLayout, sort, onSort } = props;
  const { dragged, onDragged } = props;
  const sorted = sort?.column === column.id ? sort : null;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (by === undefined || !event.shiftKey) return;
    event.preventDefault();
    const width = header.getSize() + by * widthStep;
    onLayout(
      event.ctrlKey
        ? movedAmongShown(layout, columns, column.id, by)
        : withWidth(layout, column.id, width),
    );
  };
  const accept = (event: DragEvent) => {
    if (dragged !== null) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== null) onLayout(droppedOn(layout, columns, dragged, column.id));
    onDragged(null);
  };
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sorted.falling ? 'descending' : 'ascending') : 'none'}
      className={classes['header']}
      data-numeric={column.numeric}
      data-target={dragged !== null && dragged !== column.id}
    >
      <button
        type="button"
        draggable
        className={classes['sort']}
        title={column.header}
        onClick={() => onSort(column)}
        onKeyDown={onKeyDown}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', column.label);
          onDragged(column.id);
        }}
        onDragEnd={() => onDragged(null)}
        onDragOver={accept}
        onDrop={drop}
      >
        <span className={classes['label']}>
          <table.FlexRender header={header} />
        </span>
        {sorted ? <SortMark falling={sorted.falling} /> : null}
      </button>
      <ColumnEdge
        width={header.getSize()}
        onWidth={(width) => onLayout(withWidth(layout, column.id, width))}
      />
    </th>
  );
}

function SortMark({ falling }: { readonly falling: boolean }) {
  const Icon = falling ? IconArrowDown : IconArrowUp;
  return <Icon size={14} stroke={2} className={classes['sortMark']} aria-hidden />;
}

const arrows: Readonly<Record<string, -1 | 1 | undefined>> = { ArrowLeft: -1, ArrowRight: 1 };
