import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Leads the arrows from one step of the queue to the next, over all its parts; Enter then takes it. */
export function walkQueue(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const here = event.currentTarget;
  const queue = [...(here.closest('[role="group"]')?.querySelectorAll('[data-queue]') ?? [])];
  const next = queue[queue.indexOf(here) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
