import { expect, test } from 'vitest';
import { pollFormOf } from '../../../shared/domain/care/read-poll.ts';
import type { RatingForm } from '../../../shared/domain/care/read-rating.ts';
import { err } from '../../../shared/result.ts';
import {
  aColleague,
  aComplaint,
  aFollowUp,
  aPoll,
  aRating,
  aScore,
} from '../../../tests/support/care-rows.ts';
import { aClient, aContact, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { careOf } from '../queries/care-of.ts';
import { careToday } from '../queries/care-today.ts';
import { openFollowUps } from '../queries/open-follow-ups.ts';
import { pollOf, surveyBook } from '../queries/survey-book.ts';
import { addHolidays } from './add-holidays.ts';
import { addPoll } from './add-poll.ts';
import { archivePoll, restorePoll } from './archive-poll.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { editPoll } from './edit-poll.ts';
import { editRating } from './edit-rating.ts';
import { editStaff } from './edit-staff.ts';
import { recordRating } from './record-rating.ts';
import { removeRating } from './remove-rating.ts';
import { undo } from './take-back.ts';

const today = '2026-05-11';
const ids = { id: id(1000), clientId: id(1), followUpId: id(1100) };
const typed: RatingForm = {
  occasion: 'visit',
  visitId: id(300),
  pollId: '',
  day: today,
  channel: 'phone',
  contactId: id(100),
  person: '',
  score: '2',
  remark: '等了两天',
  owner: '王工',
};
const rows = { clients: [aClient()], contacts: [aContact()], visits: [aVisit()] };

test('one tap records the answer and opens its follow-up, once however often it comes, and undo takes both back', async () => {
  const deps = await openTestBook(rows);
  const recorded = await recordRating(deps, ids, typed, today);
  expect(recorded).toMatchObject({
    value: { rating: { score: 2, person: '李工' }, followUp: { due: '2026-05-12' } },
  });
  await recordRating(deps, ids, typed, today);
  expect(await deps.book.count('ratings')).toBe(1);
  const care = await careOf(deps.book, id(1));
  expect(care.ratings[0]).toMatchObject({ rating: { id: id(1000) }, followUp: { id: id(1100) } });
  expect(care.visits[0]).toMatchObject({ asked: true });
  await undo(deps);
  expect([await deps.book.count('ratings'), await deps.book.count('followUps')]).toEqual([0, 0]);
  deps.close();
});

test('an answer is corrected: its follow-up comes and goes with the score, what was done stays, and undo takes it back', async () => {
  const deps = await openTestBook(rows);
  await recordRating(deps, ids, typed, today);
  const edit = async (part: Partial<RatingForm>, followUpId = id(1101)) =>
    editRating(deps, { id: id(1000), followUpId }, part, today);
  const state = async () => ({
    score: (await deps.book.get('ratings', id(1000)))?.score,
    followUps: (await deps.book.lookUp('followUps', 'clientId', [id(1)])).map((one) => one.id),
  });
  expect(await edit({ score: '1', remark: '等了三天' })).toMatchObject({
    value: { rating: { score: 1, remark: '等了三天', person: '李工' }, followUp: { id: id(1100) } },
  });
  await edit({ score: '4' });
  expect(await state()).toEqual({ score: 4, followUps: [] });
  await undo(deps);
  expect(await state()).toEqual({ score: 1, followUps: [id(1100)] });
  await edit({ score: '5' });
  expect(await edit({ score: '2', owner: '' })).toMatchObject({
    error: { problems: [{ field: 'owner', type: 'owner-missing' }] },
  });
  await edit({ score: '2', owner: '王工' });
  expect(await state()).toEqual({ score: 2, followUps: [id(1101)] });
  await closeFollowUp(deps, id(1101), { day: today, outcome: '已致歉' }, today);
  await edit({ score: 'none' });
  expect(await state()).toEqual({ score: null, followUps: [id(1101)] });
  expect(await editRating(deps, { id: id(9), followUpId: id(8) }, {}, today)).toEqual(
    err({ type: 'record-not-found' }),
  );
  deps.close();
});

test('a follow-up waits for a working day of the notices that were taken in', async () => {
  const deps = await openTestBook(rows);
  const notice = (date: string) => ({
    year: 2026,
    papers: ['https://www.gov.cn/zhengce/content_1.htm'],
    days: [{ name: '停工', date, isOffDay: true }],
  });
  const taken = await addHolidays(deps, JSON.stringify(notice('2026-05-12')));
  expect(taken).toMatchObject({ ok: true });
  expect(await recordRating(deps, ids, typed, today)).toMatchObject({
    value: { followUp: { due: '2026-05-13' } },
  });
  deps.close();
});

test('nothing is written where anything is refused', async () => {
  const archived = aClient({ archivedAt: '2026-01-01T00:00:00.000Z' });
  const deps = await openTestBook({ ...rows, clients: [archived] });
  expect(await recordRating(deps, ids, { ...typed, owner: '' }, today)).toEqual(
    err({
      type: 'not-accepted',
      problems: [
        { field: 'client', type: 'client-archived' },
        { field: 'owner', type: 'owner-missing' },
      ],
    }),
  );
  expect(await deps.book.count('ratings')).toBe(0);
  deps.close();
});

test('an open follow-up stands on its list and on today until it is closed with an outcome', async () => {
  const deps = await openTestBook({ ...rows, ratings: [aRating()], followUps: [aFollowUp()] });
  expect(await openFollowUps(deps.book)).toMatchObject([{ client: '正平股份', owner: '王工' }]);
  expect(await closeFollowUp(deps, id(1100), { day: today, outcome: '' }, today)).toMatchObject({
    error: { problems: [{ field: 'outcome', type: 'outcome-missing' }] },
  });
  expect((await careToday(deps.book, today)).followUps).toHaveLength(1);
  await closeFollowUp(deps, id(1100), { day: today, outcome: '已致歉' }, today);
  expect(await openFollowUps(deps.book)).toEqual([]);
  expect((await careToday(deps.book, today)).followUps).toEqual([]);
  expect(await closeFollowUp(deps, id(9), { day: today, outcome: 'x' }, today)).toEqual(
    err({ type: 'record-not-found' }),
  );
  deps.close();
});

test('an answer that was a mistake goes with its follow-up and its score, and comes back with them', async () => {
  const deps = await openTestBook({
    ...rows,
    ratings: [aRating()],
    followUps: [aFollowUp()],
    serviceScores: [aScore({ visitId: null, ratingId: id(1000) }), aScore({ id: id(1401) })],
  });
  const counts = async () => [
    await deps.book.count('ratings'),
    await deps.book.count('followUps'),
    await deps.book.count('serviceScores'),
  ];
  await removeRating(deps, id(1000));
  expect(await counts()).toEqual([0, 0, 1]);
  await undo(deps);
  expect(await counts()).toEqual([1, 1, 2]);
  expect(await removeRating(deps, id(9))).toEqual(err({ type: 'record-not-found' }));
  deps.close();
});

test('a public survey is added once, counts its single answers, and takes none after it ended', async () => {
  const deps = await openTestBook(rows);
  const form = { ...pollFormOf(aPoll()), asked: '2' };
  await addPoll(deps, id(1200), form, today);
  await addPoll(deps, id(1200), form, today);
  expect((await surveyBook(deps.book)).polls).toMatchObject([{ poll: { asked: 2 }, ratings: [] }]);

  const answer = { ...typed, occasion: 'poll', visitId: '', pollId: id(1200), score: '5' } as const;
  const enter = async (n: number) => recordRating(deps, { ...ids, id: id(n) }, answer, today);
  expect(await enter(1001)).toMatchObject({ ok: true });
  expect(await enter(1002)).toMatchObject({ ok: true });
  expect(await enter(1003)).toMatchObject({
    error: { problems: [{ field: 'score', type: 'more-answers-than-asked' }] },
  });
  expect(await editPoll(deps, id(1200), { asked: '1' }, today)).toMatchObject({
    error: { problems: [{ field: 'asked', type: 'more-answers-than-asked' }] },
  });
  expect(await editPoll(deps, id(1200), { asked: '9' }, today)).toMatchObject({ ok: true });
  await archivePoll(deps, id(1200));
  expect(await enter(1003)).toMatchObject({
    error: { problems: [{ field: 'pollId', type: 'poll-not-found' }] },
  });
  await restorePoll(deps, id(1200));
  await enter(1003);
  expect((await pollOf(deps.book, id(1200)))?.ratings).toHaveLength(3);
  expect(await pollOf(deps.book, id(9))).toBeNull();
  deps.close();
});

test('who is renamed keeps their follow-ups and complaints', async () => {
  const deps = await openTestBook({
    ...rows,
    staff: [aColleague()],
    followUps: [aFollowUp(), aFollowUp({ id: id(1101), owner: '李甲' })],
    complaints: [aComplaint()],
  });
  await editStaff(deps, id(700), { name: '王高工' });
  expect((await openFollowUps(deps.book)).map(({ owner }) => owner)).toEqual(['王高工', '李甲']);
  expect((await deps.book.get('complaints', id(1300)))?.owner).toBe('王高工');
  deps.close();
});
