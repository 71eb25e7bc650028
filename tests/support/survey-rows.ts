import type { AnswerPair, Question, Response, Survey } from '../../shared/domain/kano/survey.ts';
import { realData, rowsOfPlainCsv } from './real-data.ts';
import { id } from './test-book.ts';

export function aSurvey(part: Partial<Survey> = {}): Survey {
  return {
    id: id(400),
    name: '服务需求',
    day: '2026-05-11',
    table: 'berger',
    tieThreshold: 0.05,
    note: '',
    ...part,
  };
}

export function aQuestion(part: Partial<Question> = {}): Question {
  return {
    id: id(410),
    surveyId: id(400),
    place: 0,
    need: '五天内答复',
    functional: '',
    dysfunctional: '',
    ...part,
  };
}

export function aResponse(part: Partial<Response> = {}): Response {
  return {
    id: id(450),
    surveyId: id(400),
    clientId: id(1),
    contactId: null,
    respondent: '李工',
    day: '2026-05-11',
    answers: { [id(410)]: aPair(1, 5) },
    ...part,
  };
}

export function aPair(
  functional: number | null,
  dysfunctional: number | null,
  importance: number | null = null,
): AnswerPair {
  return { functional, dysfunctional, importance };
}

/** The 27 × 10 answers of a published study on cars as a survey of the book; null where they are not on this machine. */
export function carSurvey(): {
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
} | null {
  const text = realData('kano-car-answers.csv');
  if (text === null) return null;
  const attributes = Array.from({ length: 10 }, (_, i) => i + 1);
  const questions = attributes.map((n) =>
    aQuestion({ id: id(410 + n), place: n - 1, need: `Attribute ${n}` }),
  );
  const responses = rowsOfPlainCsv(text).map((row, i) => {
    const answer = (column: string) => Number(row.get(column)) || null;
    const answers = Object.fromEntries(
      attributes.map((n) => [id(410 + n), aPair(answer(`f${n}`), answer(`d${n}`))]),
    );
    return aResponse({ id: id(450 + i), respondent: `Respondent ${i + 1}`, answers });
  });
  return { questions, responses };
}
