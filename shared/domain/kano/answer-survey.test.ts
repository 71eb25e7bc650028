import { expect, test } from 'vitest';
import type { ResponseDraft } from './answer-survey.ts';
import { answerSurvey, isSamePerson } from './answer-survey.ts';
import type { AnswerPair, Response } from './survey.ts';
import { responseSchema } from './survey.ts';

const idOf = (n: number) => `018f0000-0000-7000-8000-000000000${String(n).padStart(3, '0')}`;
const [surveyId, clientId, first, second] = [idOf(1), idOf(2), idOf(11), idOf(12)];

function pair(
  functional: number | null,
  dysfunctional: number | null,
  importance: number | null = null,
): AnswerPair {
  return { functional, dysfunctional, importance };
}

function aDraft(part: Partial<ResponseDraft> = {}): ResponseDraft {
  return {
    id: idOf(100),
    surveyId,
    clientId,
    contactId: null,
    respondent: ' 李工 ',
    day: '2026-05-11',
    answers: { [first]: pair(1, 5, 9), [second]: pair(2, null) },
    ...part,
  };
}

function aResponse(part: Partial<Response> = {}): Response {
  return { ...aDraft(), respondent: '李工', ...part };
}

test('half a questionnaire is an answer', () => {
  const response = answerSurvey([], aDraft());
  expect(response).toEqual({ ok: true, value: aResponse() });
  if (response.ok) responseSchema.parse(response.value);
});

test.each([
  [{ answers: { [first]: pair(0, 3) } }, { type: 'answer-outside', question: first, value: 0 }],
  [{ answers: { [first]: pair(3, 6) } }, { type: 'answer-outside', question: first, value: 6 }],
  [{ answers: { [first]: pair(2.5, 1) } }, { type: 'answer-outside', question: first, value: 2.5 }],
  [
    { answers: { [first]: pair(1, 1, 10) } },
    { type: 'importance-outside', question: first, value: 10 },
  ],
  [{ answers: {} }, { type: 'nothing-answered' }],
  [{ answers: { [first]: pair(null, null) } }, { type: 'nothing-answered' }],
  [{ respondent: '\t' }, { type: 'respondent-missing' }],
  [{ respondent: 'x'.repeat(201) }, { type: 'respondent-too-long', limit: 200 }],
  [{ day: '2026-02-31' }, { type: 'no-such-day' }],
])('answers that say nothing, or nothing that was asked, are refused: %o', (part, error) => {
  expect(answerSurvey([], aDraft(part))).toEqual({ ok: false, error });
});

test('a correction that says nothing of the way of asking or the recommendation keeps both', () => {
  const before = aResponse({ mode: 'paper', recommends: 9 });
  expect(answerSurvey([before], aDraft())).toEqual({ ok: true, value: before });
  expect(answerSurvey([before], aDraft({ mode: 'self', recommends: null }))).toEqual({
    ok: true,
    value: aResponse({ mode: 'self' }),
  });
});

test('who only says whether they would recommend has answered', () => {
  expect(answerSurvey([], aDraft({ answers: {}, recommends: 0, mode: 'page' }))).toEqual({
    ok: true,
    value: aResponse({ answers: {}, recommends: 0, mode: 'page' }),
  });
  expect(answerSurvey([], aDraft({ recommends: 11 }))).toEqual({
    ok: false,
    error: { type: 'recommends-outside', value: 11 },
  });
});

test('three steps are like, neutral and dislike', () => {
  expect(
    answerSurvey([], aDraft({ answers: { [first]: pair(1, 5), [second]: pair(3, null) } }), 3).ok,
  ).toBe(true);
  expect(answerSurvey([], aDraft({ answers: { [first]: pair(1, 4) } }), 3)).toEqual({
    ok: false,
    error: { type: 'answer-not-offered', question: first, value: 4 },
  });
});

test('the same respondent is not asked twice, but led to what he answered', () => {
  const other = aResponse({ id: idOf(101) });
  expect(answerSurvey([other], aDraft({ respondent: '李　工'.replace('　', '') }))).toEqual({
    ok: false,
    error: { type: 'answered-already', response: idOf(101), respondent: '李工' },
  });
});

test('a correction replaces its own answers and keeps those that are out of sight', () => {
  const hidden = idOf(13);
  const before = aResponse({ answers: { [first]: pair(1, 1), [hidden]: pair(4, 4) } });
  const corrected = answerSurvey([before], aDraft({ answers: { [first]: pair(1, 5) } }));
  expect(corrected).toEqual({
    ok: true,
    value: aResponse({ answers: { [first]: pair(1, 5), [hidden]: pair(4, 4) } }),
  });
});

test('contacts are told apart by who they are, typed names by how they are written', () => {
  const person = { surveyId, clientId, contactId: null, respondent: 'Ann  Lee' };
  expect(
    [
      { ...person, respondent: ' ann lee' },
      { ...person, contactId: idOf(50) },
      { ...person, respondent: 'Ann Li' },
      { ...person, clientId: idOf(3) },
      { ...person, surveyId: idOf(4) },
    ].map((other) => isSamePerson(person, other)),
  ).toEqual([true, true, false, false, false]);
  const contact = { ...person, contactId: idOf(50) };
  expect([
    isSamePerson(contact, { ...contact, respondent: 'Ann Miller' }),
    isSamePerson(contact, { ...contact, contactId: idOf(51) }),
  ]).toEqual([true, false]);
});
