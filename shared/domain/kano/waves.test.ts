import { expect, test } from 'vitest';
import { aResult, aWave } from '../../../tests/support/need-results.ts';
import { aSurvey } from '../../../tests/support/survey-rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { historyOf, wavesOf } from './waves.ts';

const first = aSurvey({ id: id(400), day: '2025-05-01' });
const second = aSurvey({ id: id(401), day: '2026-05-01', series: id(400) });

test('the waves of a series are the surveys that go on with the same one, by their days', () => {
  const stranger = aSurvey({ id: id(409), day: '2025-06-01' });
  const between = aSurvey({ id: id(402), day: '2025-11-01', series: id(400) });
  const all = [second, stranger, between, first];
  expect(wavesOf(all, between).map((one) => one.id)).toEqual([id(400), id(402), id(401)]);
  expect(wavesOf(all, stranger)).toEqual([stranger]);
});

test('a need that grows from exciting to expected raises an alarm with the verdict of the test', () => {
  const [need, ...others] = historyOf([
    aWave(first, [aResult({ id: id(410) }, 'A'.repeat(30) + 'I'.repeat(10))]),
    aWave(second, [
      aResult({ id: id(420), follows: id(410), need: '新' }, 'O'.repeat(30) + 'I'.repeat(10)),
    ]),
  ]);
  expect(others).toEqual([]);
  expect([need?.question.need, need?.changes]).toEqual([
    '新',
    [
      {
        wave: 1,
        since: 0,
        from: 'A',
        to: 'O',
        way: 'ages',
        verdict: 'confirmed',
        test: {
          n: 80,
          value: expect.closeTo(60, 9) as unknown,
          df: 2,
          p: expect.any(Number) as unknown,
          by: 'chi-square',
        },
      },
    ],
  ]);
});

test('few answers that fall differently raise an alarm that says so', () => {
  const [need] = historyOf([
    aWave(first, [aResult({ id: id(410) }, 'MMA')]),
    aWave(second, [aResult({ id: id(420), follows: id(410) }, 'MAA')]),
  ]);
  expect(need?.changes).toMatchObject([
    { from: 'M', to: 'A', way: 'renews', verdict: 'uncertain', test: { by: 'permutation' } },
  ]);
});

test('waves with different needs: what was not asked leaves a gap, and the change is seen over it', () => {
  const third = aSurvey({ id: id(402), day: '2027-05-01', series: id(400) });
  const histories = historyOf([
    aWave(first, [aResult({ id: id(410) }, 'IIII'), aResult({ id: id(411), need: '旧' }, 'M')]),
    aWave(second, [aResult({ id: id(421), need: '另' }, 'A')]),
    aWave(third, [aResult({ id: id(430), follows: id(410) }, 'RRRR')]),
  ]);
  expect(
    histories.map(({ question, results, changes }) => [
      question.id,
      results.map((result) => result?.analysis.category ?? null),
      changes.map(({ since, wave, way }) => [since, wave, way]),
    ]),
  ).toEqual([
    [id(430), ['I', null, 'R'], [[0, 2, 'aside']]],
    [id(421), [null, 'A', null], []],
    [id(411), ['M', null, null], []],
  ]);
});

test('a need whose question was taken out of the wave before is known by its words', () => {
  const histories = historyOf([
    aWave(first, [aResult({ id: id(410), need: '五天内 答复' }, 'A')]),
    aWave(second, [aResult({ id: id(430), follows: id(420), need: '五天内  答复 ' }, 'M')]),
  ]);
  expect(histories.map(({ changes }) => changes.length)).toEqual([1]);
});

test('a wave that nobody answered, and one with a single respondent, change nothing by themselves', () => {
  const [need] = historyOf([
    aWave(first, [aResult({ id: id(410) }, 'A')]),
    aWave(second, [aResult({ id: id(420), follows: id(410) }, '')]),
  ]);
  expect(need?.changes).toEqual([]);
  const [one] = historyOf([
    aWave(first, [aResult({ id: id(410) }, 'A')]),
    aWave(second, [aResult({ id: id(420), follows: id(410) }, 'O')]),
  ]);
  expect(one?.changes).toMatchObject([{ verdict: 'uncertain' }]);
});
