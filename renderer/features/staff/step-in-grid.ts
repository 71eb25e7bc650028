export type Place = { readonly row: number; readonly column: number };
type Size = { readonly rows: number; readonly columns: number };

const steps: Readonly<Record<string, ((at: Place, size: Size) => Place) | undefined>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

/** Where a key leads in a grid; null where it leads nowhere. */
export function stepInGrid(at: Place, key: string, size: Size): Place | null {
  const to = steps[key]?.(at, size);
  if (!to) return null;
  const isWithin = to.row >= 0 && to.row < size.rows && to.column >= 0 && to.column < size.columns;
  return isWithin ? to : null;
}
