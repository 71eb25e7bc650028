import type { Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GridCell } from './grid-keys.ts';
import { placeIn, rememberPlace, wasIn } from './list-place.ts';

type GridPlace = {
  readonly view: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
};

export type Grid = {
  /** Gives the keyboard to a cell, and scrolls it into sight. */
  readonly goTo: (cell: GridCell) => void;
  readonly onScroll: () => void;
};

/** The one cell that has, or would have, the keyboard. */
export function useActiveCell(
  view: string,
  rows: number,
  columns: number,
): readonly [GridCell, (cell: GridCell) => void] {
  const [chosen, setChosen] = useState(() => placeIn(view).active);
  const active = {
    row: Math.max(0, Math.min(chosen.row, rows - 1)),
    column: Math.max(0, Math.min(chosen.column, columns - 1)),
  };
  const set = useCallback(
    (cell: GridCell) => {
      setChosen((now) => (now.row === cell.row && now.column === cell.column ? now : cell));
      rememberPlace(view, { active: cell });
    },
    [view],
  );
  return [active, set];
}

/** Moves the keyboard through cells of which only some exist, and remembers where it was. */
export function useGrid(
  { view, scroller, virtualizer }: GridPlace,
  active: GridCell,
  setActive: (cell: GridCell) => void,
): Grid {
  /** The cell that shall have the keyboard as soon as it exists. */
  const wanted = useRef<GridCell | null>(null);
  const shownView = useRef(view);

  const focus = useCallback(
    (cell: GridCell) => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${cell.row}"]`);
      const element =
        row?.querySelector<HTMLElement>(`[data-cell="${cell.column}"]`) ??
        row?.querySelector<HTMLElement>('[data-cell]');
      wanted.current = element ? null : cell;
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    [scroller],
  );
  const goTo = useCallback(
    (cell: GridCell) => {
      setActive(cell);
      virtualizer.scrollToIndex(cell.row, { align: 'auto' });
      focus(cell);
    },
    [virtualizer, setActive, focus],
  );

  // A cell that the keyboard goes to may exist only after the list has scrolled: whichever rendering has it, focuses it.
  useEffect(() => {
    if (wanted.current !== null) focus(wanted.current);
  });

  useEffect(() => {
    // Back from a client: the cell has the keyboard again, unless something else has been given it.
    if (wasIn(view) && document.activeElement === document.body) wanted.current = active;
    // oxlint-disable-next-line react/exhaustive-deps -- only when the list appears
  }, []);

  useEffect(() => {
    if (shownView.current === view) return;
    shownView.current = view;
    setActive({ row: 0, column: active.column });
    virtualizer.scrollToOffset(0);
  }, [view, setActive, virtualizer, active.column]);

  const onScroll = useCallback(() => {
    rememberPlace(view, { offset: scroller.current?.scrollTop ?? 0 });
  }, [view, scroller]);

  return { goTo, onScroll };
}
