import type { ListGroup } from '../../../data/index/view.ts';

/** One line of the list as it is drawn: a client by its place in the view, or the head of a group. */
export type DisplayRow =
  | { readonly kind: 'client'; readonly position: number }
  | { readonly kind: 'group'; readonly group: ListGroup; readonly folded: boolean };

/** The lines of a list. It holds as much as there are groups, never as much as there are clients. */
export type DisplayRows = {
  readonly length: number;
  readonly at: (index: number) => DisplayRow | undefined;
  /** The line of a client by its place in the view; that of its group where the group is folded. */
  readonly indexOf: (position: number) => number;
};

/** From `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number };

export function displayRows(
  count: number,
  groups: readonly ListGroup[] | null,
  folded: ReadonlySet<string>,
): DisplayRows {
  if (groups === null) {
    return {
      length: count,
      at: (index) =>
        index >= 0 && index < count ? { kind: 'client', position: index } : undefined,
      indexOf: (position) => position,
    };
  }
  const starts: number[] = [];
  let length = 0;
  for (const group of groups) {
    starts.push(length);
    length += 1 + (folded.has(group.value) ? 0 : group.count);
  }
  return {
    length,
    at: (index) => {
      const at = lastNotAbove(starts, index);
      const group = groups[at];
      if (!group || index < 0 || index >= length) return undefined;
      const within = index - (starts[at] ?? 0);
      return within === 0
        ? { kind: 'group', group, folded: folded.has(group.value) }
        : { kind: 'client', position: group.from + within - 1 };
    },
    indexOf: (position) => {
      const at = lastNotAbove(
        groups.map(({ from }) => from),
        position,
      );
      const group = groups[at];
      const start = starts[at] ?? 0;
      if (!group || folded.has(group.value)) return start;
      return start + 1 + position - group.from;
    },
  };
}

/** The stretches of clients among the lines from `first` to `last`. */
export function clientsAmong(rows: DisplayRows, first: number, last: number): readonly Range[] {
  const ranges: { from: number; to: number }[] = [];
  for (let index = Math.max(0, first); index <= Math.min(last, rows.length - 1); index += 1) {
    const row = rows.at(index);
    if (row?.kind !== 'client') continue;
    const latest = ranges.at(-1);
    if (latest?.to === row.position) latest.to += 1;
    else ranges.push({ from: row.position, to: row.position + 1 });
  }
  return ranges;
}

function lastNotAbove(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
