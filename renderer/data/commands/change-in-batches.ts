import type { ActionName } from '../../../shared/domain/action.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import type { CellRefusal } from '../../../shared/domain/list/cell-refusal.ts';
import type { Id } from '../../../shared/record/id.ts';
import { sameValue } from '../../../shared/record/same-value.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { clientFields } from '../queries/client-fields.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** Which clients are to be changed, and who hears how far it is. */
export type ManyClients = {
  readonly ids: readonly Id[];
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
  /** Is written together with the first batch, even where there is nobody to change. */
  readonly along?: Along;
};

export type ManyChanged = {
  /** All batches are this one action, so that one undo takes them back. */
  readonly action: Id;
  readonly changed: number;
  /** Clients that could not take the change and stay as they were, and why the first of them could not. */
  readonly left: number;
  readonly why: CellRefusal | null;
  /** Given up between two batches: what was written until then stays, and is taken back with the action. */
  readonly cancelled: boolean;
};

export type ChangeOfClient = (
  client: Client,
  fields: readonly Field[],
) => Result<Client, CellRefusal>;

/** So many clients are one transaction: short enough that nothing else waits for it noticeably. */
export const clientsPerBatch = 500;

/** Clients that nobody needs to hear about one by one. */
export function quietly(ids: readonly Id[]): ManyClients {
  return { ids, onProgress: () => undefined, signal: new AbortController().signal };
}

type Along = (book: ReadableBook) => Promise<readonly Write[]>;

const nothing: Along = async () => [];

/** Changes clients batch by batch, each a transaction of the same action. Who is gone meanwhile is passed over. */
export async function changeInBatches(
  deps: Deps,
  name: ActionName,
  { ids, onProgress, signal, along = nothing }: ManyClients,
  change: ChangeOfClient,
): Promise<ManyChanged> {
  const action = { id: deps.newId(), name, undoes: null } as const;
  // Neighbours lie together on the disk: in their order a batch rewrites a few leaves, in any other it lays hundreds of rows over them.
  const inOrder = ids.toSorted();
  const sum = { changed: 0, left: 0 };
  let first: CellRefusal | null = null;
  const report = (cancelled: boolean) => ({ action: action.id, ...sum, why: first, cancelled });
  for (let from = 0; from === 0 || from < inOrder.length; from += clientsPerBatch) {
    if (signal.aborted) return report(true);
    const batch = inOrder.slice(from, from + clientsPerBatch);
    const done = await commit<Tally, never>(deps, action, async (book) => {
      const fields = await clientFields(book);
      const clients = await book.many('clients', batch);
      const decided = decide(clients, (client) => change(client, fields));
      const others = from === 0 ? await along(book) : [];
      return ok({ ...decided, writes: [...others, ...decided.writes] });
    });
    if (!done.ok) return done.error;
    const { changed, left, why } = done.value;
    sum.changed += changed;
    sum.left += left;
    first ??= why;
    onProgress(Math.min(ids.length, from + clientsPerBatch));
  }
  return report(false);
}

type Tally = Pick<ManyChanged, 'changed' | 'left' | 'why'>;

function decide(
  clients: readonly (Client | undefined)[],
  change: (client: Client) => Result<Client, CellRefusal>,
) {
  const writes = [];
  let left = 0;
  let why: CellRefusal | null = null;
  for (const client of clients) {
    if (!client) continue;
    const next = change(client);
    if (next.ok) {
      if (!sameValue(next.value, client)) writes.push(put('clients', next.value));
    } else {
      left += 1;
      why ??= next.error;
    }
  }
  return { writes, value: { changed: writes.length, left, why } };
}
