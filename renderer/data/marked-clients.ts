import { z } from 'zod';
import type { Id } from '../../shared/record/id.ts';
import type { Deps } from './deps.ts';
import { keepDraft, readDraft } from './device.ts';

/** The clients that someone has pinned or opened on this device, by their ids. It is nobody else's business: no book has it. */
export type MarkedClients = {
  /** In the order in which they were pinned. */
  readonly pinned: readonly Id[];
  /** The latest first. */
  readonly recent: readonly Id[];
};

const key = 'clients/marked';
const mostRecent = 12;
const markedSchema = z.object({ pinned: z.array(z.string()), recent: z.array(z.string()) });
const nobody: MarkedClients = { pinned: [], recent: [] };

export async function markedClients(deps: Deps): Promise<MarkedClients> {
  const kept = markedSchema.safeParse(await readDraft(deps, key));
  return kept.success ? kept.data : nobody;
}

/** Notes that a client's page was opened. */
export async function noteOpened(deps: Deps, client: Id): Promise<MarkedClients> {
  return change(deps, ({ pinned, recent }) => ({
    pinned,
    recent: [client, ...recent.filter((id) => id !== client)].slice(0, mostRecent),
  }));
}

/** Pins a client, or takes its pin away. */
export async function togglePin(deps: Deps, client: Id): Promise<MarkedClients> {
  return change(deps, ({ pinned, recent }) => ({
    pinned: pinned.includes(client) ? pinned.filter((id) => id !== client) : [...pinned, client],
    recent,
  }));
}

let last: Promise<unknown> = Promise.resolve();

/** One change after another, so that none is lost. */
async function change(
  deps: Deps,
  step: (now: MarkedClients) => MarkedClients,
): Promise<MarkedClients> {
  const changed = last.then(async () => {
    const next = step(await markedClients(deps));
    await keepDraft(deps, key, next);
    return next;
  });
  last = changed.catch(() => undefined);
  return changed;
}
