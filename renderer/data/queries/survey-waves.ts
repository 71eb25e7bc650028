import type { RankedNeed } from '../../../shared/domain/kano/rank-needs.ts';
import { rankNeeds } from '../../../shared/domain/kano/rank-needs.ts';
import type { RestingPlan } from '../../../shared/domain/kano/rests-on.ts';
import { restingPlans } from '../../../shared/domain/kano/rests-on.ts';
import type { NeedHistory } from '../../../shared/domain/kano/waves.ts';
import { historyOf, wavesOf } from '../../../shared/domain/kano/waves.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';
import type { SurveyResults } from './survey-results.ts';
import { resultsFor } from './survey-results.ts';

/** The waves of a survey's series, the earliest first, and what has become of their needs. */
export type SurveyWaves = {
  readonly waves: readonly SurveyResults[];
  readonly histories: readonly NeedHistory[];
};

/** A survey that goes on with none and is gone on with by none is the one wave of its series. null: there is no such survey. */
export async function surveyWaves(book: ReadableBook, surveyId: Id): Promise<SurveyWaves | null> {
  const survey = await book.get('surveys', surveyId);
  if (!survey) return null;
  const surveys = wavesOf(await allRows(book, 'surveys'), survey);
  const waves: SurveyResults[] = [];
  for (const wave of surveys) waves.push(await resultsFor(book, wave));
  return { waves, histories: historyOf(waves) };
}

/** The needs of a survey in the order in which they are to be met, and the open opportunities that rest on them. */
export type SurveyRanking = {
  readonly results: SurveyResults;
  readonly ranked: readonly RankedNeed[];
  /** As the wave before ranked them; empty where there is none. */
  readonly rankedBefore: readonly RankedNeed[];
  readonly histories: readonly NeedHistory[];
  readonly waves: readonly SurveyResults[];
  readonly plans: readonly (RestingPlan & { readonly client: string })[];
};

export async function surveyRanking(
  book: ReadableBook,
  surveyId: Id,
): Promise<SurveyRanking | null> {
  const found = await surveyWaves(book, surveyId);
  const at = found?.waves.findIndex(({ survey }) => survey.id === surveyId) ?? -1;
  const results = found?.waves[at];
  if (!found || !results) return null;
  const ranked = rankNeeds(results.needs);
  const rankedBefore = rankNeeds(found.waves[at - 1]?.needs ?? []);
  const resting = { ranked, rankedBefore, histories: found.histories };
  return { results, ...resting, waves: found.waves, plans: await plansOf(book, resting) };
}

async function plansOf(
  book: ReadableBook,
  resting: Parameters<typeof restingPlans>[0],
): Promise<SurveyRanking['plans']> {
  const ids = resting.ranked.flatMap(({ need }) => need.question.needs ?? []);
  const needs = (await book.many('needs', [...new Set(ids)])).filter((need) => need !== undefined);
  const clients = [...new Set(needs.map(({ clientId }) => clientId))];
  if (clients.length === 0) return [];
  const opportunities = await book.lookUp('opportunities', 'clientId', clients);
  const plans = restingPlans(resting, needs, opportunities);
  const found = await book.many(
    'clients',
    plans.map(({ opportunity }) => opportunity.clientId),
  );
  return plans.map((plan, at) => ({ ...plan, client: found[at]?.name ?? '' }));
}
