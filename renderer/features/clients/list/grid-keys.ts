/** A cell of the grid by its line and its column. */
export type GridCell = { readonly row: number; readonly column: number };

export type GridSize = {
  readonly rows: number;
  readonly columns: number;
  /** Lines that a page of the window holds. */
  readonly page: number;
};

type Press = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** A key as far as it may type something. */
type Typing = Press & {
  readonly altKey: boolean;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
};

/** The number that browsers give every key which an input method has taken. */
const takenByInputMethod = 229;

/** Whether an input method, of Chinese for instance, has taken the key: its letter is not yet what is meant. */
export function isComposed({ key, keyCode, isComposing }: Typing): boolean {
  return isComposing || key === 'Process' || keyCode === takenByInputMethod;
}

/** What a key begins a cell with; nothing yet where an input method composes it; null where the key types nothing. */
export function typedBy(press: Typing): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (isComposed(press)) return /^(?:Shift|Control|Alt|Meta|Caps)/u.test(press.code) ? null : '';
  return press.key.length === 1 ? press.key : null;
}

/** Where a key takes the keyboard from a cell, as in a spreadsheet; null where it is no key of the grid's. */
export function cellAfterKey(press: Press, cell: GridCell, size: GridSize): GridCell | null {
  const far = press.ctrlKey || press.metaKey;
  const goal = goals.get(press.key)?.(cell, size, far);
  if (!goal) return null;
  return {
    row: clamped(goal.row, size.rows),
    column: clamped(goal.column, size.columns),
  };
}

type Goal = (cell: GridCell, size: GridSize, far: boolean) => GridCell;

const goals: ReadonlyMap<string, Goal> = new Map<string, Goal>([
  ['ArrowDown', ({ row, column }, { rows }, far) => ({ row: far ? rows - 1 : row + 1, column })],
  ['ArrowUp', ({ row, column }, _, far) => ({ row: far ? 0 : row - 1, column })],
  [
    'ArrowRight',
    ({ row, column }, { columns }, far) => ({ row, column: far ? columns - 1 : column + 1 }),
  ],
  ['ArrowLeft', ({ row, column }, _, far) => ({ row, column: far ? 0 : column - 1 })],
  ['PageDown', ({ row, column }, { page }) => ({ row: row + page, column })],
  ['PageUp', ({ row, column }, { page }) => ({ row: row - page, column })],
  ['Home', ({ row }, _, far) => ({ row: far ? 0 : row, column: 0 })],
  [
    'End',
    ({ row }, { rows, columns }, far) => ({ row: far ? rows - 1 : row, column: columns - 1 }),
  ],
]);

function clamped(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, place));
}
