import { useMemo } from 'react';
import { capacityOf } from '../../../../shared/domain/visit/capacity.ts';
import type { OwnerLoad } from '../../../../shared/domain/visit/load.ts';
import { loadsOf } from '../../../../shared/domain/visit/load.ts';
import { capacities } from '../../../data/queries/capacities.ts';
import { staffList } from '../../../data/queries/staff-list.ts';
import type { CalendarPart } from '../../../data/queries/visits-between.ts';
import { useLive } from '../../../hooks/book.tsx';

/** What everybody has on the days that are shown, against what they can make. */
export function useLoads(part: CalendarPart | undefined): readonly OwnerLoad[] {
  const staff = useLive(staffList);
  const rows = useLive(capacities);
  return useMemo(
    () =>
      part && staff && rows ? loadsOf(part.days, (owner) => capacityOf(owner, staff, rows)) : [],
    [part, staff, rows],
  );
}
