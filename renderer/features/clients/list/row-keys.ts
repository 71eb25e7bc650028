/** Where a key takes the keyboard from a row of a list; null where it is no key of the list's. */
export function rowAfterKey(
  key: string,
  row: number,
  list: { readonly count: number; readonly page: number },
): number | null {
  const goal = goals.get(key)?.(row, list);
  return goal === undefined ? null : Math.max(0, Math.min(list.count - 1, goal));
}

type Goal = (row: number, list: { readonly count: number; readonly page: number }) => number;

const goals: ReadonlyMap<string, Goal> = new Map<string, Goal>([
  ['ArrowDown', (row) => row + 1],
  ['ArrowUp', (row) => row - 1],
  ['PageDown', (row, { page }) => row + page],
  ['PageUp', (row, { page }) => row - page],
  ['Home', () => 0],
  ['End', (_, { count }) => count - 1],
]);
