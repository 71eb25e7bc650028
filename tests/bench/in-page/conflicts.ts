import { commit, put } from '../../../renderer/data/commit.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import { openConflicts } from '../../../renderer/data/queries/conflicts.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { Conflict } from '../../../shared/domain/conflict/conflict.ts';
import { ok } from '../../../shared/result.ts';
import { idOf } from '../generate.ts';
import { bareStore } from './bare.ts';
import { longestTaskWhile, painted } from './watch.ts';

/** Milliseconds, and the longest task of the main thread meanwhile. */
export type Watched = { readonly ms: number; readonly longest: number };

/** A conflict about the phone number of each of the first clients, whose later change stands. */
export async function fillConflicts(count: number): Promise<void> {
  const deps = await openBook();
  const ids = Array.from({ length: count }, (_, n) => idOf(1, n));
  const clients = (await deps.book.many('clients', ids)).filter((client) => client !== undefined);
  const conflicts = clients.map(conflictOf);
  const action = { id: deps.newId(), name: 'office.read', undoes: null } as const;
  await commit(deps, action, async () =>
    ok({ writes: conflicts.map((row) => put('conflicts', row)), value: undefined }),
  );
  deps.close();
}

function conflictOf({ id, phone }: Client, n: number): Conflict {
  const at = Date.UTC(2026, 4, 11);
  return {
    id: idOf(9, n),
    clientId: id,
    table: 'clients',
    row: id,
    path: 'phone',
    kind: 'later-stands',
    base: [''],
    stands: { value: [phone], author: '王工', device: idOf(8, 1), at },
    fell: { value: [`0816-${n}`], author: '李工', device: idOf(8, 2), at: at - n },
    openedAt: at + n,
    state: 'open',
    decidedBy: null,
    decidedAt: null,
  };
}

export type BareConflicts = {
  readonly read: number;
  readonly putOne: number;
  readonly putAll: number;
};

/** Milliseconds of Dexie with nothing around it: reading so many conflicts and clients, putting one of each, and putting all. */
export async function bareConflicts(count: number): Promise<BareConflicts> {
  const deps = await openBook();
  const conflicts: Conflict[] = [];
  await deps.book.scan('conflicts', (rows) => conflicts.push(...rows));
  const ids = conflicts.map(({ row }) => row);
  const clients = await deps.book.many('clients', ids);
  deps.close();
  if (conflicts.length !== count) throw new Error(`${conflicts.length} conflicts are there.`);
  const store = bareStore('bare-conflicts');
  // The table of visits stands for that of conflicts: both have a client and little else.
  const tables = [store.table('visits'), store.table('clients')];
  const timed = async (rows: number) => {
    const start = performance.now();
    await store.transaction('rw', tables, async () => {
      await store.table('visits').bulkPut(conflicts.slice(0, rows));
      await store.table('clients').bulkPut(clients.slice(0, rows));
    });
    return performance.now() - start;
  };
  const putAll = await timed(count);
  const putOne = await timed(1);
  const start = performance.now();
  await Promise.all(tables.map(async (table) => table.toArray()));
  const read = performance.now() - start;
  await store.delete();
  return { read, putOne, putAll };
}

async function watched(act: () => Promise<unknown>): Promise<Watched> {
  const start = performance.now();
  let end = start;
  const longest = await longestTaskWhile(async () => {
    await act();
    end = performance.now();
  });
  return { ms: end - start, longest };
}

function says(text: string): boolean {
  return document.querySelector('main')?.textContent.includes(text) === true;
}

function click(within: string, words: string): void {
  const found = [...document.querySelectorAll<HTMLElement>(within)].find(
    ({ textContent }) => textContent.trim() === words,
  );
  if (!found) throw new Error(`There is no ${words}.`);
  found.click();
}

/** From the start of the navigation until the conflicts can be seen and decided. */
export async function conflictsShown(expected: string): Promise<number> {
  return painted(() => says(expected) && document.querySelector('main ul li button') !== null);
}

/** From another screen to the conflicts. */
export async function goToConflicts(expected: string): Promise<Watched> {
  return watched(async () => {
    location.hash = '#/office';
    await conflictsShown(expected);
  });
}

/** Keeps what stands in the first one shown, until the screen says how many are left. */
export async function decideFirst(expected: string): Promise<Watched> {
  return watched(async () => {
    click('main ul li button', 'Keep');
    await painted(() => says(expected));
  });
}

/** Decides all of them by the rule that takes the later one, until the screen says that none is left. */
export async function decideAll(expected: string): Promise<Watched> {
  return watched(async () => {
    click('main button', 'Decide all that are shown');
    const rule = 'The later one in all of them';
    await painted(() => document.body.textContent.includes(rule));
    click('[role="menuitem"]', rule);
    await painted(() => says(expected));
  });
}

/** How many conflicts the book says are open. */
export async function conflictsLeft(): Promise<number> {
  const { book, close } = await openBook();
  const left = await openConflicts(book);
  close();
  return left;
}
