import { sameValue } from '../../record/same-value.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import { customTextLimit } from '../field/read-field-value.ts';
import { numberOf } from '../import/cell.ts';
import { readDay } from './read-day.ts';
import type { Answer } from './visit-parts.ts';
import type { VisitField, VisitFieldKind, VisitSection } from './visit-section.ts';

/** What was typed or chosen, by the question's id: one text, several where several may be chosen, none where it was left empty. */
export type TypedAnswers = Readonly<Record<string, readonly string[]>>;

export type AnswerProblem = {
  readonly field: `answer ${string}`;
  readonly type: 'too-much-text' | 'not-a-number' | 'day-not-readable' | 'no-such-option';
};

export const yesAndNo = ['yes', 'no'] as const;

/** An answer as it is typed, so that reading it gives the answer again. */
export function typedAnswer({ value }: Pick<Answer, 'value'>): readonly string[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return [String(value)];
}

/** The answers of a visit that nobody is asked for any more: their question was changed, archived, or is one of other clients. */
export function formerAnswers(
  before: readonly Answer[],
  sections: readonly VisitSection[],
): readonly Answer[] {
  const asked = new Set(sections.flatMap(({ fields }) => fields.map(({ id }) => id)));
  return before.filter(({ fieldId }) => !asked.has(fieldId));
}

/**
 * The answers of a visit: of the questions that are asked now what was typed, of all others what was answered before. An answer that
 * nobody touched stays as it was given, also where its question has been changed since.
 */
export function readAnswers(
  typed: TypedAnswers,
  sections: readonly VisitSection[],
  before: readonly Answer[],
  today: Day,
): Result<readonly Answer[], readonly AnswerProblem[]> {
  const answers: Answer[] = [];
  const problems: AnswerProblem[] = [];
  const known = new Map(before.map((answer) => [answer.fieldId, answer]));
  for (const { title, fields } of sections) {
    for (const field of fields) {
      const was = known.get(field.id);
      const texts = typed[field.id] ?? (was ? typedAnswer(was) : []);
      if (was && sameValue(texts, typedAnswer(was))) {
        answers.push(was);
        continue;
      }
      const read = readAnswer(field, texts, today);
      if (!read.ok) problems.push({ field: `answer ${field.id}`, type: read.error });
      else if (read.value !== null) {
        const { id: fieldId, label, kind } = field;
        answers.push({ fieldId, section: title, label, kind, value: read.value });
      }
    }
  }
  if (problems.length > 0) return err(problems);
  return ok([...answers, ...formerAnswers(before, sections)]);
}

type Read = Result<Answer['value'] | null, AnswerProblem['type']>;

function readAnswer(field: VisitField, texts: readonly string[], today: Day): Read {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '');
  const [first] = given;
  if (first === undefined) return ok(null);
  if (first.length > customTextLimit) return err('too-much-text');
  return readers[field.kind](field, first, { given, today });
}

type Reader = (
  field: VisitField,
  first: string,
  more: { readonly given: readonly string[]; readonly today: Day },
) => Read;

const readers: Readonly<Record<VisitFieldKind, Reader>> = {
  text: (_, first) => ok(first),
  number: (_, first) => {
    const read = numberOf(first);
    return read.ok ? read : err('not-a-number');
  },
  'yes-no': (_, first) => ok(first === 'yes'),
  choice: ({ options }, first) => (options.includes(first) ? ok(first) : err('no-such-option')),
  choices: ({ options }, _, { given }) =>
    given.every((one) => options.includes(one)) ? ok([...given]) : err('no-such-option'),
  date: (_, first, { today }) => {
    const read = readDay(first, today);
    return read.ok ? read : err('day-not-readable');
  },
};
