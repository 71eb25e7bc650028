import { z } from 'zod';
import { dayValue, idValue, lineValue, nameValue, noteValue } from '../../record/values.ts';

/** One dated wave of a KANO survey (调查). */
export const surveySchema = z.object({
  id: idValue,
  name: nameValue,
  day: dayValue,
  /** The evaluation table: Berger et al. 1993, or Pouliot's revision of it. */
  table: z.enum(['berger', 'pouliot']),
  /** Two categories closer than this share of the answers count as a tie (0.05 = 5 percentage points). */
  tieThreshold: z.number().min(0).max(1),
  note: noteValue,
});
export type Survey = z.infer<typeof surveySchema>;

/** A need that a survey asks about, with the wording of both of its questions where it differs from the usual one. */
export const questionSchema = z.object({
  id: idValue,
  surveyId: idValue,
  /** Its place in the questionnaire, from 0. */
  place: z.int().min(0),
  need: nameValue,
  functional: lineValue,
  dysfunctional: lineValue,
});
export type Question = z.infer<typeof questionSchema>;

/** 1 like 喜欢, 2 must be 理应如此, 3 neutral 无所谓, 4 live with 勉强接受, 5 dislike 不喜欢; null = not answered. */
const kanoAnswer = z.int().min(1).max(5).nullable();

export const answerPairSchema = z.object({
  functional: kanoAnswer,
  dysfunctional: kanoAnswer,
  /** 1 to 9. */
  importance: z.int().min(1).max(9).nullable(),
});
export type AnswerPair = z.infer<typeof answerPairSchema>;

/** What one respondent answered in one survey (答卷). */
export const responseSchema = z.object({
  id: idValue,
  surveyId: idValue,
  clientId: idValue,
  /** The contact who answered; null where the person is not among the contacts. */
  contactId: idValue.nullable(),
  /** The person's name as it was when they answered. */
  respondent: lineValue,
  day: dayValue,
  /** By the question's id. */
  answers: z.record(z.string(), answerPairSchema),
});
export type Response = z.infer<typeof responseSchema>;
