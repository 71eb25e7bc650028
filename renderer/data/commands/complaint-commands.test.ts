import { expect, test } from 'vitest';
import { complaintFormOf } from '../../../shared/domain/care/read-complaint.ts';
import { err, ok } from '../../../shared/result.ts';
import { aColleague, aComplaint, aRating, aScore } from '../../../tests/support/care-rows.ts';
import { aClient, aContact, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { allComplaints } from '../queries/all-complaints.ts';
import { careOf } from '../queries/care-of.ts';
import { careToday } from '../queries/care-today.ts';
import { praiseBook } from '../queries/praise-book.ts';
import { serviceMap } from '../queries/service-map.ts';
import { addPraise } from './add-praise.ts';
import { answerHealth } from './answer-health.ts';
import { editComplaint } from './edit-complaint.ts';
import { editPraise } from './edit-praise.ts';
import { moveComplaint } from './move-complaint.ts';
import { receiveComplaint } from './receive-complaint.ts';
import { removePraise } from './remove-praise.ts';
import { sayWonBack } from './say-won-back.ts';
import { scoreService } from './score-service.ts';

const today = '2026-05-11';
const left = aColleague({ id: id(701), name: '周乙', archivedAt: '2026-01-01T00:00:00.000Z' });
const rows = {
  clients: [aClient()],
  contacts: [aContact()],
  visits: [aVisit()],
  staff: [aColleague(), left],
};
const ids = { id: id(1300), clientId: id(1) };

test('a complaint is received once, handled, closed, reopened with its history, and its client won back', async () => {
  const deps = await openTestBook(rows);
  const form = complaintFormOf(aComplaint());
  expect(await receiveComplaint(deps, ids, form, today)).toEqual(ok(aComplaint()));
  await receiveComplaint(deps, ids, form, today);
  expect((await careToday(deps.book, today)).complaints).toHaveLength(1);

  let step = 1500;
  const take = async (move: 'start' | 'close' | 'reopen') => {
    step += 1;
    const typed = { move, day: today, text: '说明', cause: '缺岗', wonBack: 'not-yet' } as const;
    return moveComplaint(deps, { stepId: id(step), complaintId: id(1300) }, typed, today);
  };
  expect(await take('close')).toMatchObject({
    error: { problems: [{ field: 'move', type: 'move-not-possible' }] },
  });
  await take('start');
  await take('close');
  expect((await careToday(deps.book, today)).complaints).toEqual([]);
  await take('reopen');
  await take('close');
  await sayWonBack(deps, id(1300), 'yes');
  expect(await allComplaints(deps.book)).toMatchObject([
    {
      client: '正平股份',
      complaint: { state: 'closed', wonBack: 'yes' },
      steps: [{ move: 'start' }, { move: 'close' }, { move: 'reopen' }, { move: 'close' }],
    },
  ]);
  expect(await editComplaint(deps, id(1300), { owner: '周乙' }, today)).toMatchObject({
    error: { problems: [{ field: 'owner', type: 'owner-left' }] },
  });
  expect(await editComplaint(deps, id(9), {}, today)).toEqual(err({ type: 'record-not-found' }));
  deps.close();
});

test('praise is kept with its engineer, made known, and refused of somebody who has left', async () => {
  const deps = await openTestBook(rows);
  const form = {
    staffId: id(700),
    contactId: id(100),
    person: '',
    day: '2026-05-08',
    text: '很负责',
    inside: '',
    outside: '',
  };
  const praiseIds = { id: id(1600), clientId: id(1) };
  expect(await addPraise(deps, praiseIds, { ...form, staffId: id(701) }, today)).toMatchObject({
    error: { problems: [{ field: 'staffId', type: 'staff-left' }] },
  });
  expect(await addPraise(deps, praiseIds, { ...form, staffId: '' }, today)).toMatchObject({
    error: { problems: [{ field: 'staffId', type: 'staff-missing' }] },
  });
  await addPraise(deps, praiseIds, form, today);
  expect(await editPraise(deps, id(1600), { inside: '2026-05-01' }, today)).toMatchObject({
    error: { problems: [{ field: 'inside', type: 'before-event' }] },
  });
  await editPraise(deps, id(1600), { inside: today }, today);
  expect(await praiseBook(deps.book)).toMatchObject([
    {
      person: { name: '王工' },
      praises: [{ client: '正平股份', person: '李工', inside: today, outside: null }],
    },
  ]);
  await removePraise(deps, id(1600));
  expect(await praiseBook(deps.book)).toEqual([]);
  deps.close();
});

test('a visit and a case are scored once for each engineer, on the scale, and draw the quadrant', async () => {
  const many = Array.from({ length: 4 }, (_, at) => aScore({ id: id(1400 + at), visitId: id(at) }));
  const deps = await openTestBook({ ...rows, ratings: [aRating()], serviceScores: many });
  const form = { staffId: id(700), program: '5', personal: '4', note: '' };
  const score = async (n: number, of: 'visit' | 'rating', event: string, part = {}) =>
    scoreService(deps, { id: id(n), clientId: id(1) }, { of, id: event }, { ...form, ...part });
  expect((await serviceMap(deps.book))[0]).toMatchObject({ name: '王工', n: 4, tooFew: true });
  expect(await score(1500, 'visit', id(300), { program: '6', personal: '' })).toMatchObject({
    error: {
      problems: [
        { field: 'program', type: 'score-out-of-range' },
        { field: 'personal', type: 'score-missing' },
      ],
    },
  });
  expect(await score(1500, 'visit', id(300))).toMatchObject({ ok: true });
  expect(await score(1501, 'visit', id(300))).toMatchObject({
    error: { problems: [{ field: 'staffId', type: 'scored-already' }] },
  });
  expect(await score(1501, 'rating', id(1000))).toMatchObject({ ok: true });
  expect(await score(1502, 'visit', id(999))).toMatchObject({
    error: { problems: [{ field: 'event', type: 'visit-missing' }] },
  });
  expect((await serviceMap(deps.book))[0]).toMatchObject({ n: 6, type: 'C', tooFew: false });
  expect((await careOf(deps.book, id(1))).visits[0]?.scores).toHaveLength(1);
  deps.close();
});

test('a question is answered again beside what was answered before, never for a day to come', async () => {
  const deps = await openTestBook(rows);
  const answer = async (n: number, day: string) =>
    answerHealth(
      deps,
      { id: id(n), clientId: id(1), question: 'sla-met' },
      { answer: 'yes', day, remark: '' },
      today,
    );
  await answer(1700, '2026-01-01');
  await answer(1701, today);
  expect(await answer(1702, '2026-05-12')).toMatchObject({
    error: { problems: [{ field: 'day', type: 'day-to-come' }] },
  });
  expect((await careOf(deps.book, id(1))).health).toHaveLength(2);
  deps.close();
});
