import { z } from 'zod';

const texts = z.array(z.string()).optional().catch(undefined);

/** What RFM and the chances look at: the day, the currency, the part of the book, and what is open. Nonsense is left out. */
export const partSearch = z.object({
  day: z.iso.date().optional().catch(undefined),
  currency: z.string().optional().catch(undefined),
  region: texts,
  industry: texts,
  owner: texts,
  /** The place of the RFM segment whose clients are listed; -1 for those without. */
  segment: z.int().min(-1).optional().catch(undefined),
  /** What counts as coming back; revenue where nothing is said. */
  of: z.literal('visits').optional().catch(undefined),
});
export type PartSearch = z.output<typeof partSearch>;
