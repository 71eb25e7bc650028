import { expect, test } from 'vitest';
import type { SurveyDraft } from '../../../shared/domain/kano/design-survey.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { aPair, aQuestion, aResponse, aSurvey } from '../../../tests/support/survey-rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { peopleToAsk } from '../queries/people-to-ask.ts';
import { surveyDesign } from '../queries/survey-design.ts';
import { surveyList } from '../queries/survey-list.ts';
import { surveyRespondents } from '../queries/survey-respondents.ts';
import { surveyResults } from '../queries/survey-results.ts';
import { addSurvey } from './add-survey.ts';
import { editSurvey } from './edit-survey.ts';
import { enterResponse } from './enter-response.ts';
import { removeResponse } from './remove-response.ts';
import { undo } from './take-back.ts';

const draft: SurveyDraft = {
  ...aSurvey(),
  needs: [1, 2].map((n) => {
    return { id: id(410 + n), need: `Need ${n}`, functional: '', dysfunctional: '' };
  }),
};

const asked = {
  clients: [aClient()],
  contacts: [aContact()],
  surveys: [aSurvey()],
  questions: [aQuestion({ id: id(411) }), aQuestion({ id: id(412), place: 1, need: '备件' })],
};

test('a survey is added with its needs, once however often Enter is pressed', async () => {
  const deps = await openTestBook();
  expect(await addSurvey(deps, draft)).toEqual({ ok: true, value: undefined });
  await addSurvey(deps, draft);
  expect(await surveyList(deps.book)).toEqual([{ survey: aSurvey(), needs: 2, respondents: 0 }]);
  expect(await deps.book.log.latest(10)).toHaveLength(1);
  await undo(deps);
  expect([await deps.book.count('surveys'), await deps.book.count('questions')]).toEqual([0, 0]);
  deps.close();
});

test('a refused survey leaves no trace', async () => {
  const deps = await openTestBook();
  expect(await addSurvey(deps, { ...draft, needs: [] })).toMatchObject({
    error: { type: 'no-needs' },
  });
  expect(await deps.book.log.head()).toBe(0);
  deps.close();
});

test('removing a need takes its answers out of sight, and undo brings them back', async () => {
  const response = aResponse({ answers: { [id(411)]: aPair(1, 5), [id(412)]: aPair(2, 5) } });
  const deps = await openTestBook({ ...asked, responses: [response] });
  const design = await surveyDesign(deps.book, id(400));
  expect(design?.answered).toEqual(
    new Map([
      [id(411), 1],
      [id(412), 1],
    ]),
  );

  const [kept] = draft.needs;
  if (!kept) throw new Error('The draft has needs.');
  expect(
    await editSurvey(deps, { ...draft, needs: [{ ...kept, need: 'Renamed' }] }, [id(412)]),
  ).toEqual({ ok: true, value: undefined });
  const after = await surveyResults(deps.book, id(400));
  expect(after?.needs.map(({ question, counts }) => [question.need, counts.O])).toEqual([
    ['Renamed', 1],
  ]);
  expect(await deps.book.get('responses', response.id)).toEqual(response);

  await undo(deps);
  const back = await surveyResults(deps.book, id(400));
  expect(back?.needs.map(({ question, counts }) => [question.need, counts.O, counts.M])).toEqual([
    ['五天内答复', 1, 0],
    ['备件', 0, 1],
  ]);
  deps.close();
});

test('a survey that is gone is not edited', async () => {
  const deps = await openTestBook();
  expect(await editSurvey(deps, draft, [])).toEqual({
    ok: false,
    error: { type: 'survey-not-found' },
  });
  deps.close();
});

