import { z } from 'zod';
import { metrics } from '../../../shared/domain/segment/measure.ts';

const texts = z.array(z.string()).optional().catch(undefined);
/** The balance point is one place: a second cut is a share or a number. */
export const secondKinds = ['client-share', 'metric-share', 'by-hand'] as const;

const day = z.iso.date().optional().catch(undefined);

/** What is measured and where the line is drawn; `at` is a percentage, or by hand a number of clients. Nonsense is left out. */
export const measureSearch = z.object({
  year: z.int().optional().catch(undefined),
  metric: z.enum(metrics).optional().catch(undefined),
  /** The last twelve months, or from a day to another one; a year where nothing is said. */
  span: z.enum(['last-12-months', 'range']).optional().catch(undefined),
  from: day,
  to: day,
  currency: z.string().optional().catch(undefined),
  region: texts,
  industry: texts,
  owner: texts,
  cut: z.enum(['client-share', 'metric-share', 'balance', 'by-hand']).optional().catch(undefined),
  at: z.number().min(0).optional().catch(undefined),
  /** A second cut, counted from the largest client as the first is. */
  second: z.enum(secondKinds).optional().catch(undefined),
  secondAt: z.number().min(0).optional().catch(undefined),
});
export type MeasureSearch = z.output<typeof measureSearch>;
