import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scheduler } from 'fast-check';

/** What somebody does; `turn` resolves when it is his turn to go on. */
export type Deed = (turn: () => Promise<void>) => Promise<unknown>;

/**
 * Several do something at once, and fast-check says who goes on: each waits before every question to the office and before every answer of
 * it, and nobody is let go before all that are not ready stand and wait. So one at a time is on his way, and the same seed gives the
 * same order, however long the machine takes. Each asks one thing
 * at a time; whoever waited for another one of them, rather than for his turn, would wait for ever.
 */
export async function inTurns(
  order: Scheduler,
  deeds: Readonly<Record<string, Deed>>,
): Promise<void> {
  const speaker = new AsyncLocalStorage<() => Promise<void>>();
  let busy = 0;
  let calm = Promise.withResolvers<void>();
  const began = () => {
    busy += 1;
    calm = Promise.withResolvers<void>();
  };
  const stopped = () => {
    busy -= 1;
    if (busy === 0) calm.resolve();
  };
  const turnOf = (name: string) => async () => {
    const mine = order.schedule(Promise.resolve(), name);
    stopped();
    await mine;
  };
  const atOnce = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const turn = speaker.getStore();
    await turn?.();
    try {
      return await atOnce(...asked);
    } finally {
      await turn?.();
    }
  };
  try {
    const done: Promise<unknown>[] = [];
    // One after the other up to his first turn: who comes first must not hang on the machine either.
    for (const [name, deed] of Object.entries(deeds)) {
      const turn = turnOf(name);
      began();
      const deedDone = speaker.run(turn, async () => deed(turn)).finally(stopped);
      // Heard at the end, when nobody is on his way any more.
      deedDone.catch(() => undefined);
      done.push(deedDone);
      await calm.promise;
    }
    while (order.count() > 0) {
      began();
      await order.waitNext(1);
      await calm.promise;
    }
    await Promise.all(done);
  } finally {
    globalThis.fetch = atOnce;
  }
}
