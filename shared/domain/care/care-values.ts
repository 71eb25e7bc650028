import { z } from 'zod';

/** How people are asked: phone 电话, questionnaire 问卷, website 网站, visit interview 走访面谈 (system 20). */
export const channels = ['phone', 'questionnaire', 'website', 'interview'] as const;
export type Channel = (typeof channels)[number];

export const scores = [1, 2, 3, 4, 5] as const;
/** 1 (bad) to 5 (good). */
export const scoreValue = z.int().min(1).max(5);

/** Up to here a score asks for somebody to look after it. */
export const lowestFine = 3;

export function isLow(score: number | null): boolean {
  return score !== null && score < lowestFine;
}
