import type { Client } from '../../../shared/domain/client/client.ts';
import { inOrder } from '../../../shared/domain/service-record/chain.ts';
import type { HandOut } from '../../../shared/domain/service-record/hand-out.ts';
import type { Fact } from '../../../shared/domain/service-record/told.ts';
import {
  isToldKind,
  pathsOf,
  toldKinds,
  toldOf,
} from '../../../shared/domain/service-record/told.ts';
import { bornAt } from '../../../shared/domain/timeline/own-day.ts';
import { changesOfStory, keyOf } from '../../../shared/domain/timeline/story.ts';
import type { StoryChange, StoryRecord } from '../../../shared/domain/timeline/story.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { LoggedAction } from '../../../shared/record/log.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { logAbout, mergedInto, recordsOf } from './story-of.ts';

export type ServiceRecord = {
  readonly client: Client;
  /** What was handed out, each sheet behind those that it stands after; null where one of them has not come from its device yet. */
  readonly sheets: readonly HandOut[] | null;
  /** What the client is told as the book is now. */
  readonly facts: readonly Fact[];
};

/** More entries of the log about one client are read by nobody; who wrote down what lies before is told by the records' ids. */
const deepest = 20_000;

/** What a client's service record holds, and what is to be told; null where the book has no such client. */
export async function serviceRecord(book: ReadableBook, id: Id): Promise<ServiceRecord | null> {
  const client = await book.get('clients', id);
  if (!client) return null;
  const merged = await mergedInto(book, client);
  const family = [id, ...merged];
  const handOuts = await book.lookUp('handOuts', 'clientId', family);
  const records = await recordsOf(book, family, toldKinds);
  const { log } = await logAbout(book, family, deepest);
  const changes = changesOfStory({ client: id, merged, records, elsewhere: [], log });
  return { client, sheets: inOrder(handOuts), facts: factsOf(records, changes) };
}

function factsOf(
  records: readonly StoryRecord[],
  changes: readonly StoryChange[],
): readonly Fact[] {
  const entered = new Map<string, LoggedAction>();
  const edited = new Map<string, LoggedAction>();
  for (const { action, change, table, row } of changes) {
    const key = keyOf(table, row.id);
    if (change.kind === 'add' && !entered.has(key)) entered.set(key, action);
    if (change.kind === 'edit' && isToldKind(table)) {
      const told = pathsOf(table);
      if (Object.keys(change.fields).some((path) => told.has(path))) edited.set(key, action);
    }
  }
  return records.flatMap(({ table, row }): readonly Fact[] => {
    const data = isToldKind(table) ? toldOf(table, row) : null;
    if (!isToldKind(table) || !data) return [];
    const first = entered.get(keyOf(table, row.id));
    const last = edited.get(keyOf(table, row.id));
    const at = instant(first?.at ?? bornAt(row.id));
    const who = (last ?? first)?.author ?? '';
    return [{ kind: table, record: row.id, at, edited: last ? instant(last.at) : null, who, data }];
  });
}

const lastMoment = Date.UTC(9999, 11, 31);

/** A device's clock may say anything; what is written down is a moment of four-digit years. */
export function instant(at: number): string {
  return new Date(Math.min(Math.max(0, at), lastMoment)).toISOString();
}
