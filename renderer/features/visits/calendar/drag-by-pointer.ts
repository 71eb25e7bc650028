import type { Day } from '../../../../shared/domain/calendar/day.ts';

export type Drag = {
  /** The day under the pointer, from when it drags; null beside the days. */
  readonly onOver: (day: Day | null) => void;
  /** The day that it was dropped on; null where it was let go elsewhere, or given up. */
  readonly onEnd: (on: Day | null) => void;
};
type Point = { readonly x: number; readonly y: number };

/** So far a mouse goes before it drags (px); so far a finger may tremble while it rests. */
const slack = 6;
/** So long a finger or a pen rests before it drags; one that moves before that scrolls (ms). */
const rest = 350;
/** So near the edge of the window what is dragged scrolls it, by so much a frame (px). */
const edge = 48;
const stride = 9;

/**
 * Follows a press on something that can be dragged to a day, by mouse, pen or finger, until it is let go. Answers with what gives it up.
 * Escape gives it up too, and nothing is clicked by letting go.
 */
export function dragByPointer(press: PointerEvent, drag: Drag): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const byMouse = press.pointerType === 'mouse';
  let at: Point = { x: press.clientX, y: press.clientY };
  let isHeld = false;
  let frame = 0;
  const resting = byMouse ? undefined : setTimeout(take, rest);

  function take(): void {
    isHeld = true;
    tell();
    frame = requestAnimationFrame(scroll);
  }
  function tell(): void {
    drag.onOver(dayAt(at));
  }
  function scroll(): void {
    const down = Number(at.y > window.innerHeight - edge) - Number(at.y < edge);
    if (down !== 0) {
      scrollerOf(document.elementFromPoint(at.x, at.y))?.scrollBy(0, down * stride);
      tell();
    }
    frame = requestAnimationFrame(scroll);
  }
  function end(on: Day | null): void {
    listening.abort();
    clearTimeout(resting);
    cancelAnimationFrame(frame);
    if (isHeld) drag.onEnd(on);
    isHeld = false;
  }
  function onMove({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    if (pointerId !== press.pointerId) return;
    at = { x, y };
    const isFar = Math.hypot(x - press.clientX, y - press.clientY) > slack;
    if (!isHeld && isFar) {
      if (byMouse) take();
      else return end(null);
    }
    if (isHeld) tell();
  }
  function onUp({ pointerId }: PointerEvent): void {
    if (pointerId !== press.pointerId) return;
    if (isHeld) swallowClick();
    end(dayAt(at));
  }

  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', () => end(null), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isHeld) return;
      event.preventDefault();
      event.stopPropagation();
      end(null);
    },
    { signal, capture: true },
  );
  // A finger that holds something does not scroll, nor does it open the menu of the browser.
  const hold = (event: Event) => (isHeld ? event.preventDefault() : undefined);
  window.addEventListener('touchmove', hold, { signal, passive: false });
  window.addEventListener('contextmenu', hold, { signal });
  return () => end(null);
}

function dayAt({ x, y }: Point): Day | null {
  const cell = document.elementFromPoint(x, y)?.closest('[data-day]');
  return cell instanceof HTMLElement ? (cell.dataset['day'] ?? null) : null;
}

function scrollerOf(element: Element | null): Element | null {
  for (let one = element; one; one = one.parentElement) {
    const { overflowY } = getComputedStyle(one);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement;
}

/** The click that letting go makes is none. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
