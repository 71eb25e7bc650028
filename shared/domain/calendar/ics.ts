import { addDays, type Day } from './day.ts';

/** Something that takes a whole day, as calendars of other programs show it. */
export type DayEvent = {
  /** Stays the same for the same thing, so that it is not entered twice when it is imported again. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly confirmed: boolean;
};

/** A file of events (iCalendar, RFC 5545). `stamp`: when it was made, in milliseconds since 1970. */
export function icsOf(events: readonly DayEvent[], stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wellfield//Wellfield//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => linesOf(event, utc(stamp))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(event: DayEvent, stamp: string): readonly string[] {
  const { uid, day, summary, description, location, confirmed } = event;
  const texts = { SUMMARY: summary, DESCRIPTION: description, LOCATION: location };
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    // The end is the first day that is no longer part of it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    ...Object.entries(texts).flatMap(([name, text]) =>
      text === '' ? [] : [`${name}:${escaped(text)}`],
    ),
    `STATUS:${confirmed ? 'CONFIRMED' : 'TENTATIVE'}`,
    // Whoever has a visit is not away for the whole day.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A text as a value: what separates values has a backslash, lines are `\n`, and other control signs are left out (3.3.11). */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, '\\$&')
    .replaceAll(/\r\n|\r|\n/gu, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');
}

/** So many octets a line may have, without its end (3.1). */
export const longestLine = 75;

/** A line in pieces of at most 75 octets of UTF-8, no sign torn apart; every piece but the first begins with a blank. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > longestLine) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

export function unfolded(text: string): string {
  return text.replaceAll(/\r\n[ \t]/gu, '');
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}

function plain(day: Day): string {
  return day.replaceAll('-', '');
}

function utc(stamp: number): string {
  return `${new Date(stamp).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}
