import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { aColleague, aComplaint } from '../../../tests/support/care-rows.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { addDays } from '../calendar/day.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { visitCalendar } from '../visit/visit-calendar.ts';
import { isIn, isLate, timeToClose, workingDaysOpen } from './complaint-clock.ts';
import type { Complaint, ComplaintMove, ComplaintStep } from './complaint.ts';
import { complaintMoves } from './complaint.ts';
import type { StepForm } from './move-complaint.ts';
import { moveComplaint, movesFrom, tellWonBack } from './move-complaint.ts';
import { complaintFormOf, readComplaint } from './read-complaint.ts';

const today = '2026-05-29';
const calendar = visitCalendar;

function taking(move: ComplaintMove, part: Partial<StepForm> = {}): StepForm {
  return { move, day: '2026-05-07', text: '说明', cause: '缺岗', wonBack: 'yes', ...part };
}

function move(complaint: Complaint, form: StepForm, steps: readonly ComplaintStep[] = []) {
  return moveComplaint(complaint, form, { stepId: id(1500), today, calendar, steps });
}

function faults(complaint: Complaint, form: StepForm, steps: readonly ComplaintStep[] = []) {
  const done = move(complaint, form, steps);
  return done.ok ? [] : done.error.map(({ field, type }) => `${field} ${type}`);
}

test('a complaint moves by its steps and no others', () => {
  expect(movesFrom('received')).toEqual(['start', 'note']);
  expect(movesFrom('handling')).toEqual(['answer', 'close', 'note']);
  expect(movesFrom('answered')).toEqual(['return', 'close', 'note']);
  expect(movesFrom('closed')).toEqual(['reopen']);
  expect(faults(aComplaint(), taking('close'))).toEqual(['move move-not-possible']);
});

test('it is closed only with its cause and outcome, and a step is never before the last one or to come', () => {
  const inHand = aComplaint({ state: 'handling' });
  expect(faults(inHand, taking('close', { text: ' ', cause: '' }))).toEqual([
    'text outcome-missing',
    'cause cause-missing',
  ]);
  expect(faults(inHand, taking('close', { day: '2026-05-05' }))).toEqual(['day before-last-step']);
  expect(faults(inHand, taking('note', { day: '2026-05-30' }))).toEqual(['day day-to-come']);
  const step = { id: id(1), clientId: id(1), complaintId: id(1300), text: '' };
  const steps: ComplaintStep[] = [{ ...step, day: '2026-05-20', move: 'start' }];
  expect(faults(inHand, taking('close'), steps)).toEqual(['day before-last-step']);
  expect(move(inHand, taking('close'))).toMatchObject({
    value: {
      complaint: { state: 'closed', closed: '2026-05-07', outcome: '说明', wonBack: 'yes' },
      step: { move: 'close', day: '2026-05-07', text: '说明' },
    },
  });
});

test('reopening asks why, sets a new day for the answer and takes the ending back', () => {
  const closed = aComplaint({
    state: 'closed',
    closed: '2026-05-07',
    outcome: '好',
    wonBack: 'yes',
  });
  expect(faults(closed, taking('reopen', { text: '' }))).toEqual(['text reason-missing']);
  expect(move(closed, taking('reopen', { day: '2026-05-15' }))).toMatchObject({
    value: {
      complaint: {
        state: 'handling',
        closed: null,
        outcome: '',
        wonBack: 'not-yet',
        due: '2026-05-20',
      },
    },
  });
  expect(tellWonBack(closed, 'no')).toMatchObject({ value: { wonBack: 'no' } });
  expect(tellWonBack(aComplaint(), 'yes')).toMatchObject({ error: [{ type: 'not-closed' }] });
});

type Told = { readonly complaint: Complaint; readonly steps: readonly ComplaintStep[] };

