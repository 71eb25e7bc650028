import type { BookStore } from '../store/book-store.ts';
import { readSnapshot, writeSnapshot } from '../store/snapshots.ts';
import type { FirstScreen } from './first-screen.ts';
import type { Snapshot } from './snapshot.ts';

/** Where the index is kept while no window is open. What is read was written by any version, or by nobody. */
export type SnapshotStore = {
  readonly read: () => Promise<unknown>;
  readonly write: (snapshot: Snapshot) => Promise<void>;
  /** The first screen can be read without the rest, in a few milliseconds. */
  readonly readFirst: () => Promise<unknown>;
  readonly writeFirst: (first: FirstScreen) => Promise<void>;
};

const whole = 'index';
const first = 'first-screen';

/** Snapshots in the book itself, beside what they were made from. */
export function snapshotsIn(store: BookStore): SnapshotStore {
  return {
    read: async () => readSnapshot(store, whole),
    write: async (snapshot) => writeSnapshot(store, { [whole]: snapshot }),
    readFirst: async () => readSnapshot(store, first),
    writeFirst: async (screen) => writeSnapshot(store, { [first]: screen }),
  };
}
