import { expect, test } from 'vitest';
import type { Reply } from '../../../shared/domain/kano/page-reply.ts';
import { replySum } from '../../../shared/domain/kano/page-reply.ts';
import {
  guessResponseColumns,
  readResponseRow,
} from '../../../shared/domain/kano/response-table.ts';
import { realData, rowsOfPlainCsv } from '../../../tests/support/real-data.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { aPair, aQuestion, aResponse, aSurvey } from '../../../tests/support/survey-rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { npsBook } from '../queries/nps-book.ts';
import { openFollowUps } from '../queries/open-follow-ups.ts';
import { enterResponse } from './enter-response.ts';
import { importResponses, previewResponses } from './import-responses.ts';
import { recordNps } from './record-nps.ts';
import { removeNps } from './remove-nps.ts';
import { removeResponse } from './remove-response.ts';
import { undo } from './take-back.ts';
import { takeReply } from './take-reply.ts';

const today = '2026-05-11';
const asked = {
  clients: [aClient({ code: '000001', owner: '王工' })],
  contacts: [aContact()],
  surveys: [aSurvey({ asksNps: true }), aSurvey({ id: id(401), name: '另一项' })],
  questions: [aQuestion({ id: id(411) })],
};
const answers = { [id(411)]: aPair(1, 5) };

test('a detractor in a survey opens a follow-up, better answers close nothing but take it back, and undo returns it', async () => {
  const deps = await openTestBook(asked);
  const open = async () =>
    (await openFollowUps(deps.book)).map(({ owner, nps }) => [owner, nps?.score]);
  const response = { ...aResponse({ answers }), recommends: 3, reason: ' 太慢 ' };
  await enterResponse(deps, response, today);
  await enterResponse(deps, response, today);
  expect(await open()).toEqual([['王工', 3]]);
  expect(await npsBook(deps.book)).toMatchObject({
    scores: [3],
    quarters: [{ of: '2026-Q2', scores: [3] }],
    detractors: [
      { score: { reason: '太慢', responseId: id(450) }, followUp: { due: '2026-05-12' } },
    ],
  });
  await enterResponse(deps, { ...response, recommends: 9 }, today);
  expect([await open(), (await npsBook(deps.book)).scores]).toEqual([[], [9]]);
  await undo(deps);
  expect(await open()).toEqual([['王工', 3]]);
  await removeResponse(deps, id(450));
  expect([await open(), await deps.book.count('npsScores')]).toEqual([[], 0]);
  await undo(deps);
  await enterResponse(deps, { ...response, recommends: null }, today);
  expect([await open(), await deps.book.count('npsScores')]).toEqual([[], 0]);
  deps.close();
});

test('a recommendation after a visit is recorded once, taken out with its follow-up, and comes back', async () => {
  const deps = await openTestBook(asked);
  const ids = { id: id(1500), clientId: id(1), followUpId: id(1501) };
  const form = {
    visitId: '',
    day: today,
    contactId: id(100),
    person: '',
    reason: '',
    owner: '王工',
  };
  const record = async (score: string) => recordNps(deps, ids, { ...form, score }, today);
  expect(await record('11')).toMatchObject({
    error: { problems: [{ field: 'score', type: 'nps-out-of-range' }] },
  });
  expect(await record('6')).toMatchObject({ value: { followUp: { due: '2026-05-12' } } });
  await record('6');
  const counts = async () => [
    await deps.book.count('npsScores'),
    await deps.book.count('followUps'),
  ];
  expect(await counts()).toEqual([1, 1]);
  await removeNps(deps, id(1500));
  expect(await counts()).toEqual([0, 0]);
  await undo(deps);
  expect(await counts()).toEqual([1, 1]);
  deps.close();
});

const unsigned: Omit<Reply, 'sum'> = {
  format: 'wellfield-kano-reply',
  version: 1,
  survey: id(400),
  page: id(900),
  reply: id(901),
  client: id(1),
  contact: id(199),
  respondent: '李工',
  day: today,
  answers: { ...answers, [id(419)]: aPair(1, 1) },
  recommends: 9,
  reason: '',
  language: 'zh-CN',
};
const saved = (part: Partial<Reply> = {}) => {
  const reply = { ...unsigned, ...part };
  return JSON.stringify({ ...reply, sum: replySum(reply) });
};

