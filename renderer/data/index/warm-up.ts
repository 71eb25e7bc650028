import type { BookIndex } from './book-index.ts';
import type { Later } from './later.ts';

/**
 * Makes what questions will need, a little at a time between them: how names are spelled, and then the order of names and codes,
 * which takes longest in a large book.
 */
export class WarmUp {
  private readonly index: BookIndex;
  private readonly later: Later;
  private cancel: () => void = () => undefined;

  constructor(index: BookIndex, later: Later) {
    this.index = index;
    this.later = later;
  }

  /** Begins after a pause; calling it again begins the pause anew. */
  start(pause = 0): void {
    this.cancel();
    this.cancel = this.later(() => this.step(), pause);
  }

  stop(): void {
    this.cancel();
  }

  private step(): void {
    const { search, texts } = this.index.columns;
    if (search.spellNext()) this.start();
    else for (const { ranks } of [texts.name, texts.code]) ranks.list();
  }
}
