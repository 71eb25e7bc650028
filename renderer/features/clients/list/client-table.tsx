import type { Range as VisibleRange } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { CSSProperties, Ref } from 'react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import type { ListGroup, ListRow } from '../../../data/index/view.ts';
import type { ClientColumn } from './client-column.ts';
import { ClientRow } from './client-row.tsx';
import type { DisplayRows, Range } from './display-rows.ts';
import { GroupRow } from './group-row.tsx';
import type { HeaderProps } from './header-row.tsx';
import { HeaderRow } from './header-row.tsx';
import { placeIn } from './list-place.ts';
import type { ListWindow } from './list-window.ts';
import { rangesAround } from './list-window.ts';
import type { GridDeeds } from './use-grid-deeds.ts';
import { useGridDeeds } from './use-grid-deeds.ts';
import { useActiveCell, useGrid } from './use-grid.ts';
import classes from './client-table.module.css';

export const rowHeight = 32;
const headerHeight = 40;
const selectionWidth = 36;
const sidePadding = 16;

export type ListHandle = { readonly goTo: (row: number) => void };

export type ClientTableProps = Omit<HeaderProps, 'count'> & {
  readonly ref: Ref<ListHandle>;
  readonly list: ListWindow;
  /** The columns that are shown, in their order. */
  readonly shown: readonly ClientColumn[];
  readonly fields: readonly Field[];
  /** The lines of the list: its clients, and the heads of their groups. */
  readonly rows: DisplayRows;
  /** The view by a key, under which the place in it is remembered. */
  readonly view: string;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onFold: (group: ListGroup, folded: boolean) => void;
  readonly onRanges: (ranges: readonly Range[]) => void;
};

/** A grid of all clients of a view, used like a spreadsheet, of which only the visible lines exist. */
export function ClientTable(props: ClientTableProps) {
  const { list, rows, view, table, shown, onRanges } = props;
  const { t } = useTranslation('clients');
  const selectLabel = useSelectLabel();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useActiveCell(view, rows.length, shown.length);
  const activeRow = active.row;
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes these components
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    initialOffset: () => placeIn(view).offset,
    rangeExtractor: useCallback((range: VisibleRange) => withRow(range, activeRow), [activeRow]),
  });
  const grid = useGrid({ view, scroller, virtualizer }, active, setActive);
  const { goTo } = grid;
  useImperativeHandle(props.ref, () => ({ goTo: (row) => goTo({ row, column: active.column }) }), [
    goTo,
    active.column,
  ]);
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => onRanges(rangesAround(rows, first, last)), [onRanges, rows, first, last]);
  const deeds = useGridDeeds({
    ...props,
    active,
    setActive,
    goTo,
    page: () => pageOf(scroller.current),
  });

  const widths = [selectionWidth, ...table.getFlatHeaders().map((header) => header.getSize())];
  const style = {
    gridTemplateColumns: widths.map((width) => `${width}px`).join(' '),
    minWidth: table.getTotalSize() + selectionWidth + 2 * sidePadding,
  };
  return (
    <div ref={scroller} className={classes['scroller']} onScroll={grid.onScroll}>
      <table
        role="grid"
        aria-label={t('table')}
        aria-rowcount={rows.length + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable
        className={classes['table']}
        style={{ minWidth: style.minWidth }}
        onKeyDown={deeds.onKeyDown}
      >
        <HeaderRow {...props} count={list.part.count} style={style} />
        <tbody className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <Line
              key={index}
              {...props}
              {...{ index, deeds, selectLabel }}
              active={index === activeRow ? active.column : null}
              style={{ ...style, transform: `translateY(${start - headerHeight}px)` }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LineProps = ClientTableProps & {
  readonly index: number;
  readonly deeds: GridDeeds;
  readonly selectLabel: (name: string) => string;
  readonly active: number | null;
  readonly style: CSSProperties;
};

/** One line of the grid: a client, or the head of a group. */
function Line(props: LineProps) {
  const { index, rows, list, shown, columns, deeds, active, style } = props;
  const line = rows.at(index);
  if (line?.kind === 'group') {
    return (
      <GroupRow
        {...{ index, style }}
        group={line.group}
        folded={line.folded}
        column={columns.find(({ id }) => id === list.view.group)}
        span={shown.length + 1}
        currency={list.part.currency}
        active={active !== null}
        onFocus={deeds.onFocusRow}
        onFold={props.onFold}
      />
    );
  }
  return <ClientLine {...props} row={line ? list.rows.get(line.position) : undefined} />;
}

function ClientLine(props: LineProps & { readonly row: ListRow | undefined }) {
  const { index, row, list, table, shown, fields, deeds, active, style, selectLabel } = props;
  const { editing, saved } = deeds;
  const settling = saved !== null && saved.id === row?.id && saved.of === list;
  return (
    <ClientRow
      {...{ index, row, table, fields, style, active, selectLabel }}
      columns={shown}
      editing={editing?.row === index ? editing : null}
      saved={settling ? saved : null}
      actions={deeds.actions}
    />
  );
}

/** The sentence is made once: making it for every row again with every key took as long as the rest of the row. */
function useSelectLabel(): (name: string) => string {
  const { t } = useTranslation('clients');
  return useMemo(() => {
    const [before = '', after = ''] = t('selectRow', { name: '\n' }).split('\n');
    return (name) => `${before}${name}${after}`;
  }, [t]);
}

/** So many lines as the window shows, less two, so that the eye keeps its place. */
function pageOf(scroller: HTMLElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2);
}

/** The line that has the keyboard stays, however far the list is scrolled, so that the keyboard is not lost. */
function withRow(range: VisibleRange, row: number): number[] {
  const rows = defaultRangeExtractor(range);
  return row < 0 || row >= range.count || rows.includes(row)
    ? rows
    : [...rows, row].toSorted((a, b) => a - b);
}
