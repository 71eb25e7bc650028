import { z } from 'zod';
import type { FileName } from '../../../shared/protocol/files.ts';
import type { Result } from '../../../shared/result.ts';
import { setOfficeValues } from '../office-values.ts';
import type { OpenBook } from '../open-book.ts';
import { openBook } from '../open-book.ts';
import type { AccountRefusal, JoinWish, LeaveWish, SignInWish } from './account.ts';
import { joinOffice, leaveOffice, signInToOffice, signOutOfOffice } from './account.ts';
import type { Trouble } from './exchange.ts';
import type { FetchTrouble } from './files/fetch-file.ts';
import { FileDesk } from './files/file-desk.ts';
import { Link } from './link.ts';
import type { OfficeCall } from './loop.ts';
import { officeChannelOf, SyncLoop } from './loop.ts';
import type { Secrets } from './secrets.ts';
import { secretsIn } from './secrets.ts';

/** All that a window asks of its office, in a worker with a book of its own. */
export class OfficeDesk {
  private readonly opened: OpenBook;
  private readonly link: Link;
  private readonly secrets: Secrets;
  private readonly loop: SyncLoop;
  private readonly calls: BroadcastChannel;
  private readonly files: FileDesk;

  private constructor(opened: OpenBook, secrets: Secrets, app: string) {
    this.opened = opened;
    this.secrets = secrets;
    this.link = new Link(opened, secrets);
    this.loop = new SyncLoop(this.link, { app });
    this.calls = officeChannelOf(opened.store.name);
    this.files = new FileDesk(this.link);
  }

  /** `kept`: a better place for the token than the book, where the platform has one. */
  static async open(bookName: string, app: string, kept: Secrets | null): Promise<OfficeDesk> {
    const opened = await openBook({ name: bookName });
    const desk = new OfficeDesk(opened, kept ?? secretsIn(opened.store), app);
    void desk.loop.run();
    return desk;
  }

  async join(wish: JoinWish): Promise<Result<null, AccountRefusal>> {
    return this.thenCall('now', await joinOffice(this.account, wish));
  }

  async signIn(wish: SignInWish): Promise<Result<null, AccountRefusal>> {
    return this.thenCall('now', await signInToOffice(this.account, wish));
  }

  async signOut(): Promise<Result<null, AccountRefusal>> {
    return this.thenCall('stop', await signOutOfOffice(this.account));
  }

  async leave(wish: LeaveWish): Promise<Result<null, AccountRefusal>> {
    return this.thenCall('left', await leaveOffice(this.account, wish));
  }

  async pause(): Promise<void> {
    await setOfficeValues(this.opened.store, { paused: true });
    this.call('stop');
  }

  async resume(): Promise<void> {
    await setOfficeValues(this.opened.store, { paused: undefined });
    this.call('now');
  }

  async syncNow(): Promise<void> {
    this.call('now');
  }

  /** A person has seen how much would go, and it may. */
  async letGo(): Promise<void> {
    await setOfficeValues(this.opened.store, { mayGo: true });
    this.call('now');
  }

  /** Asks the office something as the member who is signed in; what the answer means is for whoever asks. */
  async ask(path: string, body: unknown): Promise<Result<unknown, Trouble>> {
    return this.link.ask(path, body, z.unknown(), new AbortController().signal);
  }

  /** Brings a file that somebody looks at; `onProgress` hears how many of its bytes are here. */
  async fetchFile(
    name: FileName,
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<null, FetchTrouble>> {
    return this.files.fetch(name, onProgress);
  }

  async stopFetch(hash: string): Promise<void> {
    this.files.stop(hash);
  }

  async close(): Promise<void> {
    this.files.close();
    this.loop.close();
    this.calls.close();
    this.opened.close();
  }

  private get account() {
    return { link: this.link, secrets: this.secrets };
  }

  private thenCall<R extends Result<null, AccountRefusal>>(call: OfficeCall, done: R): R {
    if (done.ok) this.call(call);
    return done;
  }

  private call(call: OfficeCall): void {
    this.calls.postMessage(call);
  }
}
