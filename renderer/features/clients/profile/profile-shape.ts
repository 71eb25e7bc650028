import { z } from 'zod';
import type { ProfileForm } from '../../../../shared/domain/client/profile-form.ts';
import { scales } from '../../../../shared/domain/client/profile.ts';

/** What a draft of a profile has to look like. */
export const profileShape: z.ZodType<ProfileForm> = z.object({
  industry: z.string(),
  scale: z.enum(scales).nullable(),
  employees: z.string(),
  purchasingCycle: z.string(),
  clientSince: z.string(),
  cooperation: z.string(),
  informatisation: z.number().nullable(),
  operatorSkill: z.number().nullable(),
  serviceTypes: z.array(z.string()),
  serviceFrom: z.string(),
  serviceTo: z.string(),
  products: z.array(
    z.object({
      name: z.string(),
      maker: z.string(),
      competitor: z.boolean(),
      since: z.string(),
    }),
  ),
  season: z.array(z.number()),
  needsBefore: z.string(),
  needsIn: z.string(),
  needsAfter: z.string(),
  valueChain: z.array(
    z.object({
      name: z.string(),
      side: z.enum(['supplier', 'customer']),
      clientId: z.string().nullable(),
    }),
  ),
  tags: z.array(z.string()),
});
