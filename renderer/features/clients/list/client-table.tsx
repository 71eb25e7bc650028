import { useNavigate } from '@tanstack/react-router';
import type { Range as VisibleRange } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Ref } from 'react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/record/id.ts';
import { ClientRow } from './client-row.tsx';
import type { HeaderProps } from './header-row.tsx';
import { HeaderRow } from './header-row.tsx';
import { placeIn } from './list-place.ts';
import type { ListWindow } from './list-window.ts';
import { useClientTable } from './table-columns.tsx';
import { useTravel } from './use-travel.ts';
import classes from './client-table.module.css';

export const rowHeight = 32;
const headerHeight = 40;
const selectionWidth = 36;
const sidePadding = 16;

export type ListHandle = { readonly goTo: (row: number) => void };

type ClientTableProps = Omit<HeaderProps, 'count'> & {
  readonly ref: Ref<ListHandle>;
  readonly list: ListWindow;
  /** The view by a key, under which the place in it is remembered. */
  readonly view: string;
  readonly selected: ReadonlySet<Id>;
  readonly onSelect: (id: Id, selected: boolean) => void;
  readonly onRange: (first: number, last: number) => void;
};

/** A grid of all clients of a view, of which only the visible rows exist. */
export function ClientTable(props: ClientTableProps) {
  const { list, view, columns, selected, onSelect, onRange } = props;
  const { t } = useTranslation('clients');
  const navigate = useNavigate();
  const { count } = list.part;
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setActive] = useState(() => placeIn(view).active);
  const active = Math.min(chosen, count - 1);
  const table = useClientTable(columns, props.layout, list.part.rows);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes these components
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    initialOffset: () => placeIn(view).offset,
    rangeExtractor: useCallback((range: VisibleRange) => withRow(range, active), [active]),
  });
  const travel = useTravel({ view, count, scroller, virtualizer, active, setActive });
  useImperativeHandle(props.ref, () => ({ goTo: travel.goTo }), [travel.goTo]);
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);

  const numeric = useMemo(
    () => new Set(columns.filter((column) => column.numeric).map(({ id }) => id)),
    [columns],
  );
  const onOpen = useCallback(
    (id: Id) => void navigate({ to: '/clients/$id', params: { id } }),
    [navigate],
  );
  const shown = table.getVisibleLeafColumns();
  const style = {
    gridTemplateColumns: `${selectionWidth}px ${shown.map((column) => `${column.getSize()}px`).join(' ')}`,
    minWidth: table.getTotalSize() + selectionWidth + 2 * sidePadding,
  };
  const rows = table.getRowModel().rows;
  return (
    <div ref={scroller} className={classes['scroller']} onScroll={travel.onScroll}>
      <table
        role="grid"
        aria-label={t('table')}
        aria-rowcount={count + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable
        className={classes['table']}
        style={{ minWidth: style.minWidth }}
      >
        <HeaderRow
          {...props}
          count={count}
          headers={table.getHeaderGroups()[0]?.headers ?? []}
          style={style}
        />
        <tbody className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index - list.from];
            return (
              <ClientRow
                key={index}
                index={index}
                row={row}
                numeric={numeric}
                style={{ ...style, transform: `translateY(${start - headerHeight}px)` }}
                active={index === active}
                selected={row !== undefined && selected.has(row.id)}
                onActive={setActive}
                onOpen={onOpen}
                onSelect={onSelect}
                onTravel={travel.onKeyDown}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The row that has the keyboard stays, however far the list is scrolled, so that the keyboard is not lost. */
function withRow(range: VisibleRange, row: number): number[] {
  const rows = defaultRangeExtractor(range);
  return row < 0 || rows.includes(row) ? rows : [...rows, row].toSorted((a, b) => a - b);
}
