import { addDays, dayOfWeek, type Day } from '../calendar/day.ts';
import type { Capacity } from './capacity.ts';

/** How many visits, planned and made, the clients of an owner have on a day; '' for clients that nobody looks after. */
export type OwnerCount = { readonly owner: string; readonly count: number };
export type DayCounts = { readonly day: Day; readonly owners: readonly OwnerCount[] };

export type Load = { readonly count: number; readonly most: number; readonly over: boolean };

/** The load of one person: by the days that were asked about, and by the weeks that lie in them whole. */
export type OwnerLoad = {
  readonly owner: string;
  readonly capacity: Capacity;
  readonly days: readonly (Load & { readonly day: Day })[];
  readonly weeks: readonly (Load & { readonly monday: Day })[];
};

/** The loads of all who have visits on these days, which follow each other, the busiest first. */
export function loadsOf(
  days: readonly DayCounts[],
  capacityOf: (owner: string) => Capacity,
): readonly OwnerLoad[] {
  const owners = new Set(days.flatMap((day) => day.owners.map(({ owner }) => owner)));
  return [...owners]
    .map((owner) => loadOf(owner, days, capacityOf(owner)))
    .toSorted((a, b) => sumOf(b) - sumOf(a) || a.owner.localeCompare(b.owner));
}

function loadOf(owner: string, days: readonly DayCounts[], capacity: Capacity): OwnerLoad {
  const counted = days.map(({ day, owners }) => {
    const count = owners.find((one) => one.owner === owner)?.count ?? 0;
    return { day, ...against(count, capacity.perDay) };
  });
  const weeks = [...Map.groupBy(counted, ({ day }) => mondayOf(day))]
    .filter(([, ofWeek]) => ofWeek.length === 7)
    .map(([monday, ofWeek]) => {
      const count = ofWeek.reduce((sum, one) => sum + one.count, 0);
      return { monday, ...against(count, capacity.perWeek) };
    });
  return { owner, capacity, days: counted, weeks };
}

function against(count: number, most: number): Load {
  return { count, most, over: count > most };
}

function sumOf({ days }: OwnerLoad): number {
  return days.reduce((sum, { count }) => sum + count, 0);
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - dayOfWeek(day));
}
