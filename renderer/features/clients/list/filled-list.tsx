import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { RefObject } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../../../data/index/view.ts';
import { ClientCards } from './client-cards.tsx';
import type { ClientColumn } from './client-column.ts';
import type { ListHandle } from './client-table.tsx';
import { ClientTable } from './client-table.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { FilterBar } from './filter-bar.tsx';
import type { ListWindow } from './list-window.ts';
import { NobodyFits } from './no-clients.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useSelection } from './use-selection.ts';
import type { ClientsSearch } from './view-in-address.ts';
import { isFiltered, nextSort } from './view-in-address.ts';

type FilledListProps = {
  readonly search: ClientsSearch;
  readonly change: (part: Partial<ClientsSearch>) => void;
  readonly view: View;
  /** The view by a key, under which the place in it is remembered. */
  readonly place: string;
  readonly list: ListWindow;
  readonly columns: readonly ClientColumn[];
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly onRange: (first: number, last: number) => void;
};

/** The list of a book that has clients: filters, what can be done with the selected ones, and the rows. */
export function FilledList(props: FilledListProps) {
  const { search, change, view, place, list, columns, layout, onLayout } = props;
  const { t } = useTranslation('clients');
  const asCards = useMediaQuery('(max-width: 719px)', undefined, {
    getInitialValueInEffect: false,
  });
  const table = useRef<ListHandle>(null);
  const { selected, select, selectAll } = useSelection(view, place);
  const { part } = list;
  const filtered = isFiltered(search);
  return (
    <>
      <FilterBar
        {...{ search, part, columns, layout, onLayout, asCards }}
        onChange={change}
        onLeave={() => table.current?.goTo(0)}
      />
      {selected.size > 0 ? (
        <SelectionBar
          selected={selected}
          archived={view.archived}
          onClear={() => selectAll(false)}
        />
      ) : null}
      {filtered ? (
        <VisuallyHidden component="output">{t('found', { count: part.count })}</VisuallyHidden>
      ) : null}
      <Rows
        {...props}
        {...{ asCards, table, selected, select, selectAll }}
        sortBy={(column) => change({ sort: nextSort(view.sort, column.id, column.fallingFirst) })}
      />
      {part.count === 0 ? (
        <NobodyFits search={search} filtered={filtered} onChange={change} />
      ) : null}
    </>
  );
}

type RowsProps = FilledListProps &
  ReturnType<typeof useSelection> & {
    readonly asCards: boolean;
    readonly table: RefObject<ListHandle | null>;
    readonly sortBy: (column: ClientColumn) => void;
  };

function Rows(props: RowsProps) {
  const { list, place, columns, onRange, asCards, table, selected } = props;
  if (list.part.count === 0) return null;
  const shared = { list, view: place, columns, onRange };
  if (asCards) return <ClientCards {...shared} />;
  return (
    <ClientTable
      {...shared}
      ref={table}
      layout={props.layout}
      onLayout={props.onLayout}
      sort={props.view.sort}
      onSort={props.sortBy}
      selected={selected}
      onSelect={props.select}
      allSelected={selected.size === list.part.count}
      onSelectAll={props.selectAll}
    />
  );
}
