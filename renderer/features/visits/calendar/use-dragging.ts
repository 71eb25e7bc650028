import { useEffect, useRef, useState } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { ListedVisit } from '../../../data/queries/visits-of.ts';
import { dragByPointer } from './drag-by-pointer.ts';

/** The visit that is dragged, and the day that it is held over; null beside the days. */
export type Held = { readonly visit: ListedVisit; readonly over: Day | null };

/** Drags a visit to a day by mouse, pen or finger. */
export function useDragging(onDrop: (visit: ListedVisit, day: Day) => void) {
  const [held, setHeld] = useState<Held | null>(null);
  const giveUp = useRef<(() => void) | null>(null);
  // The pointer may be let go after the grid was drawn anew.
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => giveUp.current?.(), []);
  function press(visit: ListedVisit, event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    giveUp.current?.();
    giveUp.current = dragByPointer(event, {
      onOver: (over) => setHeld((now) => (now?.over === over ? now : { visit, over })),
      onEnd: (on) => {
        setHeld(null);
        if (on !== null) drop.current(visit, on);
      },
    });
  }
  return { held, press };
}
