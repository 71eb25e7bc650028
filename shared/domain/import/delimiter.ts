export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const recordsLookedAt = 50;

/**
 * The mark that parts the cells: the one by which the first records fall into the most equal numbers of cells. A comma where
 * none does, because then the file is a single column.
 */
export function findDelimiter(text: string): Delimiter {
  const start = text.slice(0, 200_000);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = consistency(countsOf(start, delimiter));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** How many delimiters each of the first records has outside of quotation marks. */
function countsOf(text: string, delimiter: Delimiter): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) {
      counts.push(count);
      count = 0;
      if (counts.length === recordsLookedAt) return counts;
    } else if (character === delimiter && !quoted) count += 1;
  }
  return count > 0 ? [...counts, count] : counts;
}

/** The share of records that have the commonest number, weighed by that number: 0 where most have none. */
function consistency(counts: readonly number[]): number {
  const records = new Map<number, number>();
  for (const count of counts) {
    if (count > 0) records.set(count, (records.get(count) ?? 0) + 1);
  }
  let best = 0;
  for (const [count, times] of records) {
    const share = times / counts.length;
    best = Math.max(best, share * share * Math.min(count + 1, 10));
  }
  return best;
}
