import { z } from 'zod';
import { dayValue, idValue, lineValue, nameLimit, noteValue } from '../../record/values.ts';
import { channels, scoreValue } from './care-values.ts';

/** What somebody was asked about: a visit, a call, another service, or all of it in a public survey. */
export const occasions = ['visit', 'call', 'service', 'poll'] as const;
export type Occasion = (typeof occasions)[number];

/** Somebody was asked how content they are (满意度调查, systems 19 and 20): after an event, or in a public survey. */
export const ratingSchema = z.object({
  id: idValue,
  clientId: idValue,
  occasion: z.enum(occasions),
  /** The visit it was about; null for any other event. */
  visitId: idValue.nullable(),
  /** The public survey; null where it was case by case. */
  pollId: idValue.nullable(),
  /** When they were asked. */
  day: dayValue,
  channel: z.enum(channels),
  contactId: idValue.nullable(),
  /** The person concerned, by name; '' only for an answer to a public survey without one. */
  person: lineValue,
  /** null where there was no answer. */
  score: scoreValue.nullable(),
  remark: noteValue,
});
export type Rating = z.infer<typeof ratingSchema>;

/** What a low score or a detractor opened: somebody speaks with the client by a day. Open until it is closed with an outcome. */
export const followUpSchema = z.object({
  id: idValue,
  clientId: idValue,
  /** The answer that opened it: a rating's id, or an NPS score's. */
  ratingId: idValue,
  /** Who looks after it, by name; '' while nobody is known: an answer is not lost because nobody is named yet. */
  owner: z.string().trim().max(nameLimit),
  opened: dayValue,
  due: dayValue,
  closed: dayValue.nullable(),
  outcome: noteValue,
});
export type FollowUp = z.infer<typeof followUpSchema>;
