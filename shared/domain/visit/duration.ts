import { err, ok, type Result } from '../../result.ts';
import { longestVisit } from './visit.ts';

export type DurationRefusal =
  | { readonly type: 'not-a-duration' }
  | { readonly type: 'no-duration' }
  /** Longer than a day: most likely a slip of the keyboard. */
  | { readonly type: 'too-long' };

/**
 * Reads a length in minutes as people write it: `90`, `45 min`, `1:30`, `1h30`, `1.5h`, `1小时30分`, also in full-width
 * characters. A bare number is minutes, and only whole ones: 1.5 alone could be either. Empty text is null: not noted.
 */
export function parseDuration(text: string): Result<number | null, DurationRefusal> {
  const plain = text.slice(0, 64).normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
  if (plain === '') return ok(null);
  const minutes = minutesIn(plain);
  if (minutes === null) return err({ type: 'not-a-duration' });
  if (minutes < 1) return err({ type: 'no-duration' });
  return minutes > longestVisit ? err({ type: 'too-long' }) : ok(minutes);
}

const minutesOnly = /^(\d+)(?:m|min|mins|minutes?|分|分钟)?$/u;
const clock = /^(\d+):([0-5]\d)$/u;
const hours = /^(\d+(?:\.\d+)?)(?:h|hrs?|hours?|小时|个小时)$/u;
const hoursAndMinutes = /^(\d+)(?:h|小时|个小时)([0-5]?\d)(?:m|min|分|分钟)?$/u;

function minutesIn(plain: string): number | null {
  if (plain === '半小时' || plain === '半个小时') return 30;
  const alone = minutesOnly.exec(plain);
  if (alone) return Number(alone[1]);
  const parts = clock.exec(plain) ?? hoursAndMinutes.exec(plain);
  if (parts) return Number(parts[1]) * 60 + Number(parts[2]);
  const inHours = hours.exec(plain);
  return inHours ? Math.round(Number(inHours[1]) * 60) : null;
}
