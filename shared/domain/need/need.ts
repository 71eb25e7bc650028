import { z } from 'zod';
import { dayValue, idValue } from '../../record/values.ts';

/** Stated 表述的, real 真正的, unstated 未标明的, delightful 令人愉悦的, latent 潜在的 (system 6). */
export const needLevels = ['stated', 'real', 'unstated', 'delightful', 'latent'] as const;
export type NeedLevel = (typeof needLevels)[number];

export const needTextLimit = 2000;

/** Something that a client needs, in the words in which it was heard (需求). */
export const needSchema = z.object({
  id: idValue,
  clientId: idValue,
  /** The visit on which it was heard; null where it was entered by itself. */
  visitId: idValue.nullable(),
  day: dayValue,
  text: z.string().trim().min(1).max(needTextLimit),
  level: z.enum(needLevels),
});
export type Need = z.infer<typeof needSchema>;
