import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../../shared/domain/calendar/working-days.ts';
import type { ListedVisit } from '../../../data/queries/visits-of.ts';
import type { Held } from './use-dragging.ts';

/** What the days of the calendar and the visits on them share. */
export type GridTools = {
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  /** The visit that is being dragged, and the day that it is held over; null while none is. */
  readonly held: Held | null;
  /** A press on a visit, which may become a drag. */
  readonly onPress: (visit: ListedVisit, event: PointerEvent) => void;
  /** Moves a visit by so many days from where it stands by now, be it shown there yet or not. */
  readonly onStep: (visit: ListedVisit, days: number) => void;
  readonly onAskWhere: (visit: ListedVisit) => void;
  readonly onConfirm: (visit: ListedVisit, confirmed: boolean) => void;
};
