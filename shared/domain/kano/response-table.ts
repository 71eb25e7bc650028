import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import { kanoAskingWords } from '../../words/kano-asking.ts';
import { parseDay } from '../calendar/day.ts';
import { plainNeed } from './design-survey.ts';
import type { AnswerPair, Question } from './survey.ts';

export type NeedColumns = {
  readonly functional: number | null;
  readonly dysfunctional: number | null;
  readonly importance: number | null;
};

/** Which column (from 0) holds what; null where the table does not have it. */
export type ResponseColumns = {
  readonly client: number | null;
  readonly respondent: number | null;
  readonly day: number | null;
  readonly recommends: number | null;
  /** By the question's id. */
  readonly needs: Readonly<Record<Id, NeedColumns>>;
};

export type ResponseRow = {
  readonly line: number;
  /** Its code or name; '' where the table has no column for it. */
  readonly client: string;
  readonly respondent: string;
  /** null where the table says none. */
  readonly day: string | null;
  readonly answers: Readonly<Record<Id, AnswerPair>>;
  readonly recommends: number | null;
};

export type ResponseRowRefusal =
  | { readonly type: 'client-blank' }
  | { readonly type: 'no-such-day'; readonly value: string }
  | {
      readonly type: 'not-a-step' | 'not-an-importance' | 'not-a-recommendation';
      readonly column: string;
      readonly value: string;
    };

const nothing: NeedColumns = { functional: null, dysfunctional: null, importance: null };
const sides = ['functional', 'dysfunctional', 'importance'] as const;

const known = {
  client: /^(client|customer|company|code|客户|客户编号|客户名称|单位|公司)$/u,
  respondent: /^(name|respondent|person|contact|姓名|受访者|联系人)$/u,
  day: /^(day|date|日期|回答日期)$/u,
  recommends: /^(nps|recommends?|推荐意愿|净推荐值)$/u,
} as const;

/**
 * Guesses the columns by their headings: `f1 d1 i1` are the first need's, and up to three columns that begin with a need's name
 * are its questions in the usual order.
 */
export function guessResponseColumns(
  header: readonly string[],
  questions: readonly Question[],
): ResponseColumns {
  const plain = header.map((title) => plainNeed(title));
  const find = (pattern: RegExp) => {
    const at = plain.findIndex((title) => pattern.test(title));
    return at < 0 ? null : at;
  };
  const needs = questions.map(({ id, need }, place) => {
    const numbered = ['f', 'd', 'i'].map((letter) =>
      find(new RegExp(`^${letter}0*${place + 1}$`, 'u')),
    );
    const name = plainNeed(need);
    const named = plain.flatMap((title, at) => (title.startsWith(name) ? [at] : []));
    const [functional = null, dysfunctional = null, importance = null] =
      numbered[0] === null && numbered[1] === null ? named : numbered;
    return [id, { functional, dysfunctional, importance }] as const;
  });
  return {
    client: find(known.client),
    respondent: find(known.respondent),
    day: find(known.day),
    recommends: find(known.recommends),
    needs: Object.fromEntries(needs),
  };
}

type Unreadable = 'not-a-step' | 'not-an-importance' | 'not-a-recommendation';

/** How each cell of a need is read, and what is said where it cannot be. */
const readers = {
  functional: { read: stepOf, unreadable: 'not-a-step' },
  dysfunctional: { read: stepOf, unreadable: 'not-a-step' },
  importance: { read: (text: string) => numberIn(text, 1, 9), unreadable: 'not-an-importance' },
} as const;

/** Reads one row; a single cell that is no answer refuses all of it, so that nothing is stored by half. */
export function readResponseRow(
  line: number,
  cells: readonly string[],
  header: readonly string[],
  columns: ResponseColumns,
): Result<ResponseRow, ResponseRowRefusal> {
  const cell = (column: number | null) =>
    column === null ? '' : (cells[column] ?? '').normalize('NFKC').trim();
  const refused = (type: Unreadable, at: number | null) =>
    err({ type, column: header[at ?? 0] ?? '', value: cell(at ?? 0) });
  if (columns.client !== null && cell(columns.client) === '') return err({ type: 'client-blank' });
  const answers: Record<Id, AnswerPair> = {};
  for (const [question, of] of Object.entries(columns.needs)) {
    const pair = { ...nothing };
    for (const side of sides) {
      const { read, unreadable } = readers[side];
      const answer = read(cell(of[side]));
      if (answer === undefined) return refused(unreadable, of[side]);
      Object.assign(pair, { [side]: answer });
    }
    answers[question] = pair;
  }
  const recommends = numberIn(cell(columns.recommends), 0, 10);
  if (recommends === undefined) return refused('not-a-recommendation', columns.recommends);
  const day = dayIn(cell(columns.day));
  if (day === undefined) return err({ type: 'no-such-day', value: cell(columns.day) });
  const who = { client: cell(columns.client), respondent: cell(columns.respondent) };
  return ok({ line, ...who, day, answers, recommends });
}

function numberIn(text: string, least: number, most: number): number | null | undefined {
  if (text === '') return null;
  const value = /^\d{1,2}(\.0+)?$/u.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** Also in words, in either language. */
function stepOf(text: string): number | null | undefined {
  const plain = text.toLowerCase();
  for (const { answer } of [kanoAskingWords.en, kanoAskingWords['zh-CN']]) {
    const said = Object.entries(answer).find(([, word]) => word.toLowerCase() === plain);
    if (said) return Number(said[0]);
  }
  return numberIn(text, 1, 5);
}

function dayIn(text: string): string | null | undefined {
  if (text === '') return null;
  const day = parseDay(text);
  return day.ok ? day.value : undefined;
}
