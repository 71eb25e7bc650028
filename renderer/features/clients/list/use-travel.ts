import type { Virtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import { rememberPlace, wasIn } from './list-place.ts';
import { rowAfterKey } from './row-keys.ts';

type Traveller = {
  readonly view: string;
  readonly count: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly active: number;
  readonly setActive: (row: number) => void;
};

export type Travel = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Gives the keyboard to a row, from the search box for instance. */
  readonly goTo: (row: number) => void;
  readonly onScroll: () => void;
};

/** Moves the keyboard through rows of which only some exist, and remembers where it was. */
export function useTravel(traveller: Traveller): Travel {
  const { view, count, scroller, virtualizer, active, setActive } = traveller;
  /** The row that shall have the keyboard as soon as it exists. */
  const wanted = useRef<number | null>(null);
  const shownView = useRef(view);

  const focus = useCallback(
    (row: number) => {
      const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${row}"]`);
      wanted.current = element ? null : row;
      element?.focus({ preventScroll: true });
    },
    [scroller],
  );
  const goTo = useCallback(
    (row: number) => {
      setActive(row);
      virtualizer.scrollToIndex(row, { align: 'auto' });
      rememberPlace(view, { active: row });
      focus(row);
    },
    [virtualizer, setActive, view, focus],
  );

  // A row that the keyboard goes to may exist only after the list has scrolled: whichever rendering has it, focuses it.
  useEffect(() => {
    if (wanted.current !== null) focus(wanted.current);
  });

  useEffect(() => {
    // Back from a client: the row has the keyboard again, unless something else has been given it.
    if (wasIn(view) && document.activeElement === document.body) wanted.current = active;
    // oxlint-disable-next-line react/exhaustive-deps -- only when the list appears
  }, []);

  useEffect(() => {
    if (shownView.current === view) return;
    shownView.current = view;
    setActive(0);
    virtualizer.scrollToOffset(0);
  }, [view, setActive, virtualizer]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey) return;
      const height = scroller.current?.clientHeight ?? 0;
      const page = Math.max(1, Math.floor(height / virtualizer.options.estimateSize(0)) - 2);
      const row = rowAfterKey(event.key, active, { count, page });
      if (row === null) return;
      event.preventDefault();
      goTo(row);
    },
    [scroller, virtualizer, active, count, goTo],
  );

  const onScroll = useCallback(() => {
    rememberPlace(view, { offset: scroller.current?.scrollTop ?? 0 });
  }, [view, scroller]);

  return { onKeyDown, goTo, onScroll };
}
