import type { SyncStatus, SyncTrouble } from '../office-values.ts';
import { officeValue, officeValues, setOfficeValues } from '../office-values.ts';
import { channelOf } from '../open-book.ts';
import { backoff } from './backoff.ts';
import { moveFiles } from './files/move-files.ts';
import type { Link } from './link.ts';
import { hearHeads } from './live.ts';
import { countFrom } from './log-places.ts';
import type { RoundTrouble } from './push-all.ts';
import { replayDeferred } from './replay.ts';
import { runRound } from './round.ts';

/** What windows of a book say to the one that speaks with the office. */
export type OfficeCall = 'now' | 'stop' | 'left';

export function officeChannelOf(name: string): BroadcastChannel {
  return new BroadcastChannel(`${name}-office`);
}

/** After the last change of a person at work. */
const quiet = 1000;
/** Without a word from the office it is asked now and then all the same. */
const lookEvery = 5 * 60_000;

export type LoopOptions = {
  /** The build, as the office is told. */
  readonly app: string;
  /** Between 0 and 1. */
  readonly dice?: () => number;
};

/**
 * Speaks with the office whenever there is a reason to: something was done here, the office has something new, the network is back, a person
 * asks. Of all windows of a book one does, and another takes over when it goes.
 */
export class SyncLoop {
  private readonly link: Link;
  private readonly app: string;
  private readonly dice: () => number;
  private readonly closing = new AbortController();
  private round = new AbortController();
  private due = 0;
  private alarm: () => void = () => undefined;
  private failures = 0;
  private onlyIfWaiting = false;
  /** Files were left in their middle, because records came up. */
  private filesLeft = false;

  constructor(link: Link, { app, dice = Math.random }: LoopOptions) {
    this.link = link;
    this.app = app;
    this.dice = dice;
  }

