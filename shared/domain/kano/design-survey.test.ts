import { expect, test } from 'vitest';
import type { NeedDraft, SurveyDraft } from './design-survey.ts';
import { designSurvey, needsFromLines, reviseSurvey } from './design-survey.ts';
import { questionSchema, surveySchema } from './survey.ts';

const surveyId = '018f0000-0000-7000-8000-000000000001';
const idOf = (n: number) => `018f0000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;

function aNeed(n: number, part: Partial<NeedDraft> = {}): NeedDraft {
  return { id: idOf(n), need: `Need ${n}`, functional: '', dysfunctional: '', ...part };
}

function aDraft(part: Partial<SurveyDraft> = {}): SurveyDraft {
  return {
    id: surveyId,
    name: ' 服务需求 ',
    day: '2026-05-11',
    table: 'berger',
    tieThreshold: 0.05,
    note: '',
    needs: [aNeed(1), aNeed(2)],
    ...part,
  };
}

test('a survey asks its needs in the order of the draft', () => {
  const designed = designSurvey(aDraft({ needs: [aNeed(2, { need: ' 五天内答复 ' }), aNeed(1)] }));
  expect(designed).toEqual({
    ok: true,
    value: {
      survey: {
        id: surveyId,
        name: '服务需求',
        day: '2026-05-11',
        table: 'berger',
        tieThreshold: 0.05,
        note: '',
      },
      questions: [
        {
          id: idOf(2),
          surveyId,
          place: 0,
          need: '五天内答复',
          functional: '',
          dysfunctional: '',
        },
        { id: idOf(1), surveyId, place: 1, need: 'Need 1', functional: '', dysfunctional: '' },
      ],
    },
  });
});

test('what is designed fits the records', () => {
  const designed = designSurvey(aDraft());
  if (!designed.ok) throw new Error(designed.error.type);
  const { survey, questions } = designed.value;
  expect(surveySchema.parse(survey)).toEqual(survey);
  expect(questionSchema.array().parse(questions)).toEqual(questions);
});

test.each([
  [{ name: '  ' }, { type: 'name-missing' }],
  [{ name: 'x'.repeat(201) }, { type: 'name-too-long', limit: 200 }],
  [{ note: 'x'.repeat(20_001) }, { type: 'note-too-long', limit: 20_000 }],
  [{ day: '2026-02-31' }, { type: 'no-such-day' }],
  [{ day: '' }, { type: 'no-such-day' }],
  [{ tieThreshold: null }, { type: 'threshold-outside' }],
  [{ tieThreshold: 1.5 }, { type: 'threshold-outside' }],
  [{ tieThreshold: Number.NaN }, { type: 'threshold-outside' }],
  [{ needs: [] }, { type: 'no-needs' }],
  [{ needs: [aNeed(1, { need: ' ' })] }, { type: 'need-missing', need: idOf(1) }],
  [
    { needs: [aNeed(1, { need: 'x'.repeat(201) })] },
    { type: 'need-too-long', need: idOf(1), limit: 200 },
  ],
  [
    { needs: [aNeed(1, { functional: 'x'.repeat(501) })] },
    { type: 'wording-too-long', need: idOf(1), limit: 500 },
  ],
  [
    { needs: [aNeed(1, { need: 'ＡＢ' }), aNeed(2, { need: 'ab ' })] },
    { type: 'need-twice', need: idOf(2), name: 'ab' },
  ],
])('a survey is refused where it cannot be asked: %o', (part, error) => {
  expect(designSurvey(aDraft(part))).toEqual({ ok: false, error });
});

test('a revision renames, adds, puts in order and removes only what was dropped', () => {
  const stored = designSurvey(aDraft({ needs: [aNeed(1), aNeed(2), aNeed(3)] }));
  if (!stored.ok) throw new Error(stored.error.type);
  const revised = reviseSurvey(
    stored.value.questions,
    // The form has never seen need 3, which another window added.
    aDraft({ needs: [aNeed(4), aNeed(1, { need: 'Renamed' })] }),
    [idOf(2)],
  );
  expect(revised).toMatchObject({
    ok: true,
    value: {
      removed: [idOf(2)],
      questions: [
        { id: idOf(4), place: 0 },
        { id: idOf(1), place: 1, need: 'Renamed' },
        { id: idOf(3), place: 2 },
      ],
    },
  });
});

test('the last need is not removed', () => {
  const stored = designSurvey(aDraft({ needs: [aNeed(1)] }));
  if (!stored.ok) throw new Error(stored.error.type);
  expect(reviseSurvey(stored.value.questions, aDraft({ needs: [] }), [idOf(1)])).toEqual({
    ok: false,
    error: { type: 'no-needs' },
  });
});

test('needs are read from lines, without the bullets and numbers of a copied list', () => {
  const text =
    '1. 快速响应\r\n\n 2、备件 \n（三）上门\n- Hotline\n• 24 hours a day\n10) Spare parts\n5 days\n3.5 mm plug';
  expect(needsFromLines(text)).toEqual([
    '快速响应',
    '备件',
    '（三）上门',
    'Hotline',
    '24 hours a day',
    'Spare parts',
    '5 days',
    '3.5 mm plug',
  ]);
});
