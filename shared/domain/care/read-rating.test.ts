import { expect, test } from 'vitest';
import { aColleague, aPoll } from '../../../tests/support/care-rows.ts';
import { aClient, aContact, aVisit } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { visitCalendar } from '../visit/visit-calendar.ts';
import { closeFollowUp, readFollowUp } from './follow-up.ts';
import { newPollForm, pollFormOf, readPoll } from './read-poll.ts';
import type { RatingForm, RatingSurroundings } from './read-rating.ts';
import { noAnswer, readRating } from './read-rating.ts';

/** A Friday: the next working day is the Monday after. */
const today = '2026-05-15';
const ids = { id: id(1000), clientId: id(1), followUpId: id(1100) };
const typed: RatingForm = {
  occasion: 'visit',
  visitId: id(300),
  pollId: '',
  day: today,
  channel: 'phone',
  contactId: id(100),
  person: '',
  score: '4',
  remark: '',
  owner: '',
};
const around: RatingSurroundings = {
  today,
  calendar: visitCalendar,
  client: aClient(),
  contact: aContact(),
  visit: aVisit(),
  poll: aPoll({ asked: 2 }),
  answered: 0,
  staff: [
    aColleague(),
    aColleague({ id: id(701), name: '周乙', archivedAt: '2026-01-01T00:00:00Z' }),
  ],
};

function read(part: Partial<RatingForm> = {}, surroundings: Partial<RatingSurroundings> = {}) {
  return readRating(ids, { ...typed, ...part }, { ...around, ...surroundings });
}

function faults(...given: Parameters<typeof read>) {
  const done = read(...given);
  return done.ok ? [] : done.error.map(({ field, type }) => `${field} ${type}`);
}

test('an answer names who was asked about what, and a fine score opens nothing', () => {
  expect(read()).toMatchObject({
    value: {
      rating: { person: '李工', contactId: id(100), visitId: id(300), pollId: null, score: 4 },
      followUp: null,
    },
  });
  expect(read({ score: noAnswer })).toMatchObject({ value: { rating: { score: null } } });
});

test('a low score opens a follow-up with an owner, due on the next working day', () => {
  for (const score of ['1', '2']) {
    expect(read({ score, owner: ' 王工 ' })).toMatchObject({
      value: {
        followUp: { owner: '王工', opened: today, due: '2026-05-18', closed: null, outcome: '' },
      },
    });
  }
  expect(faults({ score: '2' })).toEqual(['owner owner-missing']);
  expect(faults({ score: '2', owner: '周乙' })).toEqual(['owner owner-left']);
  expect(faults({ score: '3', owner: '周乙' })).toEqual([]);
});

test('what cannot be is refused: a score off the scale, a day to come, a client that is archived or gone', () => {
  for (const score of ['0', '6', '-1', '2.5', 'x']) {
    expect(faults({ score })).toEqual(['score score-out-of-range']);
  }
  expect(faults({ score: '' })).toEqual(['score score-missing']);
  expect(faults({ day: '2026-05-16' })).toEqual(['day day-to-come']);
  expect(faults({ day: '' })).toEqual(['day day-missing']);
  expect(faults({ day: '2026-02-31' })).toEqual(['day no-such-day']);
  expect(faults({ day: '2026-05-07' })).toEqual(['day before-event']);
  const archived = aClient({ archivedAt: '2026-01-01T00:00:00.000Z' });
  expect(faults({}, { client: archived })).toEqual(['client client-archived']);
  expect(faults({}, { client: undefined })).toEqual(['client client-not-found']);
  expect(faults({ contactId: '' })).toEqual(['person person-missing']);
  expect(faults({}, { contact: aContact({ clientId: id(2) }) })).toEqual([
    'person contact-not-found',
  ]);
  expect(faults({}, { visit: aVisit({ end: null }) })).toEqual(['visitId visit-not-made']);
  expect(faults({}, { visit: aVisit({ clientId: id(2) }) })).toEqual(['visitId visit-missing']);
  expect(faults({ remark: 'x'.repeat(20_001) })).toEqual(['remark too-long']);
});

test('a public survey takes answers while it is open, from its first day, and not more than it asked', () => {
  const answer = { occasion: 'poll', visitId: '', pollId: id(1200), contactId: '' } as const;
  expect(read(answer)).toMatchObject({ value: { rating: { pollId: id(1200), person: '' } } });
  expect(faults(answer, { answered: 2 })).toEqual(['score more-answers-than-asked']);
  expect(faults({ ...answer, score: noAnswer }, { answered: 2 })).toEqual([]);
  expect(faults({ ...answer, day: '2026-03-31' })).toEqual(['day before-period']);
  const ended = aPoll({ archivedAt: '2026-05-01T00:00:00.000Z' });
  expect(faults(answer, { poll: ended })).toEqual(['pollId poll-not-found']);
});

test('a public survey read back from its form is the same, and one that cannot be is refused', () => {
  const poll = aPoll({ counts: { '4': 3, '5': 2 } });
  const kept = { today, single: 5 };
  expect(readPoll(poll, pollFormOf(poll), kept)).toEqual({ ok: true, value: poll });
  const refused = (part: object) => {
    const done = readPoll(poll, { ...pollFormOf(poll), ...part }, kept);
    return done.ok ? [] : done.error.map(({ field, type }) => `${field} ${type}`);
  };
  expect(refused({ asked: '9' })).toEqual(['asked more-answers-than-asked']);
  expect(refused({ asked: '0' })).toEqual(['asked asked-not-a-count']);
  expect(refused({ asked: '1.5' })).toEqual(['asked asked-not-a-count']);
  expect(refused({ ends: '2026-03-01' })).toEqual(['ends ends-before-starts']);
  expect(refused({ counts: { ...pollFormOf(poll).counts, '1': '-2' } })).toEqual([
    'count1 count-not-a-count',
  ]);
  const blank = readPoll(poll, newPollForm(today), kept);
  expect(blank.ok ? [] : blank.error.map(({ field }) => field)).toEqual(['name', 'ends', 'asked']);
});

test('a follow-up is closed only with an outcome, not in the future, and given only to who is there', () => {
  const opened = read({ score: '1', owner: '王工' });
  const followUp = opened.ok ? opened.value.followUp : null;
  if (!followUp) throw new Error('A low score opens a follow-up.');
  expect(closeFollowUp(followUp, { day: today, outcome: '已致歉' }, today)).toMatchObject({
    value: { closed: today, outcome: '已致歉' },
  });
  const refused = (day: string, outcome: string) => {
    const done = closeFollowUp(followUp, { day, outcome }, today);
    return done.ok ? [] : done.error.map(({ type }) => type);
  };
  expect(refused(today, '  ')).toEqual(['outcome-missing']);
  expect(refused('2026-05-16', 'x')).toEqual(['day-to-come']);
  expect(refused('2026-05-14', 'x')).toEqual(['before-event']);
  const given = readFollowUp(followUp, { owner: '周乙' }, around);
  expect(given).toMatchObject({ error: [{ field: 'owner', type: 'owner-left' }] });
  expect(readFollowUp(followUp, { due: '2026-05-01' }, around)).toMatchObject({
    error: [{ field: 'due', type: 'due-before-start' }],
  });
});
