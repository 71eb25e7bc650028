import { expect, test } from 'vitest';
import { aQuestion, aSurvey } from '../../../tests/support/survey-rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { err, ok } from '../../result.ts';
import { nextWave } from './next-wave.ts';
import { priceNeed } from './price-need.ts';

const draft = { id: id(401), name: ' 第二轮 ', day: '2026-11-11' };

test('the next wave asks the same needs in their order, each following its question', () => {
  let n = 420;
  const newId = () => id((n += 1));
  const asked = [aQuestion({ id: id(411), place: 1, need: '备件' }), aQuestion()];
  expect(nextWave(aSurvey({ scale: 3 }), asked, draft, newId)).toEqual(
    ok({
      survey: aSurvey({
        id: id(401),
        name: '第二轮',
        day: '2026-11-11',
        scale: 3,
        series: id(400),
      }),
      questions: [
        aQuestion({ id: id(421), surveyId: id(401), follows: id(410) }),
        aQuestion({ id: id(422), surveyId: id(401), place: 1, need: '备件', follows: id(411) }),
      ],
    }),
  );
});

test.each([
  [{ name: ' ' }, [aQuestion()], { type: 'name-missing' }],
  [
    { name: 'x'.repeat(300) },
    [aQuestion()],
    { type: 'name-too-long', limit: expect.any(Number) as unknown },
  ],
  [{ day: '2026-02-30' }, [aQuestion()], { type: 'no-such-day' }],
  [{ day: '2026-05-11' }, [aQuestion()], { type: 'wave-not-later', day: '2026-05-11' }],
  [{}, [], { type: 'no-needs' }],
])('a wave like %o is refused', (part, asked, refusal) => {
  const wave = nextWave(aSurvey({ series: id(399) }), asked, { ...draft, ...part }, () => id(1));
  expect(wave).toEqual({ ok: false, error: refusal });
});

test('a cost is read as money, never below nothing, and an empty one takes it back', () => {
  const priced = aQuestion({ cost: { amount: 12_300_050, currency: 'CNY' } });
  expect(priceNeed(aQuestion(), { amount: '123,000.50', currency: 'cny' })).toEqual(ok(priced));
  expect(priceNeed(priced, { amount: ' ', currency: 'CNY' })).toEqual(ok(aQuestion()));
  expect([
    priceNeed(priced, { amount: '-1', currency: 'CNY' }),
    priceNeed(priced, { amount: '1', currency: '元' }),
    priceNeed(priced, { amount: 'much', currency: 'CNY' }),
  ]).toEqual([err('amount-negative'), err('currency-not-known'), err('amount-not-readable')]);
});
