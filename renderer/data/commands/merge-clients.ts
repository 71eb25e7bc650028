import type { Rows, TableName } from '../../../shared/domain/book.ts';
import { isTableName } from '../../../shared/domain/book.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import { apartAfterMerge } from '../../../shared/domain/client/duplicate/keep-apart.ts';
import type {
  Choices,
  MergeRefusal,
} from '../../../shared/domain/client/duplicate/merge-fields.ts';
import { mergedClient } from '../../../shared/domain/client/duplicate/merge-fields.ts';
import { movedRecords } from '../../../shared/domain/client/duplicate/move-records.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Decision, Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { apartRows } from '../queries/apart-rows.ts';
import { storyOf } from '../queries/client-story.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type MergeWish = {
  /** The client that stays, by its id. */
  readonly winner: Id;
  readonly loser: Id;
  readonly choices: Choices;
  /** Contacts of the winner and of the loser that are one person. */
  readonly people: readonly { readonly kept: Id; readonly gone: Id }[];
};

export type MergeClientsRefusal = MergeRefusal | { readonly type: 'client-not-found' };

export type Merged = { readonly action: Id; readonly client: Client };

/** Makes two clients one, with all that belongs to them. One step, which can be taken back whole. */
export async function mergeClients(
  deps: Deps,
  wish: MergeWish,
): Promise<Result<Merged, MergeClientsRefusal>> {
  const action = deps.newId();
  const linked = await clientsLinkedTo(deps.book, wish.loser);
  return commit(deps, { id: action, name: 'client.merge', undoes: null }, async (book) => {
    const decided = await decide(book, wish, linked);
    if (!decided.ok) return decided;
    const { writes, value } = decided.value;
    return ok({ writes, value: { action, client: value } });
  });
}

async function decide(
  book: ReadableBook,
  { winner, loser, choices, people }: MergeWish,
  linked: readonly Id[],
): Promise<Result<Decision<Client>, MergeClientsRefusal>> {
  const [left, right] = await book.many('clients', [winner, loser]);
  if (!left || !right) return err({ type: 'client-not-found' });
  const client = mergedClient(left, right, choices);
  if (!client.ok) return client;
  const story = await storyOf(book, [winner, loser]);
  const ofWinner = idsOf(story.contacts.filter(({ clientId }) => clientId === winner));
  const ofLoser = idsOf(story.contacts.filter(({ clientId }) => clientId === loser));
  const same = people.filter(({ kept, gone }) => ofWinner.has(kept) && ofLoser.has(gone));
  const moved = movedRecords(story, {
    from: loser,
    to: winner,
    people: new Map(same.map(({ kept, gone }) => [gone, kept])),
  });
  const apart = apartAfterMerge(await apartRows(book), winner, loser);
  const others = await book.many('clients', linked);
  const writes: readonly Write[] = [
    put('clients', client.value),
    remove('clients', loser),
    ...others.flatMap((other) =>
      other && other.id !== winner && other.id !== loser
        ? [put('clients', relinked(other, loser, winner))]
        : [],
    ),
    ...Object.entries(moved.rows).flatMap(([table, rows]) =>
      isTableName(table) ? putAll(table, rows) : [],
    ),
    ...moved.gone.contacts.map((id) => remove('contacts', id)),
    ...moved.gone.attachments.map((id) => remove('attachments', id)),
    ...moved.gone.invitations.map((id) => remove('invitations', id)),
    ...putAll('apart', apart.kept),
    ...apart.gone.map((id) => remove('apart', id)),
  ];
  return ok({ writes, value: client.value });
}

/** The clients that name another as their supplier or customer. It reads all clients, before the book is held. */
async function clientsLinkedTo(book: ReadableBook, id: Id): Promise<readonly Id[]> {
  const linked: Id[] = [];
  await book.scan('clients', (batch) => {
    for (const client of batch) {
      if (client.profile.valueChain.some(({ clientId }) => clientId === id)) linked.push(client.id);
    }
  });
  return linked;
}

function relinked(client: Client, from: Id, to: Id): Client {
  const valueChain = client.profile.valueChain.map((link) =>
    link.clientId === from ? { ...link, clientId: to } : link,
  );
  return { ...client, profile: { ...client.profile, valueChain } };
}

function idsOf(rows: readonly { readonly id: Id }[]): ReadonlySet<Id> {
  return new Set(rows.map(({ id }) => id));
}

function putAll<T extends TableName>(table: T, rows: readonly Rows[T][]): readonly Write[] {
  return rows.map((row) => put(table, row));
}
