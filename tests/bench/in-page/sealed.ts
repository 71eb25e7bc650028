import './no-code-from-text.ts';
import { editClient } from '../../../renderer/data/commands/edit-client.ts';
import { commit, put } from '../../../renderer/data/commit.ts';
import { IndexService } from '../../../renderer/data/index/index-service.ts';
import { everyClient } from '../../../renderer/data/index/view.ts';
import type { OpenBook } from '../../../renderer/data/open-book.ts';
import { openBook } from '../../../renderer/data/open-book.ts';
import { readLock } from '../../../renderer/data/seal/lock-record.ts';
import { reseal } from '../../../renderer/data/seal/reseal.ts';
import { beginSeal, changePassphrase, prepareSeal } from '../../../renderer/data/seal/seal-book.ts';
import { ok } from '../../../shared/result.ts';
import { openByPassphrase } from '../../../shared/seal/lock.ts';
import { dice } from '../../support/dice.ts';
import { clientFacts, idOf } from '../generate.ts';
import { bookPart, partTables } from './book-rows.ts';
import { untilSnapshot } from './until-snapshot.ts';

const passphrase = 'wells under the old town';
/** The work of a passphrase is measured by itself. */
const toil = { memory: 8, passes: 1, lanes: 1 };
const names = { ours: 'bench-sealed', baseline: 'bench-open' } as const;
const batch = 1000;

type Side = keyof typeof names;
type Pair = Readonly<Record<Side, number>>;

async function open(side: Side): Promise<OpenBook> {
  return openBook({
    name: names[side],
    unlock: async (lock) => {
      const opened = await openByPassphrase(lock, passphrase);
      if (!opened.ok) throw new Error(opened.error.type);
      return opened.value;
    },
  });
}

/** Both books, empty, the one of them sealed. */
async function begin(): Promise<void> {
  const sealed = await open('ours');
  await beginSeal(sealed, await prepareSeal(sealed, passphrase, toil));
  await reseal(sealed, () => undefined);
  sealed.close();
  (await open('baseline')).close();
}

/** Milliseconds of writing some clients with all their records into each, in turn. */
async function fill(clients: number): Promise<readonly Pair[]> {
  const [ours, baseline] = [await open('ours'), await open('baseline')];
  const [a, b] = [ours.newId(), baseline.newId()];
  const facts = clientFacts(clients);
  const pairs: Pair[] = [];
  for (let from = 0; from < clients; from += batch) {
    const part = bookPart(facts.slice(from, from + batch), from);
    const writes = partTables.flatMap((table) => part[table].map((row) => put(table, row)));
    const write = async (deps: OpenBook, id: string) =>
      commit(deps, { id, name: 'book.import', undoes: null }, async () =>
        ok({ writes, value: undefined }),
      );
    pairs.push({
      ours: await timed(async () => write(ours, a)),
      baseline: await timed(async () => write(baseline, b)),
    });
  }
  ours.close();
  baseline.close();
  return pairs;
}

/** Lets the index of each book be built and write itself down. */
async function keepIndexes(): Promise<void> {
  for (const side of ['ours', 'baseline'] as const) {
    const deps = await open(side);
    const service = await IndexService.open(names[side], () => undefined);
    await untilSnapshot(names[side]);
    await service.close();
    deps.close();
  }
}

/** Milliseconds from nothing to the first rows of the list, with the book's lock opened by a quick passphrase. */
async function firstRows(side: Side): Promise<number> {
  const start = performance.now();
  const deps = await open(side);
  const service = await IndexService.open(names[side], () => undefined);
  const { count } = await service.list(everyClient, 0, 60);
  const took = performance.now() - start;
  if (count === 0) throw new Error('The list is empty.');
  await service.close();
  deps.close();
  return took;
}

/** Milliseconds of single edits, in turn. */
async function edit(clients: number, runs: number): Promise<readonly Pair[]> {
  const [ours, baseline] = [await open('ours'), await open('baseline')];
  const roll = dice(5);
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run += 1) {
    const id = idOf(1, Math.floor(roll() * clients));
    const one = (deps: OpenBook) => async () => {
      const edited = await editClient(deps, id, { note: `note ${run}` }, false);
      if (!edited.ok) throw new Error('The edit was refused.');
    };
    pairs.push({ ours: await timed(one(ours)), baseline: await timed(one(baseline)) });
  }
  ours.close();
  baseline.close();
  return pairs;
}

/** Milliseconds of opening a lock by its passphrase, with the work that it usually is. */
async function unlock(): Promise<number> {
  const deps = await open('ours');
  await changePassphrase(deps, passphrase);
  const lock = await readLock(deps.store);
  deps.close();
  if (!lock) throw new Error('The book has no lock.');
  return timed(async () => openByPassphrase(lock, passphrase));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const sealedBench = { begin, fill, keepIndexes, firstRows, edit, unlock };

declare global {
  var wellfieldSealed: typeof sealedBench;
}
globalThis.wellfieldSealed = sealedBench;
