import { z } from 'zod';

/** How many days are counted, today among them. */
export const countedPeriods = ['30', '90', '365'] as const;

export const statisticsSearch = z.object({
  period: z.enum(countedPeriods).optional().catch(undefined),
});
