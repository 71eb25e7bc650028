import { expect, test } from 'vitest';
import type { SwotForm } from '../../../shared/domain/swot/swot.ts';
import { err, ok } from '../../../shared/result.ts';
import { pairOf } from '../../../tests/support/need-results.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { aQuestion, aResponse, aSurvey } from '../../../tests/support/survey-rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { surveyRanking, surveyWaves } from '../queries/survey-waves.ts';
import { swotNotes } from '../queries/swot-notes.ts';
import { addWave } from './add-wave.ts';
import { editSurvey } from './edit-survey.ts';
import { enterResponse } from './enter-response.ts';
import { priceNeed } from './price-need.ts';
import { removeSwot } from './remove-swot.ts';
import { undo, undoAction } from './take-back.ts';
import { writeSwot } from './write-swot.ts';

const today = '2026-05-11';
const two = [aQuestion(), aQuestion({ id: id(411), place: 1, need: '备件' })];

test('the next wave is begun once, its answers change the categories, and undo takes it back', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    surveys: [aSurvey()],
    questions: two,
    responses: [aResponse({ answers: { [id(410)]: pairOf.A, [id(411)]: pairOf.M } })],
  });
  const draft = { id: id(401), name: '第二轮', day: '2026-11-11' };
  expect(await addWave(deps, id(400), draft)).toEqual(ok(undefined));
  await addWave(deps, id(400), draft);
  const questions = await deps.book.lookUp('questions', 'surveyId', [id(401)]);
  expect(new Set(questions.map(({ follows }) => follows))).toEqual(new Set([id(410), id(411)]));
  const first = questions.find(({ follows }) => follows === id(410));
  const given = {
    ...aResponse({ id: id(460), surveyId: id(401) }),
    answers: { [first?.id ?? '']: pairOf.M },
  };
  expect(await enterResponse(deps, given)).toEqual(ok(undefined));
  const found = await surveyWaves(deps.book, id(401));
  expect(found?.waves.map(({ respondents }) => respondents)).toEqual([1, 1]);
  expect(found?.histories.flatMap(({ changes }) => changes)).toMatchObject([
    { from: 'A', to: 'M', way: 'ages', verdict: 'uncertain' },
  ]);
  const ranking = await surveyRanking(deps.book, id(401));
  expect(ranking?.ranked.map(({ need }) => need.question.follows)).toEqual([id(410), id(411)]);
  await undo(deps);
  await undo(deps);
  expect((await surveyWaves(deps.book, id(400)))?.waves).toHaveLength(1);
  deps.close();
});

test('nothing is written about a survey or a need that is not there', async () => {
  const deps = await openTestBook();
  const draft = { id: id(401), name: 'x', day: '2026-11-11' };
  expect([
    await addWave(deps, id(400), draft),
    await priceNeed(deps, id(410), { amount: '1', currency: 'CNY' }),
    await surveyWaves(deps.book, id(400)),
    await surveyRanking(deps.book, id(400)),
  ]).toEqual([err({ type: 'survey-not-found' }), err({ type: 'question-not-found' }), null, null]);
  deps.close();
});

test('a need is priced, priced no more, and both can be taken back', async () => {
  const deps = await openTestBook({ surveys: [aSurvey()], questions: [aQuestion()] });
  const cost = { amount: 120_000, currency: 'CNY' };
  const read = async () => deps.book.get('questions', id(410));
  await priceNeed(deps, id(410), { amount: '1,200', currency: 'CNY' });
  expect(await read()).toEqual(aQuestion({ cost }));
  expect(await priceNeed(deps, id(410), { amount: 'x', currency: 'CNY' })).toEqual(
    err({ type: 'amount-not-readable' }),
  );
  const emptied = await priceNeed(deps, id(410), { amount: '', currency: 'CNY' });
  expect((await read())?.cost).toBeUndefined();
  await undoAction(deps, emptied.ok ? emptied.value : '');
  expect(await read()).toEqual(aQuestion({ cost }));
  await undo(deps);
  expect((await read())?.cost).toBeUndefined();
  deps.close();
});

test('whoever edits the needs of a wave keeps its series, what its needs follow and what they cost', async () => {
  const question = aQuestion({ follows: id(409), cost: { amount: 100, currency: 'CNY' } });
  const deps = await openTestBook({
    surveys: [aSurvey({ series: id(399) })],
    questions: [question],
  });
  const { id: need, functional, dysfunctional } = question;
  const needs = [{ id: need, need: '三天内答复', functional, dysfunctional }];
  expect(await editSurvey(deps, { ...aSurvey(), name: '改名', needs }, [])).toEqual(ok(undefined));
  expect([await deps.book.get('surveys', id(400)), await deps.book.get('questions', need)]).toEqual(
    [aSurvey({ series: id(399), name: '改名' }), { ...question, need: '三天内答复' }],
  );
  deps.close();
});

test('a line of a SWOT note is written, changed on its day, taken out, and comes back', async () => {
  const deps = await openTestBook({ surveys: [aSurvey()], questions: [aQuestion()] });
  const form: SwotForm = {
    segment: 'A',
    side: 'strength',
    text: '四小时到场',
    evidence: [{ table: 'questions', id: id(410) }],
  };
  expect(await writeSwot(deps, id(800), { ...form, text: ' ' }, today)).toEqual(
    err({ type: 'text-missing' }),
  );
  await writeSwot(deps, id(800), form, today);
  await writeSwot(deps, id(800), { ...form, text: '三小时到场' }, '2026-06-01');
  const line = { ...form, id: id(800), day: today, text: '三小时到场' };
  expect(await swotNotes(deps.book)).toEqual({
    lines: [line],
    evidence: [
      { table: 'surveys', id: id(400), name: '服务需求', of: id(400) },
      { table: 'questions', id: id(410), name: '五天内答复', of: id(400) },
    ],
  });
  const removed = await removeSwot(deps, id(800));
  expect((await swotNotes(deps.book)).lines).toEqual([]);
  await undoAction(deps, removed.ok ? removed.value : '');
  expect((await swotNotes(deps.book)).lines).toEqual([line]);
  deps.close();
});
