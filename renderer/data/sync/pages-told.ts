import type { Deps } from '../deps.ts';

/** So often the list grows while the book is read (ms): whoever looks sees that it goes on, and reading is not kept waiting by it. */
const betweenTwo = 2000;

/** Says now and then that pages were read, at first at once, and at the end whatever was not said yet. */
export class PagesTold {
  private readonly deps: Deps;
  private next = 0;
  private waits = false;

  constructor(deps: Deps) {
    this.deps = deps;
  }

  page(): void {
    this.waits = true;
    if (performance.now() >= this.next) this.end();
  }

  end(): void {
    if (!this.waits) return;
    this.waits = false;
    this.next = performance.now() + betweenTwo;
    this.deps.announce();
  }
}
