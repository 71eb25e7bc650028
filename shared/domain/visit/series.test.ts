import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { err } from '../../result.ts';
import { addDays, daysBetween } from '../calendar/day.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { laySeries, openOf, restOf } from './lay-series.ts';
import { newSeriesForm, readSeries, seriesFormOf } from './read-series.ts';
import { dayOfTurn, seriesUnits, turnsOf, type Series } from './series.ts';
import { visitCalendar } from './visit-calendar.ts';
import type { Visit } from './visit.ts';

const today = '2026-05-11';
const ids = { id: 's', clientId: 'c' };
const monthly: Series = {
  ...ids,
  anchor: '2026-01-31',
  every: 1,
  unit: 'month',
  first: 0,
  until: null,
  times: 5,
  mode: 'onsite',
  purposes: [],
  note: '',
  stopped: null,
};

let made = 0;
const tools = {
  today,
  calendar: visitCalendar,
  engineer: '王工',
  newId: () => {
    made += 1;
    return `v${made}`;
  },
};
const laid = (series: Series, open: readonly Visit[] = []) => laySeries(series, open, tools);

describe('the days of a series', () => {
  test('are counted from the anchor, so that the 31st stays the 31st, and moved to working days', () => {
    expect(turnsOf(monthly, visitCalendar)).toEqual([
      { turn: 0, day: '2026-02-02' },
      // Saturday 28 February makes up for the Spring Festival.
      { turn: 1, day: '2026-02-28' },
      { turn: 2, day: '2026-03-31' },
      { turn: 3, day: '2026-04-30' },
      { turn: 4, day: '2026-06-01' },
    ]);
  });

  test('that meet on one working day are one visit', () => {
    const daily = { ...monthly, anchor: '2026-05-15', unit: 'day', times: 3 } as const;
    expect(turnsOf(daily, visitCalendar)).toEqual([
      { turn: 0, day: '2026-05-15' },
      { turn: 1, day: '2026-05-18' },
      { turn: 4, day: '2026-05-19' },
    ]);
  });

  test('end where the calendar ends', () => {
    const late = { ...monthly, anchor: '9999-10-15' };
    expect(turnsOf(late, visitCalendar)).toHaveLength(2);
    expect(dayOfTurn({ ...late, unit: 'week', every: 999 }, 200)).toBeNull();
  });
});

const steps = record({
  anchor: integer({ min: 0, max: 2500 }).map((days) => addDays('2022-06-01', days)),
  every: integer({ min: 1, max: 120 }),
  unit: constantFrom(...seriesUnits),
  first: integer({ min: 0, max: 9 }),
  times: integer({ min: 1, max: 40 }),
});

describe('laws of a series', () => {
  test('no visit lands on a day off, none comes before its turn, and none drifts away from it', () => {
    assert(
      property(steps, (step) => {
        const turns = turnsOf({ ...step, until: null }, visitCalendar);
        expect(turns).toHaveLength(step.times);
        for (const { turn, day } of turns) {
          const late = daysBetween(dayOfTurn(step, turn) ?? '', day);
          expect([isWorkingDay(visitCalendar, day), late >= 0, late < 14]).toEqual(
            Array(3).fill(true),
          );
        }
        const days = turns.map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].toSorted());
      }),
    );
  });

  test('a series until a day holds just those of an endless one that are not behind it', () => {
    assert(
      property(steps, integer({ min: 0, max: 900 }), (step, days) => {
        const until = addDays(step.anchor, days);
        const endless = turnsOf({ ...step, times: null, until: null }, visitCalendar);
        expect(turnsOf({ ...step, times: null, until }, visitCalendar)).toEqual(
          endless.filter(({ day }) => day <= until),
        );
      }),
    );
  });

  test('another cycle moves only what is not confirmed, and laying it again changes nothing', () => {
    assert(
      property(steps, steps, array(boolean(), { maxLength: 40 }), (before, after, answers) => {
        const first = laid({ ...monthly, ...before }).puts;
        const open = first.map((visit, i) => ({ ...visit, confirmed: answers[i] === true }));
        const next = { ...monthly, ...after };
        const { puts, removes } = laid(next, open);
        const dayOf = new Map(puts.map(({ id, day }) => [id, day]));
        const stays = open.filter(({ confirmed }) => confirmed);
        expect(stays.map(({ id }) => dayOf.get(id))).toEqual(stays.map(({ day }) => day));
        const lost = open.filter(({ id }) => !dayOf.has(id)).map(({ id }) => id);
        expect(removes.toSorted()).toEqual(lost.toSorted());
        const free = puts.filter(({ confirmed }) => confirmed === false);
        const allowed = new Set(turnsOf(next, visitCalendar).map(({ day }) => day));
        expect(free.every(({ day }) => allowed.has(day))).toBe(true);
        expect(laid(next, puts)).toEqual({ puts, removes: [] });
      }),
    );
  });
});