/** Tries steps one after the other, each some days after the last; those that are refused are left out. */
function after(tries: readonly (readonly [ComplaintMove, number])[]): Told {
  let day = '2026-03-02';
  let told: Told = { complaint: aComplaint({ received: day }), steps: [] };
  for (const [at, [one, days]] of tries.entries()) {
    day = addDays(day, days);
    const moved = moveComplaint(told.complaint, taking(one, { day }), {
      stepId: id(2000 + at),
      today: '2027-12-31',
      calendar,
      steps: told.steps,
    });
    expect(moved.ok).toBe(movesFrom(told.complaint.state).includes(one));
    if (!moved.ok) continue;
    told = { complaint: moved.value.complaint, steps: [...told.steps, moved.value.step] };
  }
  return told;
}

const tries = array(tuple(constantFrom(...complaintMoves), integer({ min: 0, max: 9 })), {
  maxLength: 30,
});

test('whatever is tried, no step is lost, a closed one has its outcome, and its clock stands still', () => {
  assert(
    property(tries, (given) => {
      const { complaint, steps } = after(given);
      const closed = complaint.state === 'closed';
      expect(closed).toBe(complaint.closed !== null && complaint.outcome !== '');
      const last = steps.at(-1)?.day ?? complaint.received;
      const open = workingDaysOpen(complaint, steps, last, calendar);
      const whole = workingDaysBetween(calendar, complaint.received, last);
      expect(open).toBeGreaterThanOrEqual(0);
      expect(open).toBeLessThanOrEqual(whole);
      const later = workingDaysOpen(complaint, steps, addDays(last, 30), calendar);
      const more = workingDaysBetween(calendar, last, addDays(last, 30));
      expect(later).toBe(closed ? open : open + more);
      const reopened = steps.some((step) => step.move === 'reopen');
      expect(open === whole || reopened).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('the time to close leaves out what is open and what lies between a closing and a reopening', () => {
  const one = after([
    ['start', 0],
    ['close', 2],
    ['reopen', 14],
    ['close', 1],
  ]);
  const other = after([
    ['start', 0],
    ['close', 1],
  ]);
  const open = after([['start', 0]]);
  expect(timeToClose([one, other, open], today, calendar)).toEqual({ median: 2, n: 2 });
  expect(timeToClose([open], today, calendar)).toBeNull();
});

test('late is what has no answer by its day; open, late and closed are told apart', () => {
  const late = aComplaint({ due: '2026-05-28' });
  const answered = { ...late, state: 'answered' } as const;
  const closed = { ...late, state: 'closed' } as const;
  expect([late, answered, closed].map((one) => isLate(one, today))).toEqual([true, false, false]);
  expect(isLate({ ...late, due: today }, today)).toBe(false);
  expect(isIn('open', answered, today)).toBe(true);
  expect(isIn('closed', closed, today)).toBe(true);
  expect(isIn('late', closed, today)).toBe(false);
});

test('a complaint is due by its severity unless a day is named, and bad input is refused at once', () => {
  const around = {
    today,
    calendar,
    client: aClient(),
    contact: undefined,
    staff: [aColleague({ archivedAt: '2026-01-01T00:00:00.000Z' })],
    before: null,
  };
  const typed = { ...complaintFormOf(aComplaint()), due: '', owner: '李工' };
  const ids = { id: id(1300), clientId: id(1) };
  const dueOf = (severity: 'critical' | 'serious' | 'minor') => {
    const done = readComplaint(ids, { ...typed, received: '2026-05-15', severity }, around);
    return done.ok ? done.value.due : done.error;
  };
  expect([dueOf('critical'), dueOf('serious'), dueOf('minor')]).toEqual([
    '2026-05-18',
    '2026-05-20',
    '2026-05-22',
  ]);
  const bad = { ...typed, received: '+1', person: '', text: '', owner: '王工', due: '2026-01-01' };
  const done = readComplaint(ids, bad, { ...around, client: undefined });
  expect(done.ok ? [] : done.error.map(({ field, type }) => `${field} ${type}`)).toEqual([
    'client client-not-found',
    'received day-to-come',
    'person person-missing',
    'text text-missing',
    'owner owner-left',
    'due due-before-start',
  ]);
});
