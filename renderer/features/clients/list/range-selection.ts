import { useCallback, useRef } from 'react';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { withSelected } from '../../../../shared/domain/list/selection.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndexQuestions } from '../../../hooks/book.tsx';
import type { DisplayRows } from './display-rows.ts';
import { clientsAmong } from './display-rows.ts';
import type { ListWindow } from './list-window.ts';

export type RangeSelection = {
  /** Selects from the line where the range began to this one, and no longer what it had reached before. */
  readonly extendTo: (row: number) => void;
  /** The next range begins at this line. */
  readonly begin: (row: number) => void;
};

/** Shift and arrows, or Shift and a click: the lines between two, whatever lies between them and was never drawn. */
export function useRangeSelection(
  list: ListWindow,
  rows: DisplayRows,
  selection: Selection,
  onSelect: (selection: Selection) => void,
): RangeSelection {
  const index = useIndexQuestions();
  const anchor = useRef<{ readonly row: number; readonly base: Selection } | null>(null);
  const start = useRef(0);
  const asked = useRef(0);
  const begin = useCallback((row: number) => {
    anchor.current = null;
    start.current = row;
    asked.current += 1;
  }, []);
  const extendTo = useCallback(
    (row: number) => {
      const begun = anchor.current ?? { row: start.current, base: selection };
      anchor.current = begun;
      const { row: from, base } = begun;
      asked.current += 1;
      const turn = asked.current;
      const ids = idsBetween(index, list, rows, [Math.min(from, row), Math.max(from, row)]);
      void ids.then((ids) =>
        turn === asked.current ? onSelect(withSelected(base, ids, true)) : undefined,
      );
    },
    [index, list, rows, selection, onSelect],
  );
  return { extendTo, begin };
}

/** The clients on the lines between two, both included; those that are not at hand are asked for. */
async function idsBetween(
  index: IndexQuestions,
  list: ListWindow,
  rows: DisplayRows,
  [first, last]: readonly [number, number],
): Promise<readonly Id[]> {
  const ranges = clientsAmong(rows, first, last);
  const known = ranges.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => list.rows.get(from + i)?.id),
  );
  const ids = known.filter((id) => id !== undefined);
  if (ids.length === known.length) return ids;
  const all = await index.ids(list.view);
  return ranges.flatMap(({ from, to }) => all.slice(from, to));
}