describe('a series that is typed', () => {
  const form = { ...newSeriesForm(today), unit: 'week', every: '2', times: '3' } as const;
  const around = { today, segment: 'A', before: null } as const;

  test('takes the cycle from the segment of its client', () => {
    const read = readSeries(ids, newSeriesForm(today), around);
    expect(read).toMatchObject({
      ok: true,
      value: { anchor: today, every: 30, unit: 'cycle', times: 6 },
    });
  });

  test('is refused at every field that is wrong', () => {
    const wrong = {
      ...form,
      from: '2026-05-10',
      every: '0',
      ends: 'until',
      until: 'soon',
    } as const;
    expect(readSeries(ids, wrong, around)).toEqual(
      err([
        { field: 'from', type: 'day-gone' },
        { field: 'every', type: 'not-a-number', most: 999 },
        { field: 'until', type: 'day-not-readable', why: { type: 'not-a-day' } },
      ]),
    );
    const until = (day: string) => readSeries(ids, { ...form, ends: 'until', until: day }, around);
    expect(until('2026-05-10')).toEqual(err([{ field: 'until', type: 'no-turn' }]));
    expect(until('2040-01-01')).toEqual(err([{ field: 'until', type: 'too-many', most: 200 }]));
  });

  test('that is opened and saved unchanged stays as it is, whatever of it was made', () => {
    const open = laid(monthly).puts.slice(1);
    const before = { series: monthly, open };
    const typed = seriesFormOf(monthly, open, today);
    expect(typed).toMatchObject({ from: '2026-02-28', times: '4' });
    const read = readSeries(ids, typed, { today, segment: null, before });
    if (!read.ok) throw new Error('unreachable');
    expect(read.value).toEqual({ ...monthly, first: 1, times: 4 });
    expect(laid(read.value, open)).toEqual({ puts: open, removes: [] });
  });
});

test('taking away the rest leaves what was made, what was confirmed, and other visits alone', () => {
  const [past, agreed, free] = laid(monthly).puts;
  if (!past || !agreed || !free) throw new Error('unreachable');
  const { series: _, ...single } = free;
  const visits: readonly Visit[] = [
    { ...past, end: 'archived' },
    { ...agreed, confirmed: true },
    free,
    { ...single, id: 'single' },
  ];
  expect(restOf(openOf(monthly.id, visits))).toEqual([free]);
});

test('a series that is laid anew promises anew, unless the promised day has gone by', () => {
  const [first, second] = laid({ ...monthly, anchor: '2026-05-20', times: 2 }).puts;
  if (!first || !second) throw new Error('unreachable');
  const late = { ...first, day: '2026-05-08', promisedFor: '2026-05-07' };
  const moved = laid({ ...monthly, anchor: '2026-05-21', times: 2 }, [late, second]).puts;
  expect(moved.map(({ day, promisedFor }) => [day, promisedFor])).toEqual([
    ['2026-05-21', '2026-05-07'],
    ['2026-06-22', '2026-06-22'],
  ]);
});
