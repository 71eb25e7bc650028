import { z } from 'zod';

/** How a person has arranged the columns on this device. What is not named is as usual. */
export const columnLayout = z.object({
  order: z.array(z.string()),
  shown: z.record(z.string(), z.boolean()),
  widths: z.record(z.string(), z.number()),
});
export type ColumnLayout = Readonly<z.infer<typeof columnLayout>>;

export const usualLayout: ColumnLayout = { order: [], shown: {}, widths: {} };

/** What the arrangement needs to know of a column. */
export type ArrangedColumn = {
  readonly id: string;
  readonly width: number;
  readonly shownUsually: boolean;
  /** The name stays, so that there is always a way into a client. */
  readonly canHide: boolean;
};

export const narrowest = 56;
export const widest = 640;
/** One press of a key or a button changes a width by so much (px). */
export const widthStep = 16;

/** All columns in their order; columns that the arrangement does not know come behind those that stand before them usually. */
export function orderedColumns<C extends ArrangedColumn>(
  layout: ColumnLayout,
  columns: readonly C[],
): readonly C[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ordered = layout.order.flatMap((id) => byId.get(id) ?? []);
  for (const [i, column] of columns.entries()) {
    if (layout.order.includes(column.id)) continue;
    const before = columns.slice(0, i).findLast((other) => ordered.includes(other));
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, column);
  }
  return ordered;
}

export function isShown(layout: ColumnLayout, column: ArrangedColumn): boolean {
  return !column.canHide || (layout.shown[column.id] ?? column.shownUsually);
}

export function withShown(layout: ColumnLayout, id: string, shown: boolean): ColumnLayout {
  return { ...layout, shown: { ...layout.shown, [id]: shown } };
}

export function withWidth(layout: ColumnLayout, id: string, width: number): ColumnLayout {
  return { ...layout, widths: { ...layout.widths, [id]: clamped(width) } };
}

/** The arrangement in which just the listed columns are shown, in their order. */
export function asListed(
  layout: ColumnLayout,
  columns: readonly ArrangedColumn[],
  listed: readonly string[],
): ColumnLayout {
  const wanted = new Set(listed);
  return {
    order: [...listed, ...columns.map(({ id }) => id).filter((id) => !wanted.has(id))],
    shown: Object.fromEntries(columns.map(({ id }) => [id, wanted.has(id)])),
    widths: layout.widths,
  };
}

/** Moves a column past its neighbour in the order of all columns; at the end of the row nothing happens. */
export function moved(
  layout: ColumnLayout,
  columns: readonly ArrangedColumn[],
  id: string,
  by: -1 | 1,
): ColumnLayout {
  const order = orderedColumns(layout, columns).map((column) => column.id);
  const at = order.indexOf(id);
  const other = order[at + by];
  return at < 0 || other === undefined ? layout : { ...layout, order: swapped(order, at, at + by) };
}

/** Moves a column past the next one that is shown, as a person sees the row of headers. */
export function movedAmongShown(
  layout: ColumnLayout,
  columns: readonly ArrangedColumn[],
  id: string,
  by: -1 | 1,
): ColumnLayout {
  const shown = orderedColumns(layout, columns).filter((column) => isShown(layout, column));
  const target = shown[shown.findIndex((column) => column.id === id) + by];
  return target ? droppedOn(layout, columns, id, target.id) : layout;
}

/** A column dropped on another takes its place; the other gives way towards where the column came from. */
export function droppedOn(
  layout: ColumnLayout,
  columns: readonly ArrangedColumn[],
  id: string,
  target: string,
): ColumnLayout {
  const order = orderedColumns(layout, columns).map((column) => column.id);
  const from = order.indexOf(id);
  const to = order.indexOf(target);
  if (from < 0 || to < 0 || from === to) return layout;
  return { ...layout, order: order.toSpliced(from, 1).toSpliced(to, 0, id) };
}

function swapped(order: readonly string[], a: number, b: number): string[] {
  const next = [...order];
  const [left = '', right = ''] = [order[a], order[b]];
  next[a] = right;
  next[b] = left;
  return next;
}

function clamped(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(width)));
}
