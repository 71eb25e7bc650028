import { AnswerGrid } from '../../shared/domain/kano/answer-grid.ts';
import type { AnswerPair, Question, Survey } from '../../shared/domain/kano/survey.ts';
import type { NeedResult } from '../../shared/domain/kano/tally-survey.ts';
import { resultsOf } from '../../shared/domain/kano/tally-survey.ts';
import type { Wave } from '../../shared/domain/kano/waves.ts';
import { aPair, aQuestion, aSurvey } from './survey-rows.ts';

/** A pair of answers of each category (Berger et al. 1993), with an importance. */
export const pairOf: Readonly<Record<'M' | 'O' | 'A' | 'I' | 'R' | 'Q', AnswerPair>> = {
  M: aPair(2, 5, 8),
  O: aPair(1, 5, 7),
  A: aPair(1, 3, 5),
  I: aPair(3, 3, 3),
  R: aPair(5, 1, 2),
  Q: aPair(1, 1),
};

/** So many answers of each category, as `MMMA`. */
export function aResult(question: Partial<Question>, answers: string): NeedResult {
  const grid = new AnswerGrid();
  const asked = aQuestion(question);
  for (const [at, letter] of Array.from(answers).entries()) {
    grid.put({ id: `r${at}`, answers: { [asked.id]: letterPair(letter) } });
  }
  const [result] = resultsOf(aSurvey(), [asked], grid.tally());
  if (!result) throw new Error('A question has a result.');
  return result;
}

function letterPair(letter: string): AnswerPair {
  const found = Object.entries(pairOf).find(([name]) => name === letter);
  if (!found) throw new Error(`Not a category: ${letter}`);
  return found[1];
}

export function aWave(survey: Partial<Survey>, needs: readonly NeedResult[]): Wave {
  return { survey: aSurvey(survey), needs };
}
