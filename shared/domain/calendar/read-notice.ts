import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import { isDay, type Day } from './day.ts';
import { holidaysSchema } from './holidays.ts';
import type { HolidayNotice, NoticeDay } from './working-days.ts';

export type NoticeRefusal =
  | { readonly type: 'not-json' }
  /** Some other JSON; `field` is the first that is missing or of another kind, '' where nothing fits. */
  | { readonly type: 'not-a-notice'; readonly field: string }
  /** `country`: as the file names it; '' where only its papers show that the State Council did not write them. */
  | { readonly type: 'other-country'; readonly country: string }
  /** The year's notice is not out yet. */
  | { readonly type: 'no-days'; readonly year: number }
  | { readonly type: 'no-such-day'; readonly text: string }
  | { readonly type: 'outside-year'; readonly day: Day; readonly year: number }
  | { readonly type: 'day-twice'; readonly day: Day };

/** A file is read up to so many characters; the notice of a year has some four thousand. */
export const longestNotice = 200_000;

const shape = z.object({
  year: holidaysSchema.shape.year,
  papers: z.array(z.string().max(500)).min(1),
  days: z.array(
    z.object({ name: z.string().max(100), date: z.string().max(40), isOffDay: z.boolean() }),
  ),
});

/**
 * Reads a year's notice of the State Council in the form of holiday-cn (github.com/NateScarlet/holiday-cn): `year`, `papers` and
 * `days` with `name`, `date` and `isOffDay`. A notice may begin in the December before its year, as the one for 2023 does.
 */
export function readNotice(text: string): Result<HolidayNotice, NoticeRefusal> {
  const json = parsed(text);
  if (json === undefined) return err({ type: 'not-json' });
  const country = countryIn(json);
  if (country !== null && !/^(?:CN|CHN|China|中国)$/iu.test(country)) {
    return err({ type: 'other-country', country });
  }
  const read = shape.safeParse(json);
  if (!read.success) {
    return err({ type: 'not-a-notice', field: read.error.issues[0]?.path.join('.') ?? '' });
  }
  const { year, papers, days } = read.data;
  if (!papers.every(isOfCouncil)) return err({ type: 'other-country', country: '' });
  if (days.length === 0) return err({ type: 'no-days', year });
  const refusal = refusalOf(days, year);
  if (refusal) return err(refusal);
  return ok({ year, papers, days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)) });
}

function parsed(text: string): unknown {
  if (text.length > longestNotice) return undefined;
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch {
    return undefined;
  }
}

const named = z.object({ countryCode: z.string().max(80) });
const ofCountry = z.object({ country: z.string().max(80) });

/** What country a file says that it is of, as the usual files of holidays do it, in a list or by itself. */
function countryIn(json: unknown): string | null {
  const first: unknown = Array.isArray(json) ? json[0] : json;
  const code = named.safeParse(first);
  if (code.success) return code.data.countryCode;
  const country = ofCountry.safeParse(first);
  return country.success ? country.data.country : null;
}

/** The papers of the State Council are at gov.cn. */
function isOfCouncil(paper: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*gov\.cn\//u.test(paper);
}

function refusalOf(days: readonly NoticeDay[], year: number): NoticeRefusal | null {
  const seen = new Set<Day>();
  for (const { date } of days) {
    if (!isDay(date)) return { type: 'no-such-day', text: date };
    if (date < `${year - 1}-12-01` || date > `${year}-12-31`) {
      return { type: 'outside-year', day: date, year };
    }
    if (seen.has(date)) return { type: 'day-twice', day: date };
    seen.add(date);
  }
  return null;
}
