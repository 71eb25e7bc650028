import { z } from 'zod';
import { dayValue, idValue, lineValue, noteValue } from '../../record/values.ts';

export const npsValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** How likely somebody is to recommend us (净推荐值, NPS, system 18): in a survey, after a visit, or asked by itself. */
export const npsScoreSchema = z.object({
  id: idValue,
  clientId: idValue,
  contactId: idValue.nullable(),
  /** The person's name as it was when they answered. */
  person: lineValue,
  day: dayValue,
  /** 0 not at all likely … 10 extremely likely. */
  score: z.int().min(0).max(10),
  /** Why, in the person's words. */
  reason: noteValue,
  /** The visit after which they were asked. */
  visitId: idValue.nullable(),
  /** The answers to a KANO survey that it came with. */
  responseId: idValue.nullable(),
});
export type NpsScore = z.infer<typeof npsScoreSchema>;

/** 0 to 6 detractors 贬损者, 7 and 8 passives 中立者, 9 and 10 promoters 推荐者 (Reichheld 2003). */
export type NpsGroup = 'detractor' | 'passive' | 'promoter';

export function npsGroupOf(score: number): NpsGroup {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}

/** The calendar quarter of a day: `2026-Q2`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Whether somebody is to speak with whoever answered so. */
export function isDetractor(score: number): boolean {
  return npsGroupOf(score) === 'detractor';
}
