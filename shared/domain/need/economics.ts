import type { Cost, CostLine, CostOption, CostPhase, EconomicsSheet } from './economics-sheet.ts';

/** Exact sums: `money` in the smallest unit, `time` in hundredths of an hour, `trouble` in points. */
export type CostSum = {
  readonly money: bigint;
  readonly time: bigint;
  readonly trouble: bigint;
};

/** What an option costs when it is bought, in each year of use, and over all years. */
export type OptionTotals = {
  readonly buy: CostSum;
  readonly use: CostSum;
  readonly whole: CostSum;
  /** The whole with its time turned into money, in hundredths of the smallest unit: nothing is rounded. */
  readonly cost: bigint;
};

export type Comparison = {
  readonly first: OptionTotals;
  readonly second: OptionTotals;
  /** What the second costs more than the first; below zero where it costs less. */
  readonly more: CostSum & { readonly cost: bigint };
  /** What each has cost after buying (year 0) and after each year, in hundredths of the smallest unit. */
  readonly byYear: readonly { readonly first: bigint; readonly second: bigint }[];
  /** The first year after which the second has cost less than the first although it had cost more; null where there is none. */
  readonly paysFrom: number | null;
};

const nothing: CostSum = { money: 0n, time: 0n, trouble: 0n };

/** The two options of a sheet side by side. Sums are of whole numbers, so neither their order nor their size changes them. */
export function compareOptions(sheet: EconomicsSheet): Comparison {
  const lines = Object.values(sheet.lines);
  const first = totalsOf(lines, 'first', sheet);
  const second = totalsOf(lines, 'second', sheet);
  const byYear = Array.from({ length: sheet.years + 1 }, (_, year) => ({
    first: costOf(overYears(first, year), sheet.rate),
    second: costOf(overYears(second, year), sheet.rate),
  }));
  return {
    first,
    second,
    more: { ...plus(second.whole, first.whole, -1n), cost: second.cost - first.cost },
    byYear,
    paysFrom: paysFrom(byYear),
  };
}

/** What an option costs over the years of a sheet. */
export function totalsOf(
  lines: readonly CostLine[],
  option: CostOption,
  { rate, years }: Pick<EconomicsSheet, 'rate' | 'years'>,
): OptionTotals {
  const buy = sumOf(lines, 'buy', option);
  const use = sumOf(lines, 'use', option);
  const whole = overYears({ buy, use }, years);
  return { buy, use, whole, cost: costOf(whole, rate) };
}

/** Money with the time turned into it, in hundredths of the smallest unit: an hour is a hundred of its hundredths. */
export function costOf({ money, time }: Pick<CostSum, 'money' | 'time'>, rate: number): bigint {
  return money * 100n + time * BigInt(rate);
}

function sumOf(lines: readonly CostLine[], phase: CostPhase, option: CostOption): CostSum {
  return lines
    .filter((line) => line.phase === phase)
    .reduce((sum, line) => plus(sum, exact(line[option])), nothing);
}

function exact({ money, time, trouble }: Cost): CostSum {
  return { money: BigInt(money), time: BigInt(time), trouble: BigInt(trouble) };
}

/** Buying once, and using for so many years. */
function overYears({ buy, use }: Pick<OptionTotals, 'buy' | 'use'>, years: number): CostSum {
  return plus(buy, use, BigInt(years));
}

/** a + times × b */
function plus(a: CostSum, b: CostSum, times = 1n): CostSum {
  return {
    money: a.money + times * b.money,
    time: a.time + times * b.time,
    trouble: a.trouble + times * b.trouble,
  };
}

function paysFrom(byYear: Comparison['byYear']): number | null {
  const [bought] = byYear;
  if (!bought || bought.second <= bought.first) return null;
  const year = byYear.findIndex(({ first, second }) => second < first);
  return year < 0 ? null : year;
}
