import type { Id } from '../../../shared/record/id.ts';
import { inForce } from '../../../shared/record/in-force.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { StoredAction } from '../store/tables.ts';

/** Things of one kind that one person did. */
export type NewsItem = {
  /** The name of the actions in the log. */
  readonly name: string;
  readonly author: string;
  /** How often; and when last, in milliseconds since 1970. */
  readonly times: number;
  readonly at: number;
  /** Some of the clients that they were about, the latest first. */
  readonly clients: readonly { readonly id: Id; readonly name: string }[];
};

export type News = {
  /** The latest first. */
  readonly items: readonly NewsItem[];
  /** Whether more was done than was looked at. */
  readonly isCut: boolean;
};

const actionsRead = 300;
const itemsShown = 12;
const clientsNamed = 3;

/** What was done to the book since a moment, here or by others, and stands. */
export async function newsSince(book: ReadableBook, since: number): Promise<News> {
  const read = await book.log.latest(actionsRead);
  const recent = read.filter(({ at }) => at >= since);
  const groups = [...Map.groupBy(inForce(recent).toReversed(), keyOf).values()];
  const items = await Promise.all(groups.slice(0, itemsShown).map(async (of) => itemOf(book, of)));
  const isCut = groups.length > itemsShown || recent.length === actionsRead;
  return { items: items.filter((item) => item !== null), isCut };
}

function keyOf({ name, author }: StoredAction): string {
  return `${name} ${author}`;
}

async function itemOf(
  book: ReadableBook,
  actions: readonly StoredAction[],
): Promise<NewsItem | null> {
  const [latest] = actions;
  if (!latest) return null;
  const about = await Promise.all(
    actions.slice(0, clientsNamed).map(async ({ id }) => book.log.clientsOf(id, clientsNamed)),
  );
  const ids = [...new Set(about.flat())].slice(0, clientsNamed);
  const clients = await book.many('clients', ids);
  return {
    name: latest.name,
    author: latest.author,
    times: actions.length,
    at: latest.at,
    clients: clients.flatMap((client) => (client ? [{ id: client.id, name: client.name }] : [])),
  };
}
