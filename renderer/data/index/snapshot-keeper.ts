import { bookFacts } from './book-facts.ts';
import type { BookIndex } from './book-index.ts';
import { firstScreenOf } from './first-screen.ts';
import type { Later } from './later.ts';
import { later } from './later.ts';
import type { SnapshotStore } from './snapshot-store.ts';
import { fromSnapshot, toSnapshot } from './snapshot.ts';

/** The index is written in pauses only: a short one after much has changed, a long one after little has. */
const shortPause = 1000;
const longPause = 30_000;
const manyChanges = 2000;
/** Reading a change from the log takes as long as writing so many bytes: for less a large snapshot is not written anew. */
const bytesPerChange = 20_000;

/** Keeps the snapshot of an index near to its state, and its first screen at it. */
export class SnapshotKeeper {
  private readonly index: BookIndex;
  private readonly store: SnapshotStore;
  private readonly later: Later;
  private cancel: () => void = () => undefined;
  /** How far the index had changed when it was last written; null where nothing usable was ever written. */
  private written: number | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(index: BookIndex, store: SnapshotStore, after: Later = later) {
    this.index = index;
    this.store = store;
    this.later = after;
  }

  /** Opens the index from its snapshot, or builds it where there is none that fits, and reads on in the log. */
  async open(): Promise<void> {
    const state = fromSnapshot(await this.store.read());
    if (state && (await this.index.take(state))) this.written = 0;
    else await this.index.build();
    await this.index.catchUp();
    this.moved();
  }

  /** The index has changed: what is to be written waits for a pause. */
  moved(): void {
    this.cancel();
    this.cancel = this.later(() => {
      const many = this.written === null || this.unwritten >= manyChanges;
      this.write(many);
      if (!many) this.waitOn();
    }, shortPause);
  }

  close(): void {
    this.cancel();
  }

  /** Resolves when all is written that was begun. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private waitOn(): void {
    this.cancel = this.later(() => {
      if (this.unwritten * bytesPerChange >= this.index.columns.bytes()) this.write(true);
    }, longPause);
  }

  private get unwritten(): number {
    return this.index.changes - (this.written ?? 0);
  }

  private write(whole: boolean): void {
    const { index, store } = this;
    const screen = firstScreenOf(index, bookFacts(index.columns));
    const snapshot = whole ? toSnapshot(index.state) : null;
    const { changes } = index;
    this.writing = this.writing
      .then(async () => {
        await store.writeFirst(screen);
        if (!snapshot) return;
        await store.write(snapshot);
        this.written = changes;
      })
      // A full disk or a book that was just closed: the index can always be built again, and the next pause tries once more.
      .catch(() => undefined);
  }
}
