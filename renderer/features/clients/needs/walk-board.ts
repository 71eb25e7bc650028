import type { Id } from '../../../../shared/record/id.ts';

/**
 * The need to which an arrow key leads: up and down in its level, left and right to the next level that has needs, as far down there
 * as here. Null where the key leads nowhere.
 */
export function walkBoard(levels: Levels, from: Id, key: string): Id | null {
  const at = levels.findIndex((needs) => needs.includes(from));
  const row = levels[at]?.indexOf(from) ?? -1;
  if (row < 0) return null;
  return ways[key]?.(levels, at, row) ?? null;
}

type Levels = readonly (readonly Id[])[];
type Way = (levels: Levels, at: number, row: number) => Id | null | undefined;

const ways: Readonly<Partial<Record<string, Way>>> = {
  ArrowUp: (levels, at, row) => levels[at]?.[row - 1],
  ArrowDown: (levels, at, row) => levels[at]?.[row + 1],
  ArrowLeft: (levels, at, row) => beside(levels.slice(0, at).toReversed(), row),
  ArrowRight: (levels, at, row) => beside(levels.slice(at + 1), row),
};

function beside(levels: Levels, row: number): Id | null {
  const needs = levels.find(({ length }) => length > 0);
  return needs?.[Math.min(row, needs.length - 1)] ?? null;
}
