import './no-code-from-text.ts';
import { editClient } from '../../../renderer/data/commands/edit-client.ts';
import type { OfficeValues } from '../../../renderer/data/office-values.ts';
import { officeValues, setOfficeValues } from '../../../renderer/data/office-values.ts';
import type { OpenBook } from '../../../renderer/data/open-book.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import type { OfficeCall } from '../../../renderer/data/sync/loop.ts';
import { idOf } from '../generate.ts';
import { painted, watchFirstRow } from './watch.ts';

type Known = Partial<OfficeValues>;

const lookEvery = 20;

/** Looks until what the device keeps of its office is so; the book's own tables, so that nothing but what is durable counts. */
async function until(
  { store }: OpenBook,
  keys: readonly (keyof OfficeValues)[],
  holds: (known: Known) => boolean,
): Promise<number> {
  while (!holds(await officeValues(store, keys))) {
    await new Promise((next) => setTimeout(next, lookEvery));
  }
  return performance.now();
}

export type Pulled = {
  /** Milliseconds from the click on "Join" to rows in the painted list, */
  readonly firstScreen: number;
  /** until every row lies on the disk, */
  readonly durable: number;
  /** until the round is over, */
  readonly over: number;
  /** and until the list shows that all are there. */
  readonly listed: number;
};

/** Joins by the button of the screen, and goes to the list as a person would. */
async function pull(button: string, clients: string): Promise<Pulled> {
  const join = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === button,
  );
  if (!join) throw new Error(`There is no button ${button}.`);
  const deps = await openBook();
  const start = performance.now();
  join.click();
  const durable = until(deps, ['cut', 'reading'], ({ cut = 0, reading }) => cut > 0 && !reading);
  const over = until(deps, ['syncedAt'], ({ syncedAt }) => syncedAt !== undefined);
  await until(deps, ['address'], ({ address }) => address !== undefined);
  location.hash = '#/clients';
  const firstScreen = await watchFirstRow();
  const listed = painted(
    () => document.querySelector('main h1')?.textContent?.includes(clients) === true,
  );
  const times = {
    firstScreen: firstScreen - start,
    durable: (await durable) - start,
    over: (await over) - start,
    listed: (await listed) - start,
  };
  deps.close();
  return times;
}

function call(what: OfficeCall): void {
  const channel = new BroadcastChannel('wellfield-office');
  channel.postMessage(what);
  channel.close();
}

/** A round that a person asks for; milliseconds until it is over. */
async function round(): Promise<number> {
  const deps = await openBook();
  const { syncedAt = 0 } = await officeValues(deps.store, ['syncedAt']);
  const start = performance.now();
  call('now');
  const end = await until(deps, ['syncedAt'], (known) => (known.syncedAt ?? 0) > syncedAt);
  await until(deps, ['status'], ({ status }) => status?.state === 'idle');
  deps.close();
  return end - start;
}

const editsAtOnce = 200;

/** Edits a field of so many clients while nothing is sent, each by an action of its own; milliseconds. */
async function editOffline(count: number): Promise<number> {
  const deps = await openBook();
  await setOfficeValues(deps.store, { paused: true });
  call('stop');
  await until(deps, ['status'], ({ status }) => status?.state === 'idle');
  const start = performance.now();
  for (let from = 0; from < count; from += editsAtOnce) {
    await Promise.all(
      Array.from({ length: Math.min(editsAtOnce, count - from) }, async (_, i) => {
        const n = from + i;
        const edited = await editClient(deps, idOf(1, n), { phone: `edited ${n}` }, false);
        if (!edited.ok) throw new Error(`The edit was refused: ${JSON.stringify(edited.error)}`);
      }),
    );
  }
  deps.close();
  return performance.now() - start;
}

export type PushTimes = { readonly pushed: number; readonly over: number };

/** Lets what waits go; milliseconds until all of it has been answered and the answers are durable, and until the round is over. */
async function push(count: number): Promise<PushTimes> {
  const deps = await openBook();
  const known = await officeValues(deps.store, ['outbox', 'syncedAt']);
  const goal = (known.outbox?.ctr ?? 0) + count;
  await setOfficeValues(deps.store, { paused: undefined });
  const start = performance.now();
  call('now');
  const pushed = await until(deps, ['outbox'], ({ outbox }) => (outbox?.ctr ?? 0) >= goal);
  const was = known.syncedAt ?? 0;
  const over = await until(deps, ['syncedAt'], ({ syncedAt = 0 }) => syncedAt > was);
  deps.close();
  return { pushed: pushed - start, over: over - start };
}

/** How many clients the book has, and how many of them were edited. */
async function count(): Promise<{ readonly clients: number; readonly edited: number }> {
  const deps = await openBook();
  let [clients, edited] = [0, 0];
  await deps.book.scan('clients', (rows) => {
    clients += rows.length;
    edited += rows.filter(({ phone }) => phone.startsWith('edited ')).length;
  });
  deps.close();
  return { clients, edited };
}

const benchOffice = { pull, round, editOffline, push, count };

declare global {
  var wellfieldOffice: typeof benchOffice;
}

globalThis.wellfieldOffice = benchOffice;
