import type { Id } from '../../record/id.ts';
import { stepsOfScale } from './answer-survey.ts';
import type { AnswerPair, Survey } from './survey.ts';

/** What a sheet of paper asks: its needs in their order, and how. */
export type Sheet = {
  readonly questions: readonly Id[];
  readonly importance: boolean;
  readonly scale: Survey['scale'];
};

const sides = ['functional', 'dysfunctional', 'importance'] as const;
export type KeyedSide = (typeof sides)[number];
export type KeyedPlace = { readonly question: Id; readonly side: KeyedSide };

/** Where the next key goes; null where the sheet is full. */
export function placeOfKey({ questions, importance }: Sheet, at: number): KeyedPlace | null {
  const each = importance ? 3 : 2;
  const question = questions[Math.floor(at / each)];
  const side = sides[at % each];
  return question === undefined || side === undefined ? null : { question, side };
}

/** The digits that a place takes, besides 0 for none. */
export function keysAt({ scale }: Sheet, { side }: KeyedPlace): readonly number[] {
  return side === 'importance' ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : stepsOfScale(scale);
}

export type Keyed = {
  /** The keys that were taken, in one spelling: digits, 0 for none. */
  readonly keys: string;
  /** The first digit that its place does not offer; what follows it is not read. */
  readonly refused: number | null;
};

/** Reads keys as they are typed or pasted, also in full-width characters; a blank stands for none, and anything else for nothing. */
export function readKeys(sheet: Sheet, typed: string): Keyed {
  let keys = '';
  for (const key of typed.normalize('NFKC').replaceAll(' ', '0')) {
    if (!/^\d$/u.test(key)) continue;
    const place = placeOfKey(sheet, keys.length);
    if (!place) break;
    const digit = Number(key);
    if (digit !== 0 && !keysAt(sheet, place).includes(digit)) return { keys, refused: digit };
    keys += key;
  }
  return { keys, refused: null };
}

export function keyedAnswers(sheet: Sheet, keys: string): Readonly<Record<Id, AnswerPair>> {
  const answers: Record<Id, AnswerPair> = {};
  for (const [at, key] of keys.split('').entries()) {
    const place = placeOfKey(sheet, at);
    if (!place) break;
    const { question, side } = place;
    const pair = answers[question] ?? { functional: null, dysfunctional: null, importance: null };
    answers[question] = { ...pair, [side]: key === '0' ? null : Number(key) };
  }
  return answers;
}
