import { expect, test } from 'vitest';
import { aResult, aWave } from '../../../tests/support/need-results.ts';
import { id } from '../../../tests/support/test-book.ts';
import { newNeed } from '../need/need.ts';
import { emptyOpportunity } from '../opportunity/read-opportunity.ts';
import { rankNeeds } from './rank-needs.ts';
import { restingPlans } from './rests-on.ts';
import { historyOf } from './waves.ts';

const day = '2026-05-11';
const need = (n: number, client: number, visit: number | null) => {
  return { ...newNeed(id(n), id(client), day), visitId: visit === null ? null : id(visit) };
};
const plan = (n: number, client: number, visit: number | null) => {
  return {
    ...emptyOpportunity({ id: id(n), clientId: id(client) }, day),
    title: String(n),
    visitId: visit === null ? null : id(visit),
  };
};
const needs = [need(600, 1, 300), need(601, 2, null), need(602, 1, 301)];

function waveOf(survey: number, first: string, second: string, follows: boolean) {
  return aWave({ id: id(survey), day: follows ? '2027-01-01' : day, series: id(400) }, [
    aResult(
      { id: id(survey + 10), place: 0, needs: [id(600)], ...(follows ? { follows: id(410) } : {}) },
      first,
    ),
    aResult(
      {
        id: id(survey + 11),
        place: 1,
        needs: [id(601), id(602)],
        ...(follows ? { follows: id(411) } : {}),
      },
      second,
    ),
  ]);
}

test('a changed category re-orders the open opportunities that rest on its need', () => {
  const waves = [waveOf(400, 'MMM', 'AAA', false), waveOf(420, 'III', 'MMM', true)];
  const plans = restingPlans(
    {
      ranked: rankNeeds(waves[1]?.needs ?? []),
      rankedBefore: rankNeeds(waves[0]?.needs ?? []),
      histories: historyOf(waves),
    },
    needs,
    [
      plan(700, 1, 300),
      plan(701, 2, null),
      plan(702, 1, 301),
      plan(703, 3, null),
      { ...plan(704, 2, null), state: 'won', reason: 'x' },
    ],
  );
  expect(
    plans.map(({ opportunity, place, before, need: of }) => [
      opportunity.title,
      of.need.question.id,
      place,
      before,
    ]),
  ).toEqual([
    ['701', id(431), 1, 2],
    ['702', id(431), 2, 3],
    ['700', id(430), 3, 1],
  ]);
});

test('in a first wave they have no former place', () => {
  const wave = waveOf(400, 'MMM', 'AAA', false);
  const plans = restingPlans(
    { ranked: rankNeeds(wave.needs), rankedBefore: [], histories: historyOf([wave]) },
    needs,
    [plan(701, 2, null)],
  );
  expect(plans).toMatchObject([{ place: 1, before: null }]);
});
