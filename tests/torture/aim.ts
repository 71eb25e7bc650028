import type { Phase } from './state.ts';
import { phases } from './state.ts';

/** Who dies: the window's process, in which the book is written; the one of the files and of the browser's storage; or all at once. */
export const victims = ['renderer', 'main', 'both'] as const;
export type Victim = (typeof victims)[number];

/** What was going on when a kill came, and who died of it. */
export type Fall = { readonly victim: Victim; readonly during: readonly Phase[] };

/** Before the first one was seen: milliseconds. */
const usual: Readonly<Record<Phase, number>> = { import: 200, edit: 10, fold: 40, backup: 400 };
/** No life goes on for longer, whatever was waited for. */
const longestWait = 20_000;

/** Follows what a life says that it does, and picks a moment in the middle of one thing. */
export class Aim {
  private readonly since = new Map<Phase, number>();
  private readonly took = new Map<Phase, number>(phases.map((phase) => [phase, usual[phase]]));
  private wanted: { readonly phase: Phase; readonly begun: () => void } | null = null;

  /** The life says so. */
  readonly doing = (phase: Phase, isBegun: boolean): void => {
    const now = performance.now();
    const since = this.since.get(phase);
    if (isBegun) this.since.set(phase, now);
    else if (since !== undefined) {
      this.took.set(phase, now - since);
      this.since.delete(phase);
    }
    if (isBegun && this.wanted?.phase === phase) this.wanted.begun();
  };

  /** Another life begins. */
  anew(): void {
    this.since.clear();
  }

  /** Ends somewhere between the beginning of the next such thing and a little after its end. */
  async at(phase: Phase): Promise<void> {
    const begun = Promise.withResolvers<void>();
    this.wanted = { phase, begun: begun.resolve };
    const timer = setTimeout(begun.resolve, longestWait);
    await begun.promise;
    clearTimeout(timer);
    this.wanted = null;
    const wait = (this.took.get(phase) ?? 0) * Math.random() * 1.1;
    await new Promise((over) => setTimeout(over, wait));
  }

  underWay(): readonly Phase[] {
    return phases.filter((phase) => this.since.has(phase));
  }
}

/** How many fell where, as a line of a report. */
export function talliedFalls(falls: readonly Fall[]): string {
  const ofVictims = victims.map((one) => {
    return `${falls.filter(({ victim }) => victim === one).length} of ${one}`;
  });
  const ofPhases = phases.map((one) => {
    return `${falls.filter(({ during }) => during.includes(one)).length} in ${one}`;
  });
  const between = falls.filter(({ during }) => during.length === 0).length;
  return `${ofVictims.join(', ')}; ${ofPhases.join(', ')}, ${between} between`;
}

export function oneOf<T>(list: readonly [T, ...T[]], random: () => number = Math.random): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}
