import { expect, test } from 'vitest';
import { tallyOf } from '../../../shared/domain/kano/count.ts';
import type { Response } from '../../../shared/domain/kano/survey.ts';
import { pairOf } from '../../../tests/support/need-results.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { aPair, aQuestion, aResponse, aSurvey } from '../../../tests/support/survey-rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { enterResponse } from '../commands/enter-response.ts';
import { removeResponse } from '../commands/remove-response.ts';
import { undo } from '../commands/take-back.ts';
import { respondentPlaces } from './respondent-places.ts';
import { surveyResults } from './survey-results.ts';

const letters = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;

function given(n: number, letter: (typeof letters)[number], survey = 400): Response {
  return aResponse({
    id: id(450 + n),
    surveyId: id(survey),
    respondent: `Respondent ${n}`,
    answers: { [id(survey + 10)]: pairOf[letter] },
  });
}

test('results follow what is entered, corrected, removed and undone, and other surveys leave them alone', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    surveys: [aSurvey(), aSurvey({ id: id(500) })],
    questions: [aQuestion(), aQuestion({ id: id(510), surveyId: id(500) })],
    responses: [given(0, 'M'), given(1, 'A')],
  });
  const counts = async () => {
    const all = await deps.book.lookUp('responses', 'surveyId', [id(400)]);
    const fresh = tallyOf(
      all.map(({ answers }) => answers[id(410)] ?? aPair(null, null)),
      'berger',
    );
    const [need] = (await surveyResults(deps.book, id(400)))?.needs ?? [];
    expect({ counts: need?.counts, dropped: need?.dropped }).toEqual(fresh);
    return letters.map((letter) => fresh.counts[letter]).join('');
  };
  const seen = [await counts()];
  await enterResponse(deps, given(2, 'O'));
  seen.push(await counts());
  await enterResponse(deps, given(0, 'Q'));
  await enterResponse(deps, given(9, 'R', 500));
  seen.push(await counts());
  await removeResponse(deps, id(451));
  seen.push(await counts());
  await undo(deps);
  seen.push(await counts());
  expect(seen).toEqual(['101000', '111000', '011001', '010001', '011001']);
  deps.close();
});

test('two windows that ask at once are both told all', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    surveys: [aSurvey()],
    questions: [aQuestion()],
  });
  await surveyResults(deps.book, id(400));
  await enterResponse(deps, given(0, 'M'));
  const both = await Promise.all([
    surveyResults(deps.book, id(400)),
    surveyResults(deps.book, id(400)),
  ]);
  expect(both.map((results) => results?.respondents)).toEqual([1, 1]);
  deps.close();
});

test('respondents stand where their client and their contact stand; what nobody said is nothing', async () => {
  const deps = await openTestBook({
    clients: [aClient({ segment: 'A', region: '华东' })],
    contacts: [aContact({ role: 'finance' })],
    responses: [
      aResponse({ contactId: id(100) }),
      aResponse({ id: id(451), clientId: id(2), respondent: '无名' }),
    ],
  });
  expect(await respondentPlaces(deps.book, id(400))).toEqual([
    { response: id(450), segment: 'A', region: '华东', role: 'finance' },
    { response: id(451), segment: null, region: '', role: null },
  ]);
  deps.close();
});
