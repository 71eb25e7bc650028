import type { Id } from '../../../shared/record/id.ts';

/**
 * The card to which an arrow key leads: up and down in the column, left and right to the next column that has cards, as far
 * down there as here. Null where the key leads nowhere.
 */
export function neighbourOf(columns: Columns, card: Id, key: string): Id | null {
  const column = columns.findIndex((cards) => cards.includes(card));
  const row = columns[column]?.indexOf(card) ?? -1;
  return row < 0 ? null : (ways[key]?.(columns, column, row) ?? null);
}

type Columns = readonly (readonly Id[])[];
type Way = (columns: Columns, column: number, row: number) => Id | undefined;

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: (columns, column, row) => columns[column]?.[row - 1],
  ArrowDown: (columns, column, row) => columns[column]?.[row + 1],
  ArrowLeft: (columns, column, row) => firstFilled(columns.slice(0, column).toReversed(), row),
  ArrowRight: (columns, column, row) => firstFilled(columns.slice(column + 1), row),
};

function firstFilled(columns: Columns, row: number): Id | undefined {
  const cards = columns.find(({ length }) => length > 0);
  return cards?.[Math.min(row, cards.length - 1)];
}
