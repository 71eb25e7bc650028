import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { escaped, folded, icsOf, longestLine, unfolded } from './ics.ts';

const stamp = Date.UTC(2026, 4, 11, 1, 30);

test('a visit is an event of its whole day, with a name that stays and everything that separates escaped', () => {
  const event = {
    uid: '018f-1@wellfield',
    day: '2026-12-31',
    summary: '上门：正平股份; A, B',
    description: '带上报表\n\\ 例行',
    location: '',
    confirmed: true,
  };
  expect(icsOf([event], stamp).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wellfield//Wellfield//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:018f-1@wellfield',
    'DTSTAMP:20260511T013000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:上门：正平股份\\; A\\, B',
    'DESCRIPTION:带上报表\\n\\\\ 例行',
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

const anyText = string({ unit: 'binary', maxLength: 200 });

test('folding loses nothing, tears no sign apart, and leaves no line longer than 75 octets', () => {
  assert(
    property(anyText, (text) => {
      const line = `DESCRIPTION:${escaped(text)}`;
      const pieces = folded(line);
      expect(unfolded(pieces)).toBe(line);
      const longest = Math.max(...pieces.split('\r\n').map((one) => Buffer.byteLength(one)));
      expect(longest).toBeLessThanOrEqual(longestLine);
    }),
  );
});

test('an escaped text is one line, and reads back as the text', () => {
  assert(
    property(anyText, (text) => {
      const value = escaped(text);
      expect(value).not.toMatch(/[\r\n]/u);
      const back = value.replaceAll(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      const kept = text.replaceAll(/\r\n|\r/gu, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, '');
      expect(back).toBe(kept);
    }),
  );
});
