import type { JournalFile } from '../../../shared/bridge/journal.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { BookStore } from '../store/book-store.ts';
import type { NumberedPiece } from './pieces.ts';
import { bytesOfPiece, pieceBehind, pieceOfLogged } from './pieces.ts';
import type { JournalHealth, Logged, Safety } from './safety.ts';
import { NotSafe } from './safety.ts';

/** Copies the log into the safety journal, in the order of the log, whoever wrote it: this window, another one or a worker. */
export class Follower implements Safety {
  private readonly store: BookStore;
  private readonly book: Id;
  private readonly file: JournalFile;
  private readonly listeners = new Set<() => void>();
  private readonly refused = new Set<() => void>();
  private mirror: () => Promise<void> = async () => Promise.resolve();
  private state: JournalHealth = 'well';
  /** Up to here the journal has it. */
  private upTo: number;
  private running: Promise<void> = Promise.resolve();
  private following: Promise<void> | null = null;

  constructor(
    { store, device }: { store: BookStore; device: Id },
    file: JournalFile,
    upTo: number,
  ) {
    this.store = store;
    this.book = device;
    this.file = file;
    this.upTo = upTo;
  }

  readonly health = (): JournalHealth => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly onRefused = (listener: () => void): (() => void) => {
    this.refused.add(listener);
    return () => this.refused.delete(listener);
  };

  readonly mayWrite = async (): Promise<void> => {
    if (this.state === 'well') return;
    await this.orRefused(async () => {
      // There may be room again.
      await this.catchUp();
      const { isNearlyFull } = await this.file.state();
      this.become(isNearlyFull ? 'nearly-full' : 'well', true);
    });
  };

  readonly follow = async (logged: Logged | null = null): Promise<void> =>
    this.orRefused(async () => {
      const piece = logged && pieceOfLogged(logged);
      if (piece === null) return this.catchUp();
      const append = async () => {
        // Somebody else may have written before it, or it may have been copied already.
        if (piece.upTo === this.upTo + 1) await this.append(piece);
        else await this.copy();
      };
      const appended = this.running.then(append, append);
      this.running = appended;
      return appended;
    });

  /** The same for what nobody waits for here: how it went is the health. */
  readonly followQuietly = async (): Promise<void> => this.catchUp().catch(nothing);

  private async orRefused(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      for (const listener of this.refused) listener();
      throw error;
    }
  }

  private async catchUp(): Promise<void> {
    // A run that has begun may have looked at the log before the caller's change was in it: one more is due, for all who wait.
    if (this.following === null) {
      const run = async () => {
        this.following = null;
        await this.copy();
      };
      this.following = this.running.then(run, run);
      this.running = this.following;
    }
    return this.following;
  }

  readonly keepFile = async (hash: string, file: Blob): Promise<void> => {
    const content = new Uint8Array(await file.arrayBuffer());
    const kept = await this.file.keepFile({ hash, content });
    if (kept.type === 'failed') throw new NotSafe(isNoRoom(kept.code) ? 'nearly-full' : 'failing');
  };

  readonly keepLock = async (lock: string): Promise<void> => {
    const kept = await this.file.keepLock(this.book, lock);
    if (kept.type === 'failed') throw new NotSafe(isNoRoom(kept.code) ? 'nearly-full' : 'failing');
  };

  readonly beginAnew = async (): Promise<void> => {
    await this.copyLogAnew();
    for (const hash of await this.file.files()) await this.file.dropFile(hash);
    await this.mirror();
  };

  /** How attached files get their second copies. */
  readonly mirrorWith = (mirror: () => Promise<void>): void => {
    this.mirror = mirror;
  };

  readonly whileEmptied = async <T>(empty: () => Promise<T>): Promise<T> => {
    return this.inTurn(async () => {
      // First, so that whoever is cut off between the two has a book without a journal rather than one that comes back;
      await this.file.forget(this.book);
      const emptied = await empty();
      // and again, for another window may have begun a new one meanwhile.
      await this.file.forget(this.book);
      this.upTo = 0;
      return emptied;
    });
  };

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.running.then(work, work);
    this.running = done.then(nothing, nothing);
    return done;
  }

  /** Copies the whole log once more, into an empty journal. */
  readonly copyLogAnew = async (): Promise<void> =>
    this.inTurn(async () => {
      await this.file.forget(this.book);
      this.upTo = 0;
      await this.copy();
    });

  private async copy(): Promise<void> {
    for (let isFirst = true; ; isFirst = false) {
      const behind = await pieceBehind(this.store, this.upTo);
      if (behind === null) {
        if (isFirst) await this.expectBook();
        return;
      }
      await this.append(behind);
      if (behind.isLast) return;
    }
  }

  /** Where another window has kept something first, it is looked at again. */
  private async append({ upTo, piece }: NumberedPiece): Promise<void> {
    const content = bytesOfPiece(piece);
    const kept = await this.file.append({ book: this.book, from: this.upTo, upTo, content });
    if (kept.type === 'failed') {
      this.become(isNoRoom(kept.code) ? 'nearly-full' : 'failing', true);
      return;
    }
    this.upTo = kept.upTo;
    if (kept.type === 'kept') this.become(kept.isNearlyFull ? 'nearly-full' : 'well');
    else await this.copy();
  }

  /** Nothing is behind what was copied, which must not be because all of it is gone. */
  private async expectBook(): Promise<void> {
    const last = await this.store.changes.toCollection().lastKey();
    if ((typeof last === 'number' ? last : 0) < this.upTo) this.become('book-lost', true);
  }

  private become(health: JournalHealth, unsafe = false): void {
    const moved = this.state !== health;
    this.state = health;
    if (moved) for (const listener of this.listeners) listener();
    if (unsafe && health !== 'well') throw new NotSafe(health);
  }
}

function isNoRoom(code: string): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT';
}

function nothing(): void {
  return undefined;
}