test('a reply is taken in once; a second time changes nothing and says so', async () => {
  const deps = await openTestBook(asked);
  expect(await takeReply(deps, saved(), id(400), today)).toMatchObject({
    value: { client: '正平股份', respondent: '李工', unknownNeeds: 1 },
  });
  const head = await deps.book.log.head();
  expect(await takeReply(deps, saved(), null, today)).toMatchObject({
    error: { type: 'sent-twice', respondent: '李工' },
  });
  expect(await takeReply(deps, saved({ recommends: 2 }), null, today)).toMatchObject({
    error: { type: 'sent-twice-differs' },
  });
  expect(await takeReply(deps, saved({ reply: id(902) }), null, today)).toMatchObject({
    error: { type: 'answered-already' },
  });
  expect(await deps.book.log.head()).toBe(head);
  expect(await deps.book.get('responses', id(901))).toMatchObject({
    mode: 'page',
    contactId: null,
  });
  deps.close();
});

test.each([
  [saved(), id(401), 'other-survey'],
  [saved({ survey: id(499) }), null, 'unknown-survey'],
  [saved({ client: id(9) }), null, 'client-not-found'],
  [saved({ answers: { [id(411)]: aPair(2, 9) } }), null, 'edited'],
  ['x'.repeat(1000), null, 'not-a-reply'],
])('a reply that does not belong here leaves no trace: %#', async (text, expected, type) => {
  const deps = await openTestBook(asked);
  const head = await deps.book.log.head();
  expect(await takeReply(deps, text, expected, today)).toMatchObject({ error: { type } });
  expect(await deps.book.log.head()).toBe(head);
  deps.close();
});

test('a table is stored row by row, whole or not at all, in one step', async () => {
  const deps = await openTestBook(asked);
  const row = { respondent: '李工', day: null, answers, recommends: null };
  const table = {
    survey: id(400),
    client: null,
    day: today,
    rows: [
      { ...row, line: 2, client: '000001' },
      { ...row, line: 3, client: '正平股份' },
      { ...row, line: 4, client: '正平股份', respondent: '王经理' },
      { ...row, line: 5, client: '无此公司' },
      { ...row, line: 6, client: '' },
    ],
  };
  const preview = await previewResponses(deps, table, today);
  expect(await deps.book.count('responses')).toBe(0);
  expect(preview.refused.map(({ line, reason }) => [line, reason.type])).toEqual([
    [3, 'answered-already'],
    [5, 'client-unknown'],
    [6, 'client-not-found'],
  ]);
  expect(await importResponses(deps, table, today)).toMatchObject({
    value: { ready: [{ line: 2 }, { line: 4 }] },
  });
  expect(await deps.book.count('responses')).toBe(2);
  await undo(deps);
  expect(await deps.book.count('responses')).toBe(0);
  deps.close();
});

const titles = ['f', 'd'].flatMap((side) =>
  Array.from({ length: 10 }, (_, n) => `${side}${n + 1}`),
);
const three = [
  titles.join(','),
  ...[1, 2, 3].map((n) =>
    titles.map((_, at) => (at === n ? '' : `${((at + n) % 5) + 1}`)).join(','),
  ),
].join('\n');
const published = realData('kano-car-answers.csv');
const tables = [
  { name: 'three sheets', csv: three, count: 3 },
  ...(published === null
    ? []
    : [{ name: 'the published answers on cars', csv: published, count: 27 }]),
];

test.each(tables)(
  '$name of ten needs are imported, missing answers as missing',
  async ({ csv, count }) => {
    const questions = Array.from({ length: 10 }, (_, n) =>
      aQuestion({ id: id(411 + n), place: n, need: `Attribute ${n + 1}` }),
    );
    const deps = await openTestBook({ ...asked, questions });
    const maps = rowsOfPlainCsv(csv);
    const header = [...(maps[0]?.keys() ?? [])];
    const columns = guessResponseColumns(header, questions);
    const rows = maps.map((map, n) => {
      const read = readResponseRow(n + 2, [...map.values()], header, columns);
      if (!read.ok) throw new Error(read.error.type);
      return { ...read.value, respondent: `Row ${n + 2}` };
    });
    const table = { survey: id(400), client: id(1), day: today, rows };
    const done = await importResponses(deps, table, today);
    expect(done.ok && [done.value.ready.length, done.value.refused]).toEqual([count, []]);
    deps.close();
  },
);
