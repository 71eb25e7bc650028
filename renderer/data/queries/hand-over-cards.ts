import type { Client } from '../../../shared/domain/client/client.ts';
import type { Lack } from '../../../shared/domain/client/hand-over-facts.ts';
import { lacksOf } from '../../../shared/domain/client/hand-over-facts.ts';
import { stageOf, waitingSince } from '../../../shared/domain/client/hand-over-stage.ts';
import type { HandOverStep } from '../../../shared/domain/client/hand-over.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { handOverRecords } from './hand-over-records.ts';

/** A client that waits for a step, and what the step lacks. */
export type HandOverCard = {
  readonly client: Client;
  readonly step: HandOverStep;
  readonly since: string;
  readonly lacks: readonly Lack[];
};

/** The cards of some clients, by their ids. Who is not on the way has none. */
export async function handOverCards(
  book: ReadableBook,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, HandOverCard>> {
  const clients = await book.many('clients', ids);
  const records = await handOverRecords(book, ids);
  const cards = new Map<Id, HandOverCard>();
  for (const client of clients) {
    if (!client) continue;
    const step = stageOf(client.handOver);
    const since = waitingSince(client.handOver);
    const known = records.get(client.id);
    if (step === null || step === 'done' || since === null || !known) continue;
    cards.set(client.id, { client, step, since, lacks: lacksOf(step, client, known) });
  }
  return cards;
}
