import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { RefObject } from 'react';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { everybody, nobody, selectedCount } from '../../../../shared/domain/list/selection.ts';
import type { ListGroup, View } from '../../../data/index/view.ts';
import { ClientCards } from './client-cards.tsx';
import type { ClientColumn } from './client-column.ts';
import type { ListHandle } from './client-table.tsx';
import { ClientTable } from './client-table.tsx';
import type { ColumnLayout } from './column-layout.ts';
import type { Range } from './display-rows.ts';
import { displayRows } from './display-rows.ts';
import { FilterBar } from './filter-bar.tsx';
import type { ListWindow } from './list-window.ts';
import { rangeAround } from './list-window.ts';
import { NobodyFits } from './no-clients.tsx';
import { SelectionBar } from './selection-bar.tsx';
import type { ClientTableModel } from './table-columns.tsx';
import { useClientTable, useShown } from './table-columns.tsx';
import type { CurrentView } from './use-current-view.ts';
import { useFolded, useSelection } from './use-selection.ts';
import type { ClientsSearch } from './view-in-address.ts';
import { isFiltered, nextSort } from './view-in-address.ts';

export type FilledListProps = {
  readonly current: CurrentView;
  readonly search: ClientsSearch;
  readonly change: (part: Partial<ClientsSearch>) => void;
  readonly view: View;
  /** The view by a key, under which the place in it is remembered. */
  readonly place: string;
  readonly list: ListWindow;
  readonly columns: readonly ClientColumn[];
  readonly fields: readonly Field[];
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly onRanges: (ranges: readonly Range[]) => void;
};

/** The list of a book that has clients: filters, what can be done with the selected ones, and the rows. */
export function FilledList(props: FilledListProps) {
  const { search, change, view, place, list, columns, fields, layout } = props;
  const { t } = useTranslation('clients');
  const asCards = useMediaQuery('(max-width: 719px)', undefined, {
    getInitialValueInEffect: false,
  });
  const handle = useRef<ListHandle>(null);
  const [selection, setSelection] = useSelection(place);
  const { part } = list;
  const filtered = isFiltered(search);
  const table = useClientTable(columns, layout, list, selection);
  const shown = useShown(table);
  return (
    <>
      <FilterBar
        {...props}
        {...{ table, part, shown, asCards }}
        onChange={change}
        onLeave={() => handle.current?.goTo(0)}
      />
      {filtered ? (
        <VisuallyHidden component="output">{t('found', { count: part.count })}</VisuallyHidden>
      ) : null}
      {part.count === 0 ? (
        <NobodyFits search={search} filtered={filtered} onChange={change} />
      ) : (
        <Rows
          {...props}
          {...{ asCards, handle, table, shown, selection }}
          onSelection={setSelection}
        />
      )}
      {selectedCount(selection, part.count) > 0 ? (
        <SelectionBar
          {...{ selection, view, columns, shown, fields, part }}
          onClear={() => setSelection(nobody)}
        />
      ) : null}
    </>
  );
}

type RowsProps = FilledListProps & {
  readonly asCards: boolean;
  readonly handle: RefObject<ListHandle | null>;
  readonly table: ClientTableModel;
  readonly shown: readonly ClientColumn[];
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
};

function Rows(props: RowsProps) {
  const { list, view, place, change, columns, onRanges, asCards, handle } = props;
  const { selection, onSelection } = props;
  const { count, groups } = list.part;
  const [folded, setFolded] = useFolded(place);
  // Every answer of the index is new; the lines are made anew only where it says something else.
  const said = JSON.stringify(groups);
  // oxlint-disable-next-line react/exhaustive-deps -- what is said stands for the groups
  const rows = useMemo(() => displayRows(count, groups, folded), [count, said, folded]);
  const onFold = useCallback(
    (group: ListGroup, fold: boolean) => {
      const next = new Set(folded);
      if (fold) next.add(group.value);
      else next.delete(group.value);
      setFolded(next);
    },
    [folded, setFolded],
  );
  const onCards = useCallback(
    (first: number, last: number) => onRanges([rangeAround(first, last)]),
    [onRanges],
  );
  if (asCards) return <ClientCards {...{ list, columns }} view={place} onRange={onCards} />;
  return (
    <ClientTable
      {...props}
      {...{ rows, onFold }}
      ref={handle}
      view={place}
      sort={view.sort}
      onSort={(column) => change({ sort: nextSort(view.sort, column.id, column.fallingFirst) })}
      allSelected={selectedCount(selection, count) === count}
      onSelectAll={(wanted) => onSelection(wanted ? everybody : nobody)}
    />
  );
}
