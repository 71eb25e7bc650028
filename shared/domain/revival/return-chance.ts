/** Below so many cases a share says nothing of the next client. */
export const fewestCases = 5;

/** How many clients had brought nothing for so many full years, and how many of them bought in the year after. */
export type ReturnRate = {
  readonly years: number;
  readonly cases: number;
  readonly returned: number;
};

/**
 * Counts in the book's own history how often a silence ended. `active` says for each client, year by year without a gap and up to
 * the last full year, whether it brought revenue. A client counts from its first such year on.
 */
export function returnRates(
  clients: Iterable<readonly boolean[] | Uint8Array>,
): readonly ReturnRate[] {
  const counts: { cases: number; returned: number }[] = [];
  for (const active of clients) countSilences(active, counts);
  return counts.map((of, years) => ({ years, ...of }));
}

function countSilences(
  active: readonly boolean[] | Uint8Array,
  counts: { cases: number; returned: number }[],
): void {
  let silent = -1;
  for (const bought of active) {
    if (silent >= 0) {
      const of = (counts[silent] ??= { cases: 0, returned: 0 });
      of.cases += 1;
      if (bought) of.returned += 1;
    }
    if (bought) silent = 0;
    else if (silent >= 0) silent += 1;
  }
}

/** The chance that a client buys again after so many full years of silence, 0…1; null where the history has too few cases. */
export function returnChance(rates: readonly ReturnRate[], years: number): number | null {
  const rate = rates[years];
  return rate && rate.cases >= fewestCases ? rate.returned / rate.cases : null;
}
