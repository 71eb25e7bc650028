import { z } from 'zod';
import { dayValue, idValue, lineValue } from '../../record/values.ts';

/** A year's notice that somebody took in from a file (放假通知); it takes the place of what the product knows of that year. */
export const holidaysSchema = z.object({
  id: idValue,
  year: z.int().min(1950).max(2999),
  papers: z.array(lineValue),
  days: z.array(z.object({ name: lineValue, date: dayValue, isOffDay: z.boolean() })),
});
export type Holidays = z.infer<typeof holidaysSchema>;
