import { useCallback } from 'react';
import type { ListRow, View, ViewPart } from '../../../data/index/view.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import type { DisplayRows, Range } from './display-rows.ts';
import { clientsAmong } from './display-rows.ts';

/** The clients around those that are seen, and what the heading says of the whole view. */
export type ListWindow = {
  readonly view: View;
  readonly part: ViewPart;
  /** Those that were read, by their place in the view. */
  readonly rows: ReadonlyMap<number, ListRow>;
};

const block = 50;

/** The blocks of lines around the visible ones, so that a short way in either direction asks nothing. */
export function rangeAround(first: number, last: number): Range {
  return {
    from: Math.max(0, Math.floor((first - block / 2) / block) * block),
    to: Math.ceil((last + 1 + block / 2) / block) * block,
  };
}

/** The clients to read for the lines from `first` to `last`: those between folded groups, and no others. */
export function rangesAround(rows: DisplayRows, first: number, last: number): readonly Range[] {
  const { from, to } = rangeAround(first, last);
  return clientsAmong(rows, from, to - 1);
}

/** Reads stretches of a view from the index, again whenever the index moves. */
export function useListWindow(
  view: View,
  ranges: readonly Range[],
  columns: readonly string[],
): ListWindow | undefined {
  return useIndex(
    useCallback(
      async (index: IndexQuestions) => readWindow(index, view, ranges, columns),
      [view, ranges, columns],
    ),
  );
}

async function readWindow(
  index: IndexQuestions,
  view: View,
  ranges: readonly Range[],
  columns: readonly string[],
): Promise<ListWindow> {
  const [first = { from: 0, to: 0 }, ...others] = ranges;
  const [part, ...rest] = await Promise.all([
    index.list(view, first.from, first.to, columns),
    ...others.map(async ({ from, to }) => index.list(view, from, to, columns)),
  ]);
  const rows = new Map<number, ListRow>();
  for (const [i, { rows: read }] of [part, ...rest].entries()) {
    const from = ranges[i]?.from ?? 0;
    for (const [at, row] of read.entries()) rows.set(from + at, row);
  }
  return { view, part, rows };
}
