import { z } from 'zod';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { visitModes } from '../../../shared/domain/visit/visit.ts';
import type { VisitView } from '../../data/queries/visits-of.ts';
import { visitStates } from '../../data/queries/visits-of.ts';

/** How far the list looks back, in days. */
export const periods = ['30', '90', '365', 'all'] as const;
export type Period = (typeof periods)[number];

/** The filter as it stands in the address; what is left out filters nothing. */
export const visitsSearch = z.object({
  period: z.enum(periods).optional().catch(undefined),
  mode: z.enum(visitModes).optional().catch(undefined),
  outcome: z.enum(visitStates).optional().catch(undefined),
});
export type VisitsSearch = z.infer<typeof visitsSearch>;

/** The period that a view was made of. */
export function periodOf({ from, today }: VisitView): Period {
  return periods.find((period) => viewOf({ period }, today).from === from) ?? 'all';
}

export function isSameView(a: VisitView, b: VisitView): boolean {
  return a.from === b.from && a.today === b.today && a.mode === b.mode && a.outcome === b.outcome;
}

/** The last 30 days are today and the 29 before it. */
export function viewOf({ period = '30', mode, outcome }: VisitsSearch, today: Day): VisitView {
  return {
    from: period === 'all' ? null : addDays(today, 1 - Number(period)),
    today,
    mode: mode ?? null,
    outcome: outcome ?? null,
  };
}
