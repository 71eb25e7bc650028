import type { Bounds } from './preferences.ts';

export const smallest = { width: 1024, height: 640 };
const usual = { width: 1280, height: 800 };

/** How much of the window must be on a screen for a person to find it and drag it. */
const grip = 80;

export type Placement = { readonly width: number; readonly height: number } & Partial<Bounds>;

/** The remembered place, unless the screen it was on is gone or has shrunk. */
export function placement(bounds: Bounds | undefined, screens: readonly Bounds[]): Placement {
  if (bounds === undefined) return usual;
  const size = {
    width: Math.max(bounds.width, smallest.width),
    height: Math.max(bounds.height, smallest.height),
  };
  return screens.some((screen) => canBeGrabbed({ ...bounds, ...size }, screen))
    ? { x: bounds.x, y: bounds.y, ...size }
    : size;
}

function canBeGrabbed(window: Bounds, screen: Bounds): boolean {
  const visible =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const titleBarShown = window.y >= screen.y && window.y <= screen.y + screen.height - grip;
  return visible >= grip && titleBarShown;
}
