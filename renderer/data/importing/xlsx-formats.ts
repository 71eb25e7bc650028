import { dayFromNumber } from '../../../shared/domain/calendar/day.ts';

/** How the numbers of a cell style are shown, as far as it changes what they say. */
export type NumberStyle =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** `000000`, perhaps with a text before or behind it: a code that keeps its zeros. */
  | {
      readonly kind: 'code';
      readonly before: string;
      readonly digits: number;
      readonly behind: string;
    };

const plain: NumberStyle = { kind: 'plain' };
const date: NumberStyle = { kind: 'date' };

/** Styles by their built-in number (ECMA-376 18.8.30; 27–36 and 50–58 are the dates of Chinese, Japanese and Korean). */
export function builtInStyle(id: number): NumberStyle {
  const isDate =
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 58);
  return isDate ? date : plain;
}

export function styleOfFormat(format: string): NumberStyle {
  const [first = ''] = format.split(';');
  const code = /^((?:"[^"]*"|\\.)*)(0{2,})((?:"[^"]*"|\\.)*)$/u.exec(first);
  if (code) {
    const [, before = '', zeros = '', behind = ''] = code;
    return { kind: 'code', before: literal(before), digits: zeros.length, behind: literal(behind) };
  }
  // Colours, locales ([$-804]), literal texts and paddings say nothing of the kind.
  const bare = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').toLowerCase();
  return /[yd年日]/u.test(bare) && !/[0#?]/u.test(bare.replaceAll(/\.0+/gu, '')) ? date : plain;
}

function literal(text: string): string {
  return text.replaceAll(/"([^"]*)"|\\(.)/gu, (_, quoted, escaped) =>
    String(quoted ?? escaped ?? ''),
  );
}

/** What the cell of a number says: a day, a code with its zeros, or the number to the 15 digits that Excel holds. */
export function numberText(raw: string, style: NumberStyle, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (style.kind === 'date') return dayOfSerial(value, from1904) ?? shortest(value);
  if (style.kind === 'code' && Number.isInteger(value) && value >= 0) {
    return style.before + shortest(value).padStart(style.digits, '0') + style.behind;
  }
  return shortest(value);
}

function shortest(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Days since 1899-12-30, or since 1904-01-01 in books that began on a Macintosh. The time of day is left out. */
function dayOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 2_958_465) return null;
  if (from1904) return dayFromNumber(whole + 1462 - 25_569);
  // Excel counts a 29 February 1900 that never was (serial 60), so that the days before it are one further on.
  return whole === 60 ? null : dayFromNumber(whole - 25_569 + (whole < 60 ? 1 : 0));
}
