import type { CellValue } from '../../../shared/domain/list/columns.ts';
import type { Columns } from './columns.ts';
import { noteColumn, textColumns } from './columns.ts';
import { dayOfNumber, noDay } from './columns/days.ts';
import type { RankedTexts } from './columns/ranked-texts.ts';
import type { RevenueColumn } from './columns/revenue-columns.ts';
import type { ValueColumn } from './columns/value-column.ts';

/** What some clients are sorted by, one behind the other. A client has a number, or a rank, or neither. */
export type SortKeys = {
  /** Not a number where a client has none; null where none of them can have one. */
  readonly numbers: Float64Array | null;
  /** -1 where a client has no text; null where none of them can have one. */
  readonly ranks: Int32Array | null;
  /** All ranks are below it. */
  readonly count: number;
};

/** A column of a list, whatever it is made of. */
export type Cells = {
  /** null where the client has nothing; the same value is the same text or list for all who share it. */
  readonly at: (position: number) => CellValue;
  readonly keys: (positions: Int32Array) => SortKeys;
};

const noKeys: SortKeys = { numbers: null, ranks: null, count: 0 };
const nothing: Cells = { at: () => null, keys: () => noKeys };

/** The column of a key; one that nobody has anything in where there is no such key. `latest` is the revenue that lists show. */
export function cellsOf(columns: Columns, latest: RevenueColumn | null, key: string): Cells {
  if (key === 'revenue') return latest ? ofRevenue(latest) : nothing;
  if (key === 'lastVisit' || key === 'nextVisit') return ofDays(columns[key]);
  const text = textColumns.find((known) => known === key);
  if (text) return ofTexts(columns.texts[text]);
  if (key === noteColumn) return columns.notes ? ofTexts(columns.notes) : nothing;
  const values = columns.values.get(key);
  return values ? ofValues(values) : nothing;
}

function ofTexts(texts: RankedTexts): Cells {
  return {
    at: (position) => {
      const text = texts.get(position);
      return text === '' ? null : text;
    },
    keys: (positions) => {
      const { ranks, count } = texts.ranks.list();
      return { ...noKeys, ranks: positions.map((position) => ranks[position] ?? -1), count };
    },
  };
}

function ofValues(values: ValueColumn): Cells {
  return {
    at: (position) => values.get(position),
    keys: (positions) => {
      const { numbers, codes, hasNumbers } = values;
      const { ranks, count } = values.ranks.list();
      const { array } = codes;
      return {
        numbers: hasNumbers
          ? numbersAt(positions, (position) => numbers[position] ?? Number.NaN)
          : null,
        ranks: count > 0 ? positions.map((position) => ranks[array[position] ?? 0] ?? -1) : null,
        count,
      };
    },
  };
}

function ofRevenue({ amounts, lines }: RevenueColumn): Cells {
  const number = (position: number) =>
    (lines[position] ?? 0) > 0 ? (amounts[position] ?? 0) : Number.NaN;
  return {
    at: (position) => ((lines[position] ?? 0) > 0 ? (amounts[position] ?? 0) : null),
    keys: (positions) => ({ ...noKeys, numbers: numbersAt(positions, number) }),
  };
}

function ofDays(days: Int32Array): Cells {
  const number = (position: number) => {
    const day = days[position] ?? noDay;
    return day === noDay ? Number.NaN : day;
  };
  return {
    at: (position) => dayOfNumber(days[position] ?? noDay) || null,
    keys: (positions) => ({ ...noKeys, numbers: numbersAt(positions, number) }),
  };
}

function numbersAt(positions: Int32Array, number: (position: number) => number): Float64Array {
  const numbers = new Float64Array(positions.length);
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = number(positions[i] ?? 0);
  return numbers;
}