  /** Resolves when the loop has been closed. */
  async run(): Promise<void> {
    const { store } = this.link.deps;
    const { signal } = this.closing;
    try {
      await navigator.locks.request(`${store.name}-office`, { signal }, async () => this.hold());
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  close(): void {
    this.closing.abort();
    this.round.abort();
    this.alarm();
  }

  private async hold(): Promise<void> {
    const { store } = this.link.deps;
    const log = channelOf(store.name);
    const calls = officeChannelOf(store.name);
    const onOnline = () => this.wake();
    log.addEventListener('message', () => this.moved());
    calls.addEventListener('message', ({ data }: MessageEvent<OfficeCall>) => this.called(data));
    globalThis.addEventListener?.('online', onOnline);
    const hearing = this.hear();
    try {
      while (!this.closing.signal.aborted) {
        await this.untilDue();
        if (!this.closing.signal.aborted) await this.turn();
      }
    } finally {
      globalThis.removeEventListener?.('online', onOnline);
      log.close();
      calls.close();
      await hearing;
    }
  }

  private called(call: OfficeCall): void {
    if (call !== 'now') {
      this.round.abort();
      return;
    }
    this.failures = 0;
    this.wake();
  }

  private wake(): void {
    this.onlyIfWaiting = false;
    this.at(Date.now());
  }

  /** Somebody wrote into the book, perhaps we. */
  private moved(): void {
    if (this.failures > 0 || this.due <= Date.now() + quiet) return;
    this.onlyIfWaiting = true;
    this.at(Date.now() + quiet);
  }

  private at(time: number): void {
    this.due = time;
    this.alarm();
  }

  /** Until the time has come that may be set anew meanwhile. */
  private async untilDue(): Promise<void> {
    while (!this.closing.signal.aborted) {
      const left = this.due - Date.now();
      if (left <= 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, lookEvery));
        this.alarm = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  private async turn(): Promise<void> {
    const { deps } = this.link;
    this.due = Date.now() + lookEvery;
    const { onlyIfWaiting } = this;
    this.onlyIfWaiting = false;
    if (!(await this.mayRun(onlyIfWaiting))) return;
    await this.say({ state: 'running', progress: null, trouble: null });
    this.round = new AbortController();
    try {
      await this.runRound(this.round.signal);
    } catch (error) {
      if (this.closing.signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      // What the book holds may be half of what was told: the next round compares.
      await setOfficeValues(deps.store, { doubt: true });
      await this.failFor({ type: 'failed', message }, null);
    }
  }

  private async mayRun(onlyIfWaiting: boolean): Promise<boolean> {
    const { store } = this.link.deps;
    const known = await officeValues(store, ['address', 'paused', 'status', 'outbox']);
    const { address, paused, status, outbox } = known;
    if (address === undefined || paused === true || !outbox) return false;
    if (status?.state === 'signed-out') return false;
    return !onlyIfWaiting || this.filesLeft || (await countFrom(store, outbox)) > 0;
  }

  private async runRound(signal: AbortSignal): Promise<void> {
    await replayDeferred(this.link.deps, this.app);
    const onProgress = (progress: SyncStatus['progress']) => {
      void this.say({ state: 'running', progress, trouble: null });
    };
    const done = await runRound({ link: this.link, signal, onProgress }, this.app);
    if (!done.ok && !signal.aborted) {
      await this.fail(done.error);
      return;
    }
    if (done.ok) {
      const moved = await moveFiles({ link: this.link, signal }, () => this.due <= Date.now());
      if (!moved.ok && !signal.aborted) {
        await this.fail(moved.error);
        return;
      }
      this.filesLeft = moved.ok && moved.value === 'rest';
      this.failures = 0;
    }
    await this.say({ state: 'idle', progress: null, trouble: null });
  }

  private async fail(trouble: RoundTrouble): Promise<void> {
    if (trouble.type === 'signed-out' || trouble.type === 'exists-twice') {
      const why: SyncTrouble =
        trouble.type === 'exists-twice' ? trouble : { type: 'refused', refusal: trouble.refusal };
      await this.say({ state: 'signed-out', progress: null, trouble: why });
    } else if (trouble.type === 'unreachable' || trouble.type === 'again') {
      await this.failFor(null, null);
    } else if (trouble.type === 'busy') await this.failFor(null, trouble.after);
    else if (trouble.type === 'too-large') {
      await this.failFor({ type: 'refused', refusal: 'too-large' }, null);
    } else await this.failFor(trouble, null);
  }

  /** Tries again later, and says what is the matter, if it is more than the network. */
  private async failFor(trouble: SyncTrouble | null, after: number | null): Promise<void> {
    this.failures += 1;
    this.due = Date.now() + Math.max(after ?? 0, backoff(this.failures, this.dice()));
    const state = trouble ? 'trouble' : 'unreachable';
    await this.say({ state, progress: null, trouble });
  }

  private async say(status: SyncStatus): Promise<void> {
    const { store } = this.link.deps;
    // Whoever has left the office meanwhile wants to hear nothing of it.
    await store.transaction('rw', store.office, async () => {
      const address = await officeValue(store, 'address');
      if (address !== undefined) await setOfficeValues(store, { status });
    });
  }

  private async hear(): Promise<void> {
    const { signal } = this.closing;
    const { store } = this.link.deps;
    for (let ended = 0; !signal.aborted;) {
      const known = await officeValues(store, ['syncedAt', 'paused', 'status']);
      const isOn = known.syncedAt !== undefined && known.paused !== true;
      if (!isOn || known.status?.state === 'signed-out') {
        await pause(lookAgain, signal);
        continue;
      }
      const heard = await hearHeads(this.link, signal, (seq) => {
        ended = 0;
        void this.heard(seq);
      });
      // Without a round a session that has ended would look as if all were well.
      if (heard === 'refused' && this.failures === 0) this.wake();
      ended += 1;
      await pause(backoff(Math.min(ended, hearAgain), this.dice()), signal);
    }
  }

  private async heard(seq: number): Promise<void> {
    const cut = (await officeValue(this.link.deps.store, 'cut')) ?? 0;
    if (seq > cut && this.failures === 0) this.wake();
  }
}

/** A stream that ended is begun anew within about half a minute. */
const hearAgain = 5;
/** Whether there is anything to listen to. */
const lookAgain = 1000;

async function pause(time: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, time);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
