import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { addDays } from '../calendar/day.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { moveTo } from './moving.ts';
import { firstPromised, isKept, keepPromise, keptRate, lastDayOf } from './promise.ts';
import { visitCalendar } from './visit-calendar.ts';
import { log, plan } from './visiting.ts';

const today = '2026-05-11';
const client = aClient();

describe('the day that was first promised', () => {
  test('is the day of the plan, and stays however often it is moved, edited and then made', () => {
    const day = integer({ min: 0, max: 60 }).map((after) => addDays(today, after));
    const step = record({ day, byForm: boolean() });
    assert(
      property(day, array(step, { maxLength: 6 }), day, (first, steps, made) => {
        const planned = plan(aVisit({ day: first, end: null }), {
          client,
          before: undefined,
          today,
        });
        let visit = planned.ok ? planned.value : aVisit();
        for (const { day: to, byForm } of steps) {
          const typed = aVisit({ day: to, end: null });
          const next = byForm
            ? plan(typed, { client, before: visit, today })
            : moveTo(to, { visit, client, today });
          if (next.ok) visit = next.value;
        }
        const logged = log(aVisit({ day: made }), { client, before: visit, today: made });
        expect(logged.ok && logged.value.promisedFor).toBe(first);
      }),
    );
  });

  test('of a plan from before this was kept is the day on which it stands', () => {
    const old = aVisit({ day: '2026-05-20', end: null });
    expect([firstPromised(old), moveTo('2026-05-22', { visit: old, client, today })]).toEqual([
      '2026-05-20',
      { ok: true, value: { ...old, day: '2026-05-22', promisedFor: '2026-05-20' } },
    ]);
  });

  test('is none where nobody planned the visit, and another one with another client', () => {
    const made = aVisit();
    const before = aVisit({ clientId: 'other', end: null, promisedFor: '2026-05-01' });
    expect([
      keepPromise(made, undefined),
      firstPromised(made),
      keepPromise(aVisit({ end: null }), before).promisedFor,
    ]).toEqual([made, null, '2026-05-08']);
  });
});

describe('a promise', () => {
  test('is kept by its day, or by the working day behind it where it fell on a day off', () => {
    const kept = (by: string, done: string | null, now = today) =>
      isKept({ by, done }, now, visitCalendar);
    expect([
      kept('2026-05-08', '2026-05-08'),
      kept('2026-05-08', '2026-05-06'),
      kept('2026-05-08', '2026-05-09'),
      // 1 to 5 May 2026 are days off.
      kept('2026-05-01', '2026-05-06'),
      kept('2026-05-01', '2026-05-07'),
      kept('2026-05-11', null),
      kept('2026-05-10', null),
      kept('2026-05-08', null),
      kept('2026-05-20', null),
    ]).toEqual([true, true, false, true, false, null, null, false, null]);
  });

  test('that is moved to a working day by the calendar is not broken by it', () => {
    const day = integer({ min: 0, max: 700 }).map((after) => addDays('2025-01-01', after));
    assert(
      property(day, (by) => {
        const last = lastDayOf(by, visitCalendar);
        expect([
          isWorkingDay(visitCalendar, last),
          isKept({ by, done: last }, last, visitCalendar),
          isKept({ by, done: null }, last, visitCalendar),
          isKept({ by, done: null }, addDays(last, 1), visitCalendar),
        ]).toEqual([true, true, null, false]);
      }),
    );
  });

  test('that was kept is never broken by being kept earlier, nor by the days that go by', () => {
    const at = integer({ min: 0, max: 40 });
    assert(
      property(at, at, at, constantFrom(0, 5, 400), (by, done, earlier, later) => {
        const promise = { by: addDays(today, by), done: addDays(today, done) };
        const sooner = { ...promise, done: addDays(promise.done, -earlier) };
        const now = addDays(promise.done, later);
        if (isKept(promise, promise.done, visitCalendar) !== true) return;
        expect([isKept(sooner, now, visitCalendar), isKept(promise, now, visitCalendar)]).toEqual([
          true,
          true,
        ]);
      }),
    );
  });
});

test('the rate of nothing is none', () => {
  expect([keptRate({ kept: 0, n: 0 }), keptRate({ kept: 3, n: 4 })?.share]).toEqual([null, 0.75]);
});
