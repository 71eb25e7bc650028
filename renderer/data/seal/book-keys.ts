import { z } from 'zod';
import type { Bytes } from '../../../shared/seal/cipher.ts';
import type { Lock, OpenLock } from '../../../shared/seal/lock.ts';
import { openByProfile } from '../../../shared/seal/lock.ts';
import type { BookStore } from '../store/book-store.ts';
import { resealingKey, triesKey } from '../store/stays-plain.ts';
import { readLock } from './lock-record.ts';

/**
 * How the keys of a sealed book come to the windows and workers that have it open: a person opens it in one window, and whoever of the same
 * origin comes later asks that window. They are never written down.
 */

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask') }),
  z.object({ type: z.literal('keys'), profile: z.instanceof(Uint8Array) }),
  /** The lock is another one: there are new keys. */
  z.object({ type: z.literal('renewed') }),
  z.object({ type: z.literal('locked') }),
]);
type Message = z.infer<typeof messageSchema>;

/** How often in a row a passphrase was wrong: it is kept, so that starting anew saves nobody the waiting. */
export type WrongTries = {
  readonly count: number;
  readonly note: (count: number) => Promise<void>;
};

export type KeyOptions = {
  /** Has a person open it, or the system's key store. Absent in a worker, which waits for its window. */
  readonly unlock?: ((lock: Lock, tries: WrongTries) => Promise<OpenLock>) | undefined;
  /** It was locked, here or in another window. */
  readonly onLocked?: (() => void) | undefined;
};

/** The keys of an open book in this window or worker. */
export class BookKeys {
  private readonly store: BookStore;
  private readonly options: KeyOptions;
  private readonly channel: BroadcastChannel;
  private letGo: () => void = () => undefined;
  private waiting: ((profile: Bytes) => void) | null = null;

  constructor(store: BookStore, options: KeyOptions) {
    this.store = store;
    this.options = options;
    this.channel = new BroadcastChannel(`${store.name}-keys`);
    this.channel.addEventListener('message', ({ data }) => {
      const message = messageSchema.safeParse(data);
      if (message.success) void this.hear(message.data);
    });
  }

  /** Ends when the book can be read: at once where it is not sealed. */
  async opened(): Promise<void> {
    const lock = await readLock(this.store);
    if (!lock) return;
    if (!this.store.ring.open) await this.openWith(lock);
    await this.noteMixed();
    this.hold();
  }

  /** Makes a lock's keys those of this book, here and in every other window and worker. */
  take(open: OpenLock): void {
    this.store.ring.install(open);
    this.hold();
    this.sayKeys(open);
    this.say({ type: 'renewed' });
  }

  /** Nobody has the keys any more, in no window and worker. */
  lock(): void {
    this.say({ type: 'locked' });
    this.forget();
    this.options.onLocked?.();
  }

  close(): void {
    this.letGo();
    this.channel.close();
  }

  private async openWith(lock: Lock): Promise<void> {
    const { ring } = this.store;
    ring.forget();
    const { unlock } = this.options;
    const open =
      (await this.fromOthers(lock, unlock === undefined)) ??
      (await unlock?.(lock, await this.wrongTries()));
    if (open) ring.install(open);
  }

  async wrongTries(): Promise<WrongTries> {
    const { device } = this.store;
    const count = Number((await device.get(triesKey))?.value ?? 0);
    const note = async (tries: number) => {
      if (tries === 0) await device.delete(triesKey);
      else await device.put({ key: triesKey, value: String(tries) });
    };
    return { count: Number.isSafeInteger(count) ? count : 0, note };
  }

  /** From a window that has them; null where there is none any more. Whoever `waits` has no other way. */
  private async fromOthers(lock: Lock, waits: boolean): Promise<OpenLock | null> {
    const held = await this.isHeldElsewhere();
    if (!held && !waits) return null;
    const stop = new AbortController();
    const asked = new Promise<OpenLock>((resolve) => {
      this.waiting = (profile) => {
        const open = openByProfile(lock, profile);
        if (open.ok) resolve(open.value);
      };
      this.say({ type: 'ask' });
    });
    const open = await Promise.race(waits ? [asked] : [asked, this.nobodyHolds(stop.signal)]);
    this.waiting = null;
    stop.abort();
    return open;
  }

  private async hear(message: Message): Promise<void> {
    const { ring } = this.store;
    if (message.type === 'ask') {
      if (this.options.unlock && ring.open) this.sayKeys(ring.open);
    } else if (message.type === 'keys') {
      await this.hearKeys(Uint8Array.from(message.profile));
      message.profile.fill(0);
    } else if (message.type === 'renewed') await this.readAnew();
    else {
      this.forget();
      this.options.onLocked?.();
    }
  }

  private async hearKeys(profile: Bytes): Promise<void> {
    if (this.waiting) this.waiting(profile);
    // It is only now being sealed.
    else if (!this.store.ring.isSealed) await this.install(profile);
  }

  private async readAnew(): Promise<void> {
    const profile = this.store.ring.open?.profile.bytes;
    if (profile) await this.install(profile);
  }

  private async install(profile: Bytes): Promise<void> {
    const lock = await readLock(this.store);
    const open = lock && openByProfile(lock, profile);
    if (!open?.ok) return;
    this.store.ring.install(open.value);
    await this.noteMixed();
    this.hold();
  }

  private async noteMixed(): Promise<void> {
    this.store.ring.isMixed = (await this.store.device.get(resealingKey)) !== undefined;
  }

  private forget(): void {
    this.letGo();
    this.store.ring.forget();
  }

  /** What is left here of the message is overwritten: the fewer copies of a key, the fewer outlive a lock. */
  private sayKeys({ profile }: OpenLock): void {
    const copy = Uint8Array.from(profile.bytes);
    this.say({ type: 'keys', profile: copy });
    copy.fill(0);
  }

  private say(message: Message): void {
    this.channel.postMessage(message);
  }

  private get lockName(): string {
    return `${this.store.name}-keys`;
  }

  /** Shows the other windows that there is somebody to ask. */
  private hold(): void {
    if (!this.options.unlock) return;
    this.letGo();
    const held = new Promise<void>((resolve) => {
      this.letGo = resolve;
    });
    void navigator.locks.request(this.lockName, { mode: 'shared' }, async () => held);
  }

  private async isHeldElsewhere(): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === this.lockName);
  }

  private async nobodyHolds(signal: AbortSignal): Promise<null> {
    try {
      return await navigator.locks.request(this.lockName, { signal }, async () => null);
    } catch {
      // The keys came first.
      return null;
    }
  }
}
