import type { BookStore } from '../store/book-store.ts';
import { fold, unfolded } from '../store/fold.ts';
import type { Later } from './later.ts';
import { later } from './later.ts';

/** So long nobody must have written before fresh rows are folded (ms): whoever works on is not to wait for it. */
const pause = 3000;
/** So many fresh rows are worth folding; until then they cost less than the leaves that would be written for them. */
const worthFolding = 500;

/** Folds the fresh rows of a book in the pauses between its commits. */
export class FoldKeeper {
  private readonly store: BookStore;
  private readonly later: Later;
  private cancel: () => void = () => undefined;
  private running = new AbortController();
  private folding: Promise<void> = Promise.resolve();

  constructor(store: BookStore, after: Later = later) {
    this.store = store;
    this.later = after;
  }

  /** Somebody has written: what is being folded stops, and goes on after a pause. */
  moved(): void {
    this.close();
    this.running = new AbortController();
    this.cancel = this.later(() => {
      const { signal } = this.running;
      this.folding = this.folding
        .then(async () => this.fold(signal))
        // A full disk, or a book that was just closed: the rows stay fresh, which is only slower.
        .catch(() => undefined);
    }, pause);
  }

  close(): void {
    this.cancel();
    this.running.abort();
  }

  /** Resolves when nothing is being folded any more. */
  async settled(): Promise<void> {
    await this.folding;
  }

  private async fold(signal: AbortSignal): Promise<void> {
    if ((await unfolded(this.store)) >= worthFolding) await fold(this.store, signal);
  }
}
