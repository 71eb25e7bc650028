import { z } from 'zod';
import { dayValue, idValue, instantValue, nameValue, noteValue } from '../../record/values.ts';
import { channels } from './care-values.ts';

export const mostAsked = 10_000_000;
const countValue = z.int().min(0).max(mostAsked);
/** The keys of a survey's counts: the scores. */
export const countKeys = ['1', '2', '3', '4', '5'] as const;
export type CountKey = (typeof countKeys)[number];

/** A public survey (公开调查, system 20). Its answers are ratings that name it, or counts where nobody was named. */
export const pollSchema = z.object({
  id: idValue,
  name: nameValue,
  starts: dayValue,
  ends: dayValue,
  channel: z.enum(channels),
  /** To how many people the question went: the denominator of its response rate. */
  asked: z.int().min(1).max(mostAsked),
  /** How many gave each score, besides those who are entered one by one. */
  counts: z.partialRecord(z.enum(countKeys), countValue),
  note: noteValue,
  archivedAt: instantValue.nullable(),
});
export type Poll = z.infer<typeof pollSchema>;
