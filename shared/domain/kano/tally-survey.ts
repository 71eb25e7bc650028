import type { KanoAnalysis } from './analyse.ts';
import { analyse } from './analyse.ts';
import type { NeedTally, SurveyTally } from './answer-grid.ts';
import type { ContinuousView } from './continuous.ts';
import { continuousOfCells } from './continuous.ts';
import type { KanoCounts } from './count.ts';
import type { KanoCategory, KanoTable } from './evaluate.ts';
import { evaluationTables } from './evaluate.ts';
import type { ImportanceMean, Interval } from './intervals.ts';
import { coefficientIntervals, importanceOf } from './intervals.ts';
import type { Question, Survey } from './survey.ts';

/** What the answers say about one need. */
export type NeedResult = {
  readonly question: Question;
  readonly counts: KanoCounts;
  /** Respondents whose pair of answers is not whole. */
  readonly dropped: number;
  readonly analysis: KanoAnalysis;
  /** 95 % intervals of Better and Worse. */
  readonly intervals: { readonly better: Interval | null; readonly worse: Interval | null };
  /** How many respondents are in each cell of the evaluation table: by the functional, then the dysfunctional answer. */
  readonly cells: readonly (readonly number[])[];
  readonly continuous: Pick<ContinuousView, 'functional' | 'dysfunctional'>;
  readonly importance: ImportanceMean;
};

/** The results of the needs that are asked, in their order. For each, n and dropped add up to the respondents. */
export function resultsOf(
  { table, tieThreshold }: Pick<Survey, 'table' | 'tieThreshold'>,
  questions: readonly Question[],
  tally: SurveyTally,
): readonly NeedResult[] {
  return questions.map((question) => {
    const { cells, importance } = tally.needs.get(question.id) ?? nothing;
    const counts = countsOf(cells, table);
    const analysis = analyse(counts, { tieThreshold });
    return {
      question,
      counts,
      dropped: tally.respondents - analysis.n,
      analysis,
      intervals: coefficientIntervals(counts),
      cells: steps.map((f) => steps.map((d) => cells[f * 5 + d + 1] ?? 0)),
      continuous: continuousOfCells(cells),
      importance: importanceOf(importance),
    };
  });
}

const steps = [0, 1, 2, 3, 4];
const nothing: NeedTally = { cells: new Uint32Array(26), importance: new Uint32Array(10) };

/** The category of each cell, by its code less 1. */
const categories: Readonly<Record<KanoTable, readonly KanoCategory[]>> = {
  berger: evaluationTables.berger.flat(),
  pouliot: evaluationTables.pouliot.flat(),
};

function countsOf(cells: ArrayLike<number>, table: KanoTable): KanoCounts {
  const counts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
  for (let code = 1; code < cells.length; code += 1) {
    const category = categories[table][code - 1];
    if (category) counts[category] += cells[code] ?? 0;
  }
  return counts;
}
