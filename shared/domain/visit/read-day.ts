import { ok, type Result } from '../../result.ts';
import { addDays, type Day, type DayRefusal, parseDay, yearOf } from '../calendar/day.ts';

/** Days from today, by the words for them. */
const nearby: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  今天: 0,
  今日: 0,
  昨天: -1,
  前天: -2,
  明天: 1,
  后天: 2,
};

/** Reads a day as `parseDay` does, and besides `today`, `昨天`, `+7`, `-1` and, for this year, `5月8日`. */
export function readDay(text: string, today: Day): Result<Day, DayRefusal> {
  const plain = text.slice(0, 64).normalize('NFKC').trim().toLowerCase();
  const near = Object.hasOwn(nearby, plain) ? nearby[plain] : undefined;
  const steps = near ?? (/^[+-]\d{1,4}$/u.test(plain) ? Number(plain) : undefined);
  if (steps !== undefined) return ok(addDays(today, steps));
  const monthDay = /^(\d{1,2})月(\d{1,2})[日号]?$/u.exec(plain);
  return parseDay(monthDay ? `${yearOf(today)}-${monthDay[1]}-${monthDay[2]}` : plain);
}
