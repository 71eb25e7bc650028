import type { FileName } from '../../../../shared/protocol/files.ts';
import type { Result } from '../../../../shared/result.ts';
import type { Link } from '../link.ts';
import type { FetchTrouble } from './fetch-file.ts';
import { fetchFile } from './fetch-file.ts';

type Fetch = {
  readonly stop: AbortController;
  readonly done: Promise<Result<null, FetchTrouble>>;
};

/** So many files come at once: a list of photos shall not wait for a film, nor fill the line by itself. */
const atOnce = 3;

/** What a window fetches because somebody looks at it. */
export class FileDesk {
  private readonly link: Link;
  private readonly fetches = new Map<string, Fetch>();
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(link: Link) {
    this.link = link;
  }

  /** Whoever asks for what is coming already waits with the first. */
  async fetch(
    name: FileName,
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<null, FetchTrouble>> {
    const known = this.fetches.get(name.hash);
    if (known) return known.done;
    const stop = new AbortController();
    const done = this.run({ link: this.link, signal: stop.signal, onProgress }, name);
    const fetch = { stop, done };
    this.fetches.set(name.hash, fetch);
    try {
      return await done;
    } finally {
      if (this.fetches.get(name.hash) === fetch) this.fetches.delete(name.hash);
    }
  }

  /** Gives up what is coming; what has come is kept for the next time. */
  stop(hash: string): void {
    const fetch = this.fetches.get(hash);
    // Whoever asks again from now on begins anew.
    this.fetches.delete(hash);
    fetch?.stop.abort();
  }

  close(): void {
    for (const hash of this.fetches.keys()) this.stop(hash);
  }

  private async run(...[fetching, name]: Parameters<typeof fetchFile>) {
    if (this.running >= atOnce) await new Promise<void>((go) => this.queue.push(go));
    this.running += 1;
    try {
      return await fetchFile(fetching, name);
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }
}
