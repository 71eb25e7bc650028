import type { Id } from '../../../shared/record/id.ts';
import { inForce } from '../../../shared/record/in-force.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { StoredAction } from '../store/tables.ts';

/** A client that a published plan gave to somebody, and who looked after it before ('' for nobody). */
export type CameToMe = { readonly id: Id; readonly name: string; readonly from: string };

export type ComeToMe = {
  /** When the latest plan was published, in milliseconds since 1970. */
  readonly at: number;
  readonly count: number;
  readonly first: readonly CameToMe[];
};

const actionsRead = 1000;
const shown = 5;

/** Whom plans of fields that were published since a moment, and stand, gave to a person who has them still; null where there is nobody. */
export async function comeToMe(
  book: ReadableBook,
  person: string,
  since: number,
): Promise<ComeToMe | null> {
  if (person === '') return null;
  const recent = inForce(await book.log.latest(actionsRead));
  const published = recent.filter(({ name, at }) => name === 'territory.publish' && at >= since);
  const came = new Map<Id, string>();
  for (const action of published) await noteMoves(book, action, person, came);
  const clients = await book.many('clients', [...came.keys()]);
  const mine = clients.filter((client) => client?.owner === person && !client.archivedAt);
  const last = published.at(-1);
  if (!last || mine.length === 0) return null;
  const named = mine.flatMap((client) =>
    client ? [{ id: client.id, name: client.name, from: came.get(client.id) ?? '' }] : [],
  );
  const first = named.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN-u-co-pinyin'));
  return { at: last.at, count: named.length, first: first.slice(0, shown) };
}

async function noteMoves(
  book: ReadableBook,
  { id }: StoredAction,
  person: string,
  came: Map<Id, string>,
): Promise<void> {
  for (const { rows } of await book.log.changesOf(id)) {
    for (const change of rows) {
      if (change.table !== 'clients' || change.kind !== 'edit') continue;
      const { owner } = change.fields;
      if (owner?.to === person) came.set(change.id, String(owner.from));
    }
  }
}