test('answers are entered, corrected and taken out, and the results follow', async () => {
  const deps = await openTestBook(asked);
  const response = aResponse({ contactId: id(100), answers: { [id(411)]: aPair(1, 5, 8) } });
  const figures = async () => {
    const results = await surveyResults(deps.book, id(400));
    return results?.needs.map(({ counts, dropped }) => [counts.O, counts.A, dropped]);
  };

  await enterResponse(deps, response);
  await enterResponse(deps, response);
  expect(await figures()).toEqual([
    [1, 0, 0],
    [0, 0, 1],
  ]);
  expect(await deps.book.log.latest(10)).toHaveLength(2);
  expect(await surveyRespondents(deps.book, id(400))).toEqual([
    {
      response: response.id,
      respondent: '李工',
      clientId: id(1),
      client: '正平股份',
      day: '2026-05-11',
      whole: 1,
    },
  ]);

  await enterResponse(deps, {
    ...response,
    answers: { [id(411)]: aPair(1, 3, 8), [id(412)]: aPair(1, 5) },
  });
  expect(await figures()).toEqual([
    [0, 1, 0],
    [1, 0, 0],
  ]);

  await removeResponse(deps, response.id);
  expect(await figures()).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
  expect(await removeResponse(deps, response.id)).toMatchObject({
    error: { type: 'response-not-found' },
  });
  await undo(deps);
  expect(await figures()).toEqual([
    [0, 1, 0],
    [1, 0, 0],
  ]);
  deps.close();
});

test('answers are part of the story of their client', async () => {
  const deps = await openTestBook(asked);
  await enterResponse(deps, aResponse());
  const [latest] = await deps.book.log.changesAbout(id(1), 1);
  expect(latest?.rows).toMatchObject([{ kind: 'add', table: 'responses' }]);
  deps.close();
});

test('the same person is led to the answers that are there', async () => {
  const deps = await openTestBook({ ...asked, responses: [aResponse()] });
  const again = aResponse({ id: id(451), contactId: id(100) });
  expect(await enterResponse(deps, again)).toEqual({
    ok: false,
    error: { type: 'answered-already', response: id(450), respondent: '李工' },
  });
  expect(await deps.book.count('responses')).toBe(1);
  expect(await peopleToAsk(deps.book, id(400), id(1))).toEqual({
    contacts: [aContact()],
    answered: [aResponse()],
  });
  expect(await peopleToAsk(deps.book, id(401), id(1))).toMatchObject({ answered: [] });
  deps.close();
});

test.each([
  [{ surveyId: id(499) }, 'survey-not-found'],
  [{ clientId: id(9) }, 'client-not-found'],
  [{ contactId: id(199) }, 'contact-not-found'],
  [{ contactId: id(101) }, 'contact-not-found'],
  [{ answers: { [id(411)]: aPair(7, 1) } }, 'answer-outside'],
])('answers that cannot belong to the book are refused without a trace: %o', async (part, type) => {
  const elsewhere = aContact({ id: id(101), clientId: id(2) });
  const deps = await openTestBook({ ...asked, contacts: [aContact(), elsewhere] });
  expect(await enterResponse(deps, aResponse(part))).toMatchObject({ error: { type } });
  expect(await deps.book.count('responses')).toBe(0);
  deps.close();
});

test('a need that was removed while it was being asked keeps its answer for an undo', async () => {
  const deps = await openTestBook(asked);
  const [kept] = draft.needs;
  if (!kept) throw new Error('The draft has needs.');
  await editSurvey(deps, { ...draft, needs: [kept] }, [id(412)]);
  const answers = { [id(411)]: aPair(1, 5), [id(412)]: aPair(2, 5) };
  expect(await enterResponse(deps, aResponse({ answers }))).toEqual({ ok: true, value: undefined });
  expect((await deps.book.get('responses', id(450)))?.answers).toEqual(answers);
  deps.close();
});

test('editing a survey keeps what the form does not name; the short scale waits for its answers', async () => {
  const survey = aSurvey({ series: id(390), seed: 7, invited: [id(1)], asksNps: true });
  const question = aQuestion({ id: id(411), follows: id(391), needs: [id(60)] });
  const response = aResponse({ answers: { [id(411)]: aPair(2, 4) }, mode: 'paper' });
  const deps = await openTestBook({
    surveys: [survey],
    questions: [question],
    responses: [response],
  });
  const { need, functional, dysfunctional } = question;
  const bare = { ...aSurvey(), needs: [{ id: id(411), need, functional, dysfunctional }] };
  expect(await editSurvey(deps, bare, [])).toMatchObject({ ok: true });
  expect([
    await deps.book.get('surveys', survey.id),
    await deps.book.get('questions', question.id),
  ]).toEqual([survey, question]);
  expect(await editSurvey(deps, { ...bare, scale: 3 }, [])).toEqual({
    ok: false,
    error: { type: 'scale-answered', count: 2 },
  });
  deps.close();
});
