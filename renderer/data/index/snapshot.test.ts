import { expect, test } from 'vitest';
import { ok } from '../../../shared/result.ts';
import { aClient, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import type { Write } from '../commit.ts';
import { commit, put } from '../commit.ts';
import type { OpenBook } from '../open-book.ts';
import { BookIndex } from './book-index.ts';
import { firstScreen, isOfFirstScreen } from './first-screen.ts';
import type { Later } from './later.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { snapshotsIn } from './snapshot-store.ts';
import { fromSnapshot, toSnapshot } from './snapshot.ts';
import { everyClient } from './view.ts';

/** A book with an index of everything that snapshots hold. */
async function opened(): Promise<OpenBook> {
  return openTestBook({
    clients: [
      aClient({ tags: ['重点'], custom: { f: 1, g: 'x' } }),
      aClient({ id: id(2), name: '万科' }),
    ],
    revenue: [aRevenueLine()],
    visits: [aVisit()],
  });
}

async function built(deps: OpenBook): Promise<BookIndex> {
  const index = new BookIndex(deps.book);
  await index.build();
  return index;
}

async function write(deps: OpenBook, writes: readonly Write[]): Promise<void> {
  const action = { id: deps.newId(), name: 'client.edit', undoes: null } as const;
  await commit(deps, action, async () => ok({ writes, value: undefined }));
}

/** Time that passes when the test says so. */
class Clock {
  private waiting: { readonly run: () => void; readonly milliseconds: number } | null = null;

  readonly later: Later = (run, milliseconds) => {
    const waiting = { run, milliseconds };
    this.waiting = waiting;
    return () => {
      if (this.waiting === waiting) this.waiting = null;
    };
  };

  /** Lets the pause pass, and answers how long it was; null where nothing waits for one. */
  pause(): number | null {
    const { waiting } = this;
    this.waiting = null;
    waiting?.run();
    return waiting?.milliseconds ?? null;
  }
}

/** Notes what is written. */
function watched(store: SnapshotStore, written: string[]): SnapshotStore {
  return {
    ...store,
    write: async (snapshot) => {
      written.push('whole');
      await store.write(snapshot);
    },
    writeFirst: async (first) => {
      written.push('first');
      await store.writeFirst(first);
    },
  };
}

test('a snapshot of another version, or one that does not hang together, is thrown away', async () => {
  const deps = await opened();
  const snapshot = toSnapshot((await built(deps)).state);
  expect(fromSnapshot(snapshot)).not.toBeNull();
  expect(fromSnapshot(undefined)).toBeNull();
  expect(fromSnapshot({ ...snapshot, version: '0' })).toBeNull();
  for (const name of Object.keys(snapshot.parts)) {
    const { [name]: part = new Uint8Array(), ...others } = snapshot.parts;
    const longer = Uint8Array.from([...part, 1, 2, 3]);
    const broken = fromSnapshot({ ...snapshot, parts: { ...others, [name]: longer } });
    expect([name, broken === null]).toEqual([name, true]);
  }
  deps.close();
});

test('a snapshot that is ahead of its book is not taken', async () => {
  const deps = await opened();
  const index = await built(deps);
  const other = await openTestBook({});
  expect(await new BookIndex(other.book).take(index.state)).toBe(false);
  deps.close();
  other.close();
});

test('an index is written in a pause, and opened from what was written', async () => {
  const deps = await opened();
  const written: string[] = [];
  const store = watched(snapshotsIn(deps.store), written);
  const clock = new Clock();
  const keeper = new SnapshotKeeper(new BookIndex(deps.book), store, clock.later);
  await keeper.open();
  expect(written).toEqual([]);
  expect(clock.pause()).toBe(1000);
  await keeper.settled();
  expect(written).toEqual(['first', 'whole']);

  await write(deps, [put('clients', aClient({ name: '正平集团' }))]);
  const again = new BookIndex(deps.book);
  // A book that is never read through: what the index knows, it knows from the snapshot and the log.
  const reading = { ...deps.book, scan: async () => expect.fail('The book was read through.') };
  const reopened = new SnapshotKeeper(new BookIndex(reading), store, clock.later);
  await reopened.open();
  await again.build();
  expect(toSnapshot(again.state).parts['name.text']).toEqual(
    new TextEncoder().encode('正平集团万科'),
  );
  keeper.close();
  reopened.close();
  deps.close();
});

test('the first screen follows every change, the whole a long pause after one', async () => {
  const deps = await opened();
  const written: string[] = [];
  const store = watched(snapshotsIn(deps.store), written);
  const clock = new Clock();
  const index = new BookIndex(deps.book);
  const keeper = new SnapshotKeeper(index, store, clock.later);
  await keeper.open();
  clock.pause();
  await keeper.settled();

  const lines = Array.from({ length: 30 }, (_, n) =>
    put('revenue', aRevenueLine({ id: id(500 + n), clientId: id(2), amount: 1 })),
  );
  await write(deps, [put('clients', aClient({ name: '正平集团' })), ...lines]);
  expect(await firstScreen(store, deps.book.log)).toBeNull();
  await index.catchUp();
  keeper.moved();
  written.length = 0;
  expect([clock.pause(), clock.pause(), clock.pause()]).toEqual([1000, 30_000, null]);
  await keeper.settled();
  expect(written).toEqual(['first', 'first', 'whole']);
  const screen = await firstScreen(store, deps.book.log);
  expect(screen?.part).toMatchObject({
    count: 2,
    rows: [{ name: '正平集团', revenue: 1_000_000 }, { name: '万科' }],
  });
  expect(screen?.part.rows[0]?.cells).toMatchObject({ phone: null, completeness: 0 });
  expect(screen?.facets.regions).toEqual([{ value: '', count: 2 }]);
  keeper.close();
  deps.close();
});

test('the first screen answers for the list as it is first seen, and for nothing else', () => {
  expect(isOfFirstScreen({ ...everyClient }, 0, ['tags'])).toBe(true);
  expect(isOfFirstScreen({ ...everyClient, search: 'z' }, 0, [])).toBe(false);
  expect(isOfFirstScreen(everyClient, 50, [])).toBe(false);
  expect(isOfFirstScreen(everyClient, 0, ['note'])).toBe(false);
});

test('a store that fails to write leaves the index as it is, and is tried again', async () => {
  const deps = await opened();
  const store = {
    ...snapshotsIn(deps.store),
    writeFirst: async () => Promise.reject(new Error('The disk is full.')),
  };
  const clock = new Clock();
  const index = new BookIndex(deps.book);
  const keeper = new SnapshotKeeper(index, store, clock.later);
  await keeper.open();
  clock.pause();
  await keeper.settled();
  keeper.moved();
  expect(clock.pause()).toBe(1000);
  await keeper.settled();
  expect(index.columns.size).toBe(2);
  expect(await store.read()).toBeUndefined();
  deps.close();
});
