import { err, ok } from '../../result.ts';
import type { RevenueLine } from '../revenue/revenue-line.ts';
import type { Match, RecordContext, RecordDecision } from './decide-records.ts';
import { decided, updated } from './decide-records.ts';
import type { LineRow, RecordRow } from './record-row.ts';

/**
 * What the rows of one client make of its revenue. Lines of one period, kind and currency belong together. A line of a day is one
 * event: another amount is another line. The figure of a month or a year is corrected: where file and book have equally many, each
 * row corrects one; where the book has none left, a row is new; otherwise nobody can say which line is meant.
 */
export function decideRevenue(
  rows: readonly LineRow[],
  known: readonly RevenueLine[],
  { clientId, rule, newId }: RecordContext,
): readonly RecordDecision<RevenueLine>[] {
  const groups = Map.groupBy(known, keyOf);
  const matches = new Map<RecordRow<RevenueLine>, Match<RevenueLine>>();
  for (const [key, alike] of Map.groupBy(rows, ({ values }) => keyOf(values))) {
    for (const [row, match] of matchAlike(alike, groups.get(key) ?? [])) matches.set(row, match);
  }
  return decided(
    rows,
    matches,
    ({ values, origin }) => ({
      id: newId(),
      clientId,
      period: values.period ?? '',
      amount: values.amount ?? 0,
      currency: values.currency ?? 'CNY',
      kind: values.kind ?? 'unspecified',
      note: values.note ?? '',
      ...(origin ? { origin } : {}),
    }),
    (before, row) => ok(updated(before, row, rule)),
  );
}

function keyOf({ period, kind, currency }: Pick<RevenueLine, 'period' | 'kind' | 'currency'>) {
  return `${period} ${kind} ${currency}`;
}

type Matches = Map<LineRow, Match<RevenueLine>>;

function matchAlike(rows: readonly LineRow[], known: readonly RevenueLine[]): Matches {
  const matches: Matches = new Map();
  const free = [...known];
  const open: LineRow[] = [];
  for (const row of rows) {
    const at = free.findIndex(({ amount }) => amount === row.values.amount);
    const [same] = at < 0 ? [] : free.splice(at, 1);
    if (same) matches.set(row, ok(same));
    else open.push(row);
  }
  for (const [place, row] of open.entries()) {
    matches.set(row, corrected(row, free[place], { rows, known, left: free.length }));
  }
  return matches;
}

function corrected(
  row: LineRow,
  line: RevenueLine | undefined,
  group: {
    readonly rows: readonly LineRow[];
    readonly known: readonly RevenueLine[];
    /** Lines of the book that no row has the amount of. */
    readonly left: number;
  },
): Match<RevenueLine> {
  const { period } = row.values;
  if (period.length === 10 || group.left === 0) return ok(null);
  return group.rows.length === group.known.length
    ? ok(line ?? null)
    : err({ type: 'revenue-not-unique', period });
}
