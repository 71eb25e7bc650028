import { liveQuery } from 'dexie';
import { editClient } from '../../../renderer/data/commands/edit-client.ts';
import { commit, put } from '../../../renderer/data/commit.ts';
import type { OpenBook } from '../../../renderer/data/open-book.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import { ok } from '../../../shared/result.ts';
import { dice } from '../../support/dice.ts';
import type { ClientFacts } from '../generate.ts';
import { idOf } from '../generate.ts';
import { bareStore } from './bare.ts';
import { bookPart, partTables } from './book-rows.ts';

const clientsAtOnce = 1000;

/** Milliseconds of filling the book with all that the clients have, through its one door. */
export async function fill(facts: readonly ClientFacts[]): Promise<number> {
  const deps = await openBook();
  const action = { id: deps.newId(), name: 'book.import', undoes: null } as const;
  let took = 0;
  for (let from = 0; from < facts.length; from += clientsAtOnce) {
    const part = bookPart(facts.slice(from, from + clientsAtOnce), from);
    const start = performance.now();
    const writes = partTables.flatMap((table) => part[table].map((row) => put(table, row)));
    await commit(deps, action, async () => ok({ writes, value: undefined }));
    took += performance.now() - start;
  }
  deps.close();
  return took;
}

/** So many runs of both sides come before those that count. */
const warmUp = 30;

export type Times = { readonly ours: readonly number[]; readonly bare: readonly number[] };

/** Milliseconds of reading a client with all its records, in turn with the bare indexed reads. */
export async function readPages(clients: number, runs: number): Promise<Times> {
  const { book, close } = await openBook();
  const store = bareStore('bare');
  await store.open();
  const roll = dice(3);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const id = idOf(1, Math.floor(roll() * clients));
    let start = performance.now();
    const mine = await book.together(async () =>
      Promise.all([
        book.get('clients', id),
        book.lookUp('contacts', 'clientId', [id]),
        book.lookUp('revenue', 'clientId', [id]),
        book.lookUp('visits', 'clientId', [id]),
      ]),
    );
    ours.push(performance.now() - start);
    start = performance.now();
    const theirs = await Promise.all([
      store.table('clients').get(id),
      ...['contacts', 'revenue', 'visits'].map(async (table) =>
        store.table(table).where('clientId').equals(id).toArray(),
      ),
    ]);
    bare.push(performance.now() - start);
    if (JSON.stringify(mine) !== JSON.stringify(theirs)) throw new Error('Two answers differ.');
  }
  store.close();
  close();
  return { ours: ours.slice(warmUp), bare: bare.slice(warmUp) };
}

/** Milliseconds of one edit until it is durable and a live query has shown it, in turn with a bare single put. */
export async function editClients(clients: number, runs: number): Promise<Times> {
  const deps = await openBook();
  const store = bareStore('bare');
  await store.open();
  const roll = dice(5);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const id = idOf(1, Math.floor(roll() * clients));
    ours.push(await timeEdit(deps, id, `note ${run}`));
    const row = await store.table<Client>('clients').get(id);
    const start = performance.now();
    await store.table('clients').put({ ...row, note: `note ${run}` });
    bare.push(performance.now() - start);
  }
  store.close();
  deps.close();
  return { ours: ours.slice(warmUp), bare: bare.slice(warmUp) };
}

async function timeEdit(deps: OpenBook, id: string, note: string): Promise<number> {
  let begun: () => void;
  const first = new Promise<void>((done) => (begun = done));
  let shown: () => void;
  const seen = new Promise<void>((done) => (shown = done));
  const watching = liveQuery(async () => deps.book.get('clients', id)).subscribe((client) => {
    begun();
    if (client?.note === note) shown();
  });
  await first;
  const start = performance.now();
  const edited = await editClient(deps, id, { note }, false);
  if (!edited.ok) throw new Error(`The edit was refused: ${JSON.stringify(edited.error)}`);
  await seen;
  const took = performance.now() - start;
  watching.unsubscribe();
  return took;
}
