/** One measured comparison: what we take, what the raw baseline takes in the same run, and their ratio. */
export type Measurement = {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  /** The ratio that is to be kept; null where it is only reported. */
  readonly target: number | null;
  /** '': the figures have none. */
  readonly unit: 'ms' | 'MB' | 'KB' | '';
  readonly ok: boolean;
};

/** Pairs of runs, ours and the baseline's in turn, so that a machine that slows down slows both. */
export type Pair = { readonly ours: number; readonly baseline: number };

export type MeasureOptions = {
  /** The ratio that is to be kept; null where it is only reported. */
  readonly target?: number | null;
  readonly unit?: Measurement['unit'];
  /** How the runs of a side become one figure. */
  readonly by?: (values: readonly number[]) => number;
};

export function measurement(
  name: string,
  pairs: readonly Pair[],
  { target = null, unit = 'ms', by = median }: MeasureOptions = {},
): Measurement {
  const ours = by(pairs.map((pair) => pair.ours));
  const baseline = by(pairs.map((pair) => pair.baseline));
  const ratio = ours / baseline;
  return { name, ours, baseline, ratio, target, unit, ok: target === null || ratio <= target };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (
    ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
  );
}

/** The value that 99 of 100 do not exceed. */
export function p99(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}

/** Fails a benchmark whose result is wrong: speed means nothing then. */
export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The result is wrong: ${what}.`);
}

/** A table for a terminal. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, ours, baseline, ratio, target, unit, ok }) => [
    name,
    `${ours.toFixed(1)} ${unit}`,
    `${baseline.toFixed(1)} ${unit}`,
    ratio.toFixed(3),
    target === null ? '–' : `≤ ${target}${ok ? '' : ' MISSED'}`,
  ]);
  const all = [['', 'ours', 'baseline', 'ratio', 'target'], ...rows];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths?.[0] ?? 0) : cell.padStart(widths?.[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
