import type { Id } from '../../record/id.ts';
import { analyse, type KanoAnalysis } from './analyse.ts';
import type { KanoCounts } from './count.ts';
import { evaluationTables, type KanoTable } from './evaluate.ts';
import type { AnswerPair, Question, Response, Survey } from './survey.ts';

/** How often each pair of answers was given about one need: all that its results depend on. */
export type NeedTally = {
  /** 25 numbers: the functional answer's row, the dysfunctional one's column, both 1 to 5. */
  readonly cells: readonly number[];
  /** How often each importance from 1 to 9 was given. */
  readonly importance: readonly number[];
};

/** The answers of a survey, added up. It can follow the responses one by one at a cost of O(needs) each. */
export type SurveyTally = {
  readonly respondents: number;
  /** By the question's id, needs that are no longer asked among them. */
  readonly needs: ReadonlyMap<Id, NeedTally>;
};

type Answered = Pick<Response, 'answers'>;

export const emptySurveyTally: SurveyTally = { respondents: 0, needs: new Map() };

export function tallySurvey(responses: Iterable<Answered>): SurveyTally {
  const needs = new Map<Id, CountingTally>();
  let respondents = 0;
  for (const { answers } of responses) {
    respondents += 1;
    for (const [question, pair] of Object.entries(answers)) {
      const tally = needs.get(question) ?? copyOf();
      needs.set(question, tally);
      count(tally, pair, 1);
    }
  }
  return { respondents, needs };
}

export function addResponse(tally: SurveyTally, response: Answered): SurveyTally {
  return changed(tally, response, 1);
}

/** The tally without a response that is in it. */
export function removeResponse(tally: SurveyTally, response: Answered): SurveyTally {
  return changed(tally, response, -1);
}

/** What the answers say about one need. */
export type NeedResult = {
  readonly question: Question;
  readonly counts: KanoCounts;
  /** Respondents whose pair of answers is not whole. */
  readonly dropped: number;
  readonly analysis: KanoAnalysis;
  /** How many respondents are in each cell of the evaluation table: by the functional, then the dysfunctional answer. */
  readonly cells: readonly (readonly number[])[];
  /** The mean of 1 to 9, null where nobody gave one. */
  readonly importance: { readonly n: number; readonly mean: number | null };
};

/** The results of the needs that are asked, in their order. For each, n and dropped add up to the respondents. */
export function resultsOf(
  { table, tieThreshold }: Pick<Survey, 'table' | 'tieThreshold'>,
  questions: readonly Question[],
  tally: SurveyTally,
): readonly NeedResult[] {
  return questions.map((question) => {
    const { cells, importance } = tally.needs.get(question.id) ?? emptyNeedTally;
    const counts = countsOf(cells, table);
    const analysis = analyse(counts, { tieThreshold });
    return {
      question,
      counts,
      dropped: tally.respondents - analysis.n,
      analysis,
      cells: steps.map((row) => cells.slice(row * 5, row * 5 + 5)),
      importance: meanOf(importance),
    };
  });
}

const steps = [0, 1, 2, 3, 4];
const emptyNeedTally: NeedTally = {
  cells: Array.from({ length: 25 }, () => 0),
  importance: Array.from({ length: 9 }, () => 0),
};

type CountingTally = { readonly cells: number[]; readonly importance: number[] };

function copyOf(tally: NeedTally = emptyNeedTally): CountingTally {
  return { cells: [...tally.cells], importance: [...tally.importance] };
}

function changed(tally: SurveyTally, { answers }: Answered, by: 1 | -1): SurveyTally {
  const needs = new Map(tally.needs);
  for (const [question, pair] of Object.entries(answers)) {
    const next = copyOf(needs.get(question));
    count(next, pair, by);
    needs.set(question, next);
  }
  return { respondents: tally.respondents + by, needs };
}

function count(tally: CountingTally, pair: AnswerPair, by: 1 | -1): void {
  const { functional, dysfunctional, importance } = pair;
  if (functional !== null && dysfunctional !== null) {
    const cell = (functional - 1) * 5 + dysfunctional - 1;
    tally.cells[cell] = (tally.cells[cell] ?? 0) + by;
  }
  if (importance !== null) {
    tally.importance[importance - 1] = (tally.importance[importance - 1] ?? 0) + by;
  }
}

function countsOf(cells: readonly number[], table: KanoTable): KanoCounts {
  const counts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
  for (const [cell, category] of evaluationTables[table].flat().entries()) {
    counts[category] += cells[cell] ?? 0;
  }
  return counts;
}

function meanOf(counts: readonly number[]): NeedResult['importance'] {
  let n = 0;
  let sum = 0;
  for (const [at, times] of counts.entries()) {
    n += times;
    sum += times * (at + 1);
  }
  return { n, mean: n > 0 ? sum / n : null };
}
