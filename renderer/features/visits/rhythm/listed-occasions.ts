import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../../shared/domain/calendar/working-days.ts';
import type { Occasion } from '../../../../shared/domain/rhythm/occasions.ts';
import { occasionsOf } from '../../../../shared/domain/rhythm/occasions.ts';
import type { ClientRhythm } from '../../../data/queries/rhythms.ts';

export type ListedOccasion = ClientRhythm & { readonly occasion: Occasion };

/** What is open of all agreements, and what their present periods will ask for; whatever is due first comes first. */
export function listedOccasions(
  all: readonly ClientRhythm[],
  today: Day,
  calendar: WorkingCalendar,
): { readonly open: readonly ListedOccasion[]; readonly coming: readonly ListedOccasion[] } {
  const listed = all
    .flatMap((one) =>
      occasionsOf(one.rhythm, today, calendar).map((occasion) => ({ ...one, occasion })),
    )
    .filter(({ occasion }) => occasion.state !== 'done')
    .toSorted((a, b) => (a.occasion.due < b.occasion.due ? -1 : 1));
  return {
    open: listed.filter(({ occasion }) => occasion.state !== 'coming'),
    coming: listed.filter(({ occasion }) => occasion.state === 'coming'),
  };
}
