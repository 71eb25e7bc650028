import type { Measure } from '../../shared/domain/segment/measure.ts';
import { everybody } from '../../shared/domain/segment/measure.ts';

/** The revenue of a year in the whole book. */
export function revenueOf(period: string, currency: string): Measure {
  return { metric: 'revenue', period, currency, scope: everybody, today: '2026-05-11' };
}
