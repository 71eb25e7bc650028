import { err, ok, type Result } from '../../result.ts';
import { mostTime } from './economics-sheet.ts';

export type HoursRefusal = {
  readonly type: 'hours-not-readable' | 'hours-negative' | 'hours-too-many';
};

/** Reads hours as `1.5`, `1,200` or `8 小时`, in hundredths of an hour; nothing is none. Finer than a hundredth is refused, not rounded. */
export function readHours(text: string): Result<number, HoursRefusal> {
  const plain = text
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/(?:hours?|hrs?|h|个?小时|时)$/iu, '')
    .replaceAll(/(?<=\d),(?=\d{3})/gu, '')
    .trim();
  if (plain === '') return text.trim() === '' ? ok(0) : err({ type: 'hours-not-readable' });
  const [, sign, whole, fraction = ''] = /^([-−]?)(\d{1,9})(?:\.(\d{1,2}))?$/u.exec(plain) ?? [];
  if (whole === undefined) return err({ type: 'hours-not-readable' });
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (sign !== '' && hundredths > 0) return err({ type: 'hours-negative' });
  return hundredths > mostTime ? err({ type: 'hours-too-many' }) : ok(hundredths);
}

/** Hundredths of an hour as a person would type them, so that reading them gives the same. */
export function hoursText(hundredths: number): string {
  const fraction = hundredths % 100;
  const whole = String((hundredths - fraction) / 100);
  return fraction === 0
    ? whole
    : `${whole}.${String(fraction).padStart(2, '0').replace(/0$/u, '')}`;
}
