import { useCallback } from 'react';
import type { ListRow, View, ViewPart } from '../../../data/index/view.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';

/** Positions from `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number };

/** The rows around those that are seen, and what the heading says of the whole view. */
export type ListWindow = {
  readonly view: View;
  readonly from: number;
  readonly part: ViewPart;
};

const block = 50;

/** The blocks of rows around the visible ones, so that a short way in either direction asks nothing. */
export function rangeAround(first: number, last: number): Range {
  return {
    from: Math.max(0, Math.floor((first - block / 2) / block) * block),
    to: Math.ceil((last + 1 + block / 2) / block) * block,
  };
}

/** Reads the range of a view from the index, again whenever the index moves. */
export function useListWindow(view: View, { from, to }: Range): ListWindow | undefined {
  return useIndex(
    useCallback(
      async (index: IndexQuestions) => ({ view, from, part: await index.list(view, from, to) }),
      [view, from, to],
    ),
  );
}

export function rowIn(list: ListWindow, index: number): ListRow | undefined {
  return list.part.rows[index - list.from];
}
