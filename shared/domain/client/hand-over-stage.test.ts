import { assert, constantFrom, property, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import { visitCalendar } from '../visit/visit-calendar.ts';
import { stageOf, waitingOn, waitingSince } from './hand-over-stage.ts';
import type { HandOver, HandOverStep } from './hand-over.ts';
import { handOverSteps } from './hand-over.ts';

function done(days: Partial<Record<HandOverStep, string>>): HandOver {
  return Object.fromEntries(
    Object.entries(days).map(([step, day]) => [step, { day, by: '', note: '' }]),
  );
}

test('a client that never began is on no way, and waits for nothing', () => {
  expect(stageOf({})).toBeNull();
  expect(waitingSince({})).toBeNull();
});

test('a client stands at its first open step, whatever was done behind it', () => {
  assert(
    property(subarray([...handOverSteps], { minLength: 1 }), (steps) => {
      const handOver = done(Object.fromEntries(steps.map((step) => [step, '2026-05-01'])));
      const stage = stageOf(handOver);
      expect(stage).toBe(handOverSteps.find((step) => !steps.includes(step)) ?? 'done');
    }),
  );
});

test('it waits since the latest day of the steps before, in whatever order they were done', () => {
  assert(
    property(
      constantFrom('2026-04-01', '2026-04-20'),
      constantFrom('2026-04-03', '2026-04-25'),
      (sold, processed) => {
        const handOver = done({
          'sale-completed': sold,
          'information-processed': processed,
          'needs-taken': '2026-05-08',
        });
        expect(stageOf(handOver)).toBe('first-visit');
        expect(waitingSince(handOver)).toBe(sold > processed ? sold : processed);
      },
    ),
  );
});

test('a client whose sale was never noted waits since the first thing that was', () => {
  const handOver = done({ 'needs-taken': '2026-05-08', 'first-visit': '2026-05-06' });
  expect(stageOf(handOver)).toBe('sale-completed');
  expect(waitingSince(handOver)).toBe('2026-05-06');
});

test('a client that went all the way is done since its last step', () => {
  const handOver = done(
    Object.fromEntries(handOverSteps.map((step, i) => [step, `2026-04-0${i + 1}`])),
  );
  expect(stageOf(handOver)).toBe('done');
  expect(waitingSince(handOver)).toBe('2026-04-07');
});

test('waiting counts calendar days and working days over a holiday, and never less than none', () => {
  // Labour Day 2026: 1 to 5 May are off, 9 May (a Saturday) is worked.
  expect(waitingOn('2026-04-30', '2026-05-11', visitCalendar)).toEqual({
    since: '2026-04-30',
    days: 11,
    workingDays: 5,
  });
  expect(waitingOn('2026-05-20', '2026-05-11', visitCalendar)).toMatchObject({
    days: 0,
    workingDays: 0,
  });
});
