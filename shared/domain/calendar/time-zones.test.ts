import { assert, constantFrom, integer, property } from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { dueFor } from '../rhythm/occasions.ts';
import { periodOf } from '../rhythm/period.ts';
import { daysAround } from '../visit/calendar-span.ts';
import { turnsOf } from '../visit/series.ts';
import { visitCalendar } from '../visit/visit-calendar.ts';
import { addDays, dayOfWeek } from './day.ts';
import { icsOf } from './ics.ts';
import { dueAt } from './sla-clock.ts';
import { addWorkingDays, nextWorkingDay } from './working-days.ts';

const home = process.env['TZ'];
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

/** From eleven hours behind to fourteen ahead, with half hours, and with clocks that are changed at midnight. */
const zones = [
  'UTC',
  'Asia/Shanghai',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Apia',
] as const;

/** Everything that is counted from a day. */
function counted(day: string) {
  const steps = { anchor: day, every: 1, first: 0, until: null, times: 4 } as const;
  return {
    weekday: dayOfWeek(day),
    next: nextWorkingDay(visitCalendar, day),
    fifth: addWorkingDays(visitCalendar, day, 5),
    back: addWorkingDays(visitCalendar, day, -5),
    month: daysAround(day, 'month'),
    turns: turnsOf({ ...steps, unit: 'month' }, visitCalendar),
    report: dueFor({ within: 5, counting: 'working' }, periodOf('month', day), visitCalendar),
    due: dueAt({
      start: `${day}T23:30:00+08:00`,
      businessHours: 20,
      calendar: visitCalendar,
      openings: [{ from: '09:00', to: '18:00' }],
      pauses: [{ from: `${day}T00:00:00Z`, to: `${day}T12:00:00-05:00` }],
    }),
    file: icsOf(
      [{ uid: 'v', day, summary: '', description: '', location: '', confirmed: true }],
      Date.UTC(2026, 4, 11),
    ),
  };
}

test('a day is a day wherever the laptop wakes up', () => {
  const days = integer({ min: 0, max: 1460 }).map((count) => addDays('2023-01-01', count));
  assert(
    property(days, constantFrom(...zones), (day, zone) => {
      process.env['TZ'] = 'UTC';
      const atGreenwich = counted(day);
      process.env['TZ'] = zone;
      expect(counted(day)).toEqual(atGreenwich);
    }),
  );
});

test('the zones of the test do change the clock', () => {
  const noon = Date.UTC(2026, 4, 11, 12);
  const hours = zones.map((zone) => {
    process.env['TZ'] = zone;
    return new Date(noon).getHours();
  });
  expect(new Set(hours).size).toBeGreaterThan(5);
});
