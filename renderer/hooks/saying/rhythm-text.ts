import type { RhythmKind } from '../../../shared/domain/rhythm/rhythm.ts';
import { rhythmKinds } from '../../../shared/domain/rhythm/rhythm.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Formats } from '../formats.ts';

/** What is given or held regularly, by its own name or else its kind. */
export function rhythmText(row: Row, sayKind: (kind: RhythmKind) => string): string {
  const name = row['name'];
  if (typeof name === 'string' && name !== '') return name;
  return sayKind(rhythmKinds.find((one) => one === row['kind']) ?? 'other');
}

/** How a quarter and a week are said; a month is said as every period is. */
export type PeriodWords = {
  readonly quarter: (of: { readonly year: string; readonly quarter: string }) => string;
  readonly week: (of: { readonly day: string }) => string;
};

/** A period of a rhythm by its name in records: `May 2026`, `Q2 2026`, `Week of 11 May 2026`. */
export function periodText(key: string, words: PeriodWords, { period }: Formats): string {
  const [year = '', quarter] = key.split('-Q');
  if (quarter !== undefined) return words.quarter({ year, quarter });
  return key.length === 10 ? words.week({ day: period(key) }) : period(key);
}
