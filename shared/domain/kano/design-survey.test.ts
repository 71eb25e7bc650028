import { expect, test } from 'vitest';
import type { NeedDraft, SurveyDraft } from './design-survey.ts';
import { designSurvey, needsFromLines, reviseSurvey } from './design-survey.ts';
import type { Question, Survey } from './survey.ts';
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
    stored.value,
    // The form has never seen need 3, which another window added.
    aDraft({ needs: [aNeed(4), aNeed(1, { need: 'Renamed' })] }),
    [idOf(2)],
    0,
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
  expect(reviseSurvey(stored.value, aDraft({ needs: [] }), [idOf(1)], 0)).toEqual({
    ok: false,
    error: { type: 'no-needs' },
  });
});

const fullSurvey: Survey = {
  id: surveyId,
  name: '服务需求',
  day: '2026-05-11',
  table: 'berger',
  tieThreshold: 0.05,
  note: '',
  scale: 3,
  series: idOf(90),
  seed: 7,
  invited: [idOf(91)],
  asksNps: true,
};
const fullQuestion: Question = {
  id: idOf(1),
  surveyId,
  place: 0,
  need: '备件',
  functional: '',
  dysfunctional: '',
  english: { need: 'Spare parts', functional: '', dysfunctional: '' },
  follows: idOf(92),
  needs: [idOf(93)],
  cost: { amount: 100, currency: 'CNY' },
};

test('a revision that says nothing of waves, order, guests and costs keeps them', () => {
  const stored = { survey: fullSurvey, questions: [fullQuestion] };
  const draft = aDraft({ needs: [aNeed(1, { need: '备件' })] });
  const value = { ...stored, removed: [] };
  expect(reviseSurvey(stored, draft, [], 0)).toEqual({ ok: true, value });
});

test('a draft sets what a survey may leave open, and takes it back', () => {
  const needs = [
    aNeed(1, {
      need: '备件',
      english: { need: ' Spare parts ', functional: '', dysfunctional: '' },
      needs: [idOf(93), idOf(93)],
    }),
  ];
  const chosen = { scale: 3, seed: 7, invited: [idOf(91), idOf(91)], asksNps: true } as const;
  const designed = designSurvey(aDraft({ needs, ...chosen }));
  const { series, ...survey } = fullSurvey;
  const { follows, cost, ...question } = fullQuestion;
  expect(designed).toEqual({ ok: true, value: { survey, questions: [question] } });

  const stored = { survey: fullSurvey, questions: [fullQuestion] };
  const emptied = aDraft({
    needs: [
      aNeed(1, {
        need: '备件',
        english: { need: '', functional: ' ', dysfunctional: '' },
        needs: [],
      }),
    ],
    scale: 5,
    seed: null,
    invited: [],
    asksNps: false,
  });
  const { scale, seed, invited, asksNps, ...plain } = fullSurvey;
  const { english, needs: voiced, ...bare } = fullQuestion;
  expect(reviseSurvey(stored, emptied, [], 0)).toEqual({
    ok: true,
    value: { survey: plain, questions: [bare], removed: [] },
  });
});

test('five steps that were answered with do not become three; three become five at any time', () => {
  const { scale, ...fiveSteps } = fullSurvey;
  const draft = aDraft({ needs: [aNeed(1)], scale: 3 });
  const stored = { survey: fiveSteps, questions: [] };
  expect(reviseSurvey(stored, draft, [], 2)).toEqual({
    ok: false,
    error: { type: 'scale-answered', count: 2 },
  });
  expect(reviseSurvey(stored, draft, [], 0).ok).toBe(true);
  const longer = aDraft({ needs: [aNeed(1)], scale: 5 });
  expect(reviseSurvey({ survey: fullSurvey, questions: [] }, longer, [], 2).ok).toBe(true);
});

test.each([
  [{ invited: Array.from({ length: 10_001 }, () => idOf(1)) }, 'invited-too-many'],
  [
    {
      needs: [aNeed(1, { english: { need: 'x'.repeat(501), functional: '', dysfunctional: '' } })],
    },
    'wording-too-long',
  ],
])('more than a survey can hold is refused: %#', (part, type) => {
  expect(designSurvey(aDraft(part))).toMatchObject({ ok: false, error: { type } });
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
