import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import { holidayNoticesCn } from './holidays-cn.ts';
import { instantOf, momentOf, wallTimeOf } from './instant.ts';
import { dueAt, hoursRun } from './sla-clock.ts';
import { calendarFrom, isWorkingDay } from './working-days.ts';

const calendar = calendarFrom(holidayNoticesCn);
const office = { calendar, openings: [{ from: '09:00', to: '18:00' }], pauses: [] } as const;

describe('the clock of a service agreement', () => {
  test('a pause from Friday 16:00 to Monday 10:00 moves the due time by three hours of business', () => {
    // Friday 17 May 2024.
    const promise = { ...office, start: '2024-05-17T14:00:00+08:00', businessHours: 6 };
    const pauses = [{ from: '2024-05-17T16:00:00+08:00', to: '2024-05-20T10:00:00+08:00' }];
    expect([dueAt(promise), dueAt({ ...promise, pauses })]).toEqual([
      '2024-05-20T11:00:00+08:00',
      '2024-05-20T14:00:00+08:00',
    ]);
  });

  test.each([
    ['within the day', '2024-05-17T09:00:00+08:00', 9, '2024-05-17T18:00:00+08:00'],
    ['from before it opens', '2024-05-17T03:00:00+08:00', 1, '2024-05-17T10:00:00+08:00'],
    ['from after it closes', '2024-05-17T19:30:00+08:00', 1, '2024-05-20T10:00:00+08:00'],
    ['for no hours', '2024-05-18T03:00:00+08:00', 0, '2024-05-18T03:00:00+08:00'],
    ['for part of an hour', '2024-05-17T17:45:00+08:00', 0.5, '2024-05-20T09:15:00+08:00'],
    // National Day: off from the 1st to the 7th, Saturday the 12th is worked.
    ['over the holidays', '2024-09-30T17:00:00+08:00', 2, '2024-10-08T10:00:00+08:00'],
    ['on a day that makes up', '2024-10-11T17:00:00+08:00', 2, '2024-10-12T10:00:00+08:00'],
    ['by another clock', '2024-05-17T17:00:00-03:30', 2, '2024-05-20T10:00:00-03:30'],
    ['by Greenwich', '2024-05-17T17:00:00Z', 2, '2024-05-20T10:00:00+00:00'],
  ])('runs %s', (_, start, businessHours, due) => {
    expect(dueAt({ ...office, start, businessHours })).toBe(due);
  });

  test('breaks between openings and pauses that lie in each other are counted once', () => {
    const openings = [
      { from: '13:30', to: '18:00' },
      { from: '08:30', to: '12:00' },
      { from: '09:00', to: '11:00' },
    ];
    const start = '2024-05-17T08:00:00+08:00';
    const pauses = [
      { from: '2024-05-17T09:00:00+08:00', to: '2024-05-17T10:00:00+08:00' },
      { from: '2024-05-17T01:30:00Z', to: '2024-05-17T09:45:00+08:00' },
    ];
    const split = { calendar, openings, pauses };
    expect(dueAt({ ...split, start, businessHours: 4 })).toBe('2024-05-17T15:00:00+08:00');
  });

  test('what was used before a change of the agreement is taken off the new hours', () => {
    const from = '2024-05-17T14:00:00+08:00';
    expect(hoursRun({ ...office, from, to: '2024-05-20T10:30:00+08:00' })).toBe(5.5);
    expect(hoursRun({ ...office, from, to: '2024-05-20T02:30:00Z' })).toBe(5.5);
    expect(hoursRun({ ...office, from, to: '2024-05-01T00:00:00Z' })).toBe(0);
  });

  test.each([
    { start: '2024-05-17T14:00:00' },
    { start: '2024-13-17T14:00:00Z' },
    { businessHours: -1 },
    { businessHours: Number.NaN },
    { openings: [] },
    { openings: [{ from: '18:00', to: '09:00' }] },
    { openings: [{ from: '9', to: '18' }] },
  ])('nonsense is a bug of the caller: %j', (wrong) => {
    const promise = { ...office, start: '2024-05-17T14:00:00+08:00', businessHours: 1, ...wrong };
    expect(() => dueAt(promise)).toThrow(RangeError);
  });
});

const anyDay = integer({ min: 0, max: 1000 }).map((days) => addDays('2023-06-01', days));
const offset = constantFrom('+08:00', 'Z', '-11:00', '+05:45', '+14:00');
const time = record({ h: integer({ min: 0, max: 23 }), m: integer({ min: 0, max: 59 }) });
const pad = (n: number) => String(n).padStart(2, '0');
const moment = record({ day: anyDay, time, offset }).map(
  ({ day, time: { h, m }, offset: zone }) => `${day}T${pad(h)}:${pad(m)}:00${zone}`,
);
const pause = record({ from: moment, hours: integer({ min: 0, max: 200 }) }).map(
  ({ from, hours }) => {
    const { at, offset: zone } = wallTimeOf(from);
    return { from, to: instantOf({ at: at + hours * 3_600_000, offset: zone }) };
  },
);
const hours = integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);

describe('laws of the clock', () => {
  test('until the due time it has run for just the hours promised, and that is on a working day', () => {
    assert(
      property(moment, hours, array(pause, { maxLength: 4 }), (start, businessHours, pauses) => {
        const service = { ...office, pauses };
        const due = dueAt({ ...service, start, businessHours });
        expect(hoursRun({ ...service, from: start, to: due })).toBeCloseTo(businessHours, 9);
        expect(isWorkingDay(calendar, due.slice(0, 10))).toBe(true);
      }),
    );
  });

  test('a pause never makes anything due earlier', () => {
    assert(
      property(moment, hours, pause, (start, businessHours, one) => {
        const promise = { ...office, start, businessHours };
        const paused = dueAt({ ...promise, pauses: [one] });
        expect(momentOf(paused)).toBeGreaterThanOrEqual(momentOf(dueAt(promise)));
      }),
    );
  });
});
