import { useEffect } from 'react';
import { writesUnderWay } from '../safety.ts';

/** Under it every window of the app says when somebody last did something in it (ms since 1970). */
const activeKey = 'wellfield-active';
const lookEvery = 10_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Locks after so many minutes without a hand at any window; 0: never. An import or the like is let come to its end. A computer that slept looks
 * at the clock when it wakes.
 */
export function useIdleLock(minutes: number, lock: () => void): void {
  useEffect(() => {
    if (minutes === 0) return undefined;
    const note = () => {
      const now = Date.now();
      if (now - lastActive() > 1000) localStorage.setItem(activeKey, String(now));
    };
    const look = () => {
      if (Date.now() - lastActive() > minutes * 60_000 && writesUnderWay() === 0) lock();
    };
    localStorage.setItem(activeKey, String(Date.now()));
    const timer = setInterval(look, lookEvery);
    for (const sign of signs) window.addEventListener(sign, note, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, note);
    };
  }, [minutes, lock]);
}

function lastActive(): number {
  const at = Number(localStorage.getItem(activeKey));
  return Number.isFinite(at) ? at : 0;
}
