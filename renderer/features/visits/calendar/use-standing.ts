import { useEffect, useRef } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { CalendarPart } from '../../../data/queries/visits-between.ts';
import type { ListedVisit } from '../../../data/queries/visits-of.ts';

/** Where a visit goes, and what was shown when it got there; null while it is on its way. */
type Way = { readonly to: Day; arrivedIn: CalendarPart | null };

/**
 * Where visits stand by now: what was just moved is there before the calendar shows it, so that two quick steps lead two days on and not
 * twice to the same one.
 */
export function useStanding(part: CalendarPart) {
  const shown = useRef(part);
  const ways = useRef(new Map<Id, Way>());
  useEffect(() => {
    shown.current = part;
  });
  return {
    dayOf: ({ id, day }: ListedVisit): Day => {
      const way = ways.current.get(id);
      // What was read since is newer than the way.
      const isOver = !way || (way.arrivedIn !== null && way.arrivedIn !== shown.current);
      return isOver ? day : way.to;
    },
    /** Answers with what is to be called when it is known whether the visit got there. */
    leave: ({ id }: ListedVisit, to: Day) => {
      const way: Way = { to, arrivedIn: null };
      ways.current.set(id, way);
      return (isThere: boolean): void => {
        way.arrivedIn = shown.current;
        if (!isThere && ways.current.get(id) === way) ways.current.delete(id);
      };
    },
  };
}
