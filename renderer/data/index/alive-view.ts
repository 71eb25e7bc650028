import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Scope } from './segment-scope.ts';

export type AliveView = {
  /** What counts as coming back: revenue, or a visit that was made. */
  readonly of: 'revenue' | 'visits';
  /** Chances are those of this day. */
  readonly day: Day;
  /** Of the value. */
  readonly currency: string;
  readonly scope: Scope;
};
