import { z } from 'zod';
import {
  amountValue,
  currencyValue,
  dayValue,
  idValue,
  lineValue,
  nameValue,
  noteValue,
} from '../../record/values.ts';

/** At most so many clients are invited to a survey by name. */
export const invitedLimit = 10_000;
/** At most so many needs of clients stand behind one question. */
export const needsLimit = 500;

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
  /** How many steps the answers have; 5 where it is not said. Of three steps only like (1), neutral (3) and dislike (5) are offered. */
  scale: z.literal([3, 5]).optional(),
  /** The first survey of the waves that this one goes on with. */
  series: idValue.optional(),
  /** With the respondent's id it gives the order in which that respondent is asked; without it all are asked in the order of the needs. */
  seed: z.int().min(0).optional(),
  /** The clients who were invited. */
  invited: z.array(idValue).max(invitedLimit).optional(),
  /** Whether respondents are also asked how likely they are to recommend (NPS). */
  asksNps: z.boolean().optional(),
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
  /** The same in English, for respondents who read that; the three above are in the language of whoever designed the survey. */
  english: z
    .object({ need: lineValue, functional: lineValue, dysfunctional: lineValue })
    .optional(),
  /** The question of an earlier wave that asked about the same need. */
  follows: idValue.optional(),
  /** Needs of clients in the book that this question stands for. */
  needs: z.array(idValue).max(needsLimit).optional(),
  /** What it would cost to meet the need. */
  cost: z.object({ amount: amountValue.min(0), currency: currencyValue }).optional(),
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
  /** How they were asked: by their own hand, by an interviewer, on paper, from a table, or by a page that was mailed. */
  mode: z.enum(['self', 'interview', 'paper', 'table', 'page']).optional(),
  /** 0 to 10. */
  recommends: z.int().min(0).max(10).nullable().optional(),
});
export type Response = z.infer<typeof responseSchema>;
