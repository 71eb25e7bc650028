import { AnswerGrid, codeOf } from '../../shared/domain/kano/answer-grid.ts';
import { evaluationTables } from '../../shared/domain/kano/evaluate.ts';
import { rankNeeds } from '../../shared/domain/kano/rank-needs.ts';
import type { AnswerPair, Question, Response } from '../../shared/domain/kano/survey.ts';
import { resultsOf } from '../../shared/domain/kano/tally-survey.ts';
import { dice } from '../support/dice.ts';
import type { Measurement, Pair } from './measure.ts';
import { check, measurement } from './measure.ts';

const needs = 200;
const respondents = 5000;
const rounds = 25;
const how = { table: 'berger', tieThreshold: 0.05 } as const;

type Answers = Pick<Response, 'id' | 'answers'>;

/** The same answers as three plain typed arrays a need: all that a bare pass reads. */
type Bare = {
  readonly functional: readonly Uint8Array[];
  readonly dysfunctional: readonly Uint8Array[];
  readonly importance: readonly Uint8Array[];
};

/**
 * All results of a screen at 200 needs and 5,000 respondents, beside one bare pass over the answers in typed arrays, which finds
 * the category of every pair, counts it, and adds the importance up.
 */
export async function kano(): Promise<readonly Measurement[]> {
  const next = dice(17);
  const responses = Array.from({ length: respondents }, (_, at) => responseOf(at, next));
  const bare = bareOf(responses);
  const questions = Array.from({ length: needs }, (_, place) => questionOf(place));
  const asked = questions.map(({ id }) => id);
  const grid = new AnswerGrid();
  const filling = timed(() => {
    for (const one of responses) grid.put(one);
  });
  console.log(`filling the grid with ${needs * respondents} pairs: ${filling.toFixed(0)} ms`);
  const half = responses.filter((_, at) => at % 2 === 0).map(({ id }) => id);
  const everybody = responses.map(({ id }) => id);
  const expected = barePass(bare);
  const shown = () => {
    const results = resultsOf(how, questions, grid.tally());
    return { results, ranked: rankNeeds(results), found: grid.contradictions('berger', asked) };
  };
  check(
    JSON.stringify(shown().results.map(({ counts }) => counts)) ===
      JSON.stringify(expected.map(({ counts }) => counts)),
    'the results are not those of a bare pass',
  );
  const against = (run: () => unknown): readonly Pair[] =>
    Array.from({ length: rounds }, () => ({
      ours: timed(run),
      baseline: timed(() => barePass(bare)),
    }));
  let entered = 0;
  return [
    measurement('all results of a screen, everybody / a bare pass', against(shown), { target: 2 }),
    measurement(
      'an answer entered, and all results again / a bare pass',
      against(() => {
        entered += 1;
        grid.put(responseOf(entered % respondents, next));
        return shown();
      }),
      { target: 2 },
    ),
    measurement(
      'all results of half of the respondents / a bare pass',
      against(() => resultsOf(how, questions, grid.tallyOf(half))),
      { target: 2 },
    ),
    measurement(
      'all results counted from scratch / a bare pass',
      against(() => resultsOf(how, questions, grid.tallyOf(everybody))),
      { target: 2 },
    ),
  ];
}

const letters = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;
/** By the code of a pair less 1: the place of its category among the letters. */
const places = Uint8Array.from(
  evaluationTables.berger.flat().map((category) => letters.indexOf(category)),
);

/** As bare as it goes: three reads, one look-up and two additions a pair. */
function barePass({ functional, dysfunctional, importance }: Bare) {
  return functional.map((f, need) => {
    const counts = barely(f, dysfunctional[need] ?? f);
    const sum = sumOf(importance[need] ?? f);
    const [M = 0, O = 0, A = 0, I = 0, R = 0, Q = 0] = counts;
    return { counts: { M, O, A, I, R, Q }, sum };
  });
}

function barely(f: Uint8Array, d: Uint8Array): Uint32Array {
  // The seventh counts the pairs that are not whole.
  const counts = new Uint32Array(7);
  for (let at = 0; at < f.length; at += 1) {
    const one = f[at] ?? 0;
    const place = one === 0 ? 6 : (places[one * 5 + (d[at] ?? 0) - 6] ?? 6);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function sumOf(values: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum;
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function responseOf(at: number, next: () => number): Answers {
  const answers: Record<string, AnswerPair> = {};
  for (let need = 0; need < needs; need += 1) {
    answers[`q${need}`] = {
      functional: next() < 0.01 ? null : 1 + Math.floor(next() * 5),
      dysfunctional: 1 + Math.floor(next() * 5),
      importance: next() < 0.05 ? null : 1 + Math.floor(next() * 9),
    };
  }
  return { id: `r${at}`, answers };
}

function questionOf(place: number): Question {
  const id = `q${place}`;
  return { id, surveyId: 's', place, need: id, functional: '', dysfunctional: '' };
}

function bareOf(responses: readonly Answers[]): Bare {
  const column = (valueOf: (pair: AnswerPair | undefined) => number) =>
    Array.from({ length: needs }, (_, need) =>
      Uint8Array.from(responses.map(({ answers }) => valueOf(answers[`q${need}`]))),
    );
  return {
    functional: column((pair) => (codeOf(pair) > 0 ? (pair?.functional ?? 0) : 0)),
    dysfunctional: column((pair) => (codeOf(pair) > 0 ? (pair?.dysfunctional ?? 0) : 0)),
    importance: column((pair) => pair?.importance ?? 0),
  };
}
