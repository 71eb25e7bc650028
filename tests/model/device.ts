import type { Answer, Operation } from '../../shared/protocol/push.ts';
import type { FlatRow } from '../../shared/protocol/values.ts';
import type { RowChange } from '../../shared/record/change.ts';
import { rowIdOf } from '../../shared/record/change.ts';
import type { Asked } from '../../shared/sync/asked.ts';
import { isStillAsked } from '../../shared/sync/asked.ts';
import { isBehind } from '../../shared/sync/floor.ts';
import { furthestOf, Hidden, isHiding, masksOf } from '../../shared/sync/masks.ts';
import type { Place, Waiting } from '../../shared/sync/outbox.ts';
import { firstPlace, operationsAfter } from '../../shared/sync/outbox.ts';
import { answeredSet, correction, isInDoubt, laid, overlaid } from '../../shared/sync/overlay.ts';
import { scopesHash } from '../../shared/sync/scope-of.ts';
import type { DeviceState, Reading } from './device-state.ts';
import { newState } from './device-state.ts';
import type { Asking, PageAnswered, PullAnswered, ToldRow } from './feed.ts';
import type { Leaving, OfficeState } from './office-state.ts';
import type { PushAnswered, PushAsked } from './office.ts';
import { keyOf } from './office.ts';
import { isPacked, seqOf, setOf, setsOf, staysFor, wholeEntry } from './operations.ts';
import type { Variant } from './variant.ts';

type Counted = {
  readonly log: DeviceState['log'];
  readonly from: Place;
  readonly waiting: readonly Waiting[];
};

/** A device in memory: what renderer/data/sync does over a book on disk. Each method is one transaction. */
export class Device {
  readonly member: string;
  readonly variant: Variant;
  readonly newId: () => string;
  skew = 0;
  private counted: Counted | null = null;
  state: DeviceState;

  constructor(
    id: string,
    { member, variant, newId }: Pick<Device, 'member' | 'variant' | 'newId'>,
  ) {
    this.newId = newId;
    this.member = member;
    this.variant = variant;
    this.state = newState(id);
  }

  /** Does one action: its changes go into the book and the log at once. */
  act(action: string, at: number, changes: readonly RowChange[]): void {
    const { state } = this;
    const base = this.variant === 'base-is-the-page' ? state.cut : state.complete;
    const entry = { seq: state.log.length + 1, action, base, changes, at: at + this.skew };
    for (const change of changes) {
      const key = keyOf(change.table, rowIdOf(change));
      this.set(key, laid(state.book.get(key) ?? null, setOf(change)));
    }
    state.log = [...state.log, entry];
  }

  /** What waits behind a place. It is the same each time, so it is counted once. */
  waiting(from: Place = this.state.place): readonly Waiting[] {
    const { log } = this.state;
    if (this.counted?.log === log && this.counted.from === from) return this.counted.waiting;
    const entries = log.slice(Math.max(0, from.seq - 1));
    const whole = entries.map((entry) => wholeEntry(entry, this.state));
    const hidden = new Hidden(this.state.masks, this.state.furthest);
    const waiting = Array.from(operationsAfter(from, whole), (one): Waiting => {
      const base = hidden.baseOf(one.operation, one.behind);
      return { ...one, operation: { ...one.operation, base } };
    });
    const isPlain = !entries.some(({ changes }) => changes.some(isPacked));
    if (isPlain) this.counted = { log, from, waiting };
    return waiting;
  }

  asking(): Asking & Asked {
    const { member } = this;
    const { id: device, epoch, scopes, reading: of } = this.state;
    const reading = of ? `${of.head} ${of.after}` : '';
    return { device, member, epoch, scopes: scopesHash(scopes), reading };
  }

  private isStillAsked(asked: Asked): boolean {
    const { device, ...now } = this.asking();
    const named = this.variant === 'told-to-the-twin' ? asked.device : device;
    return isStillAsked(asked, { ...now, device: named });
  }

  pushOf(waiting: readonly Waiting[], clock: number): PushAsked {
    const sent = waiting.map(({ operation }) => ({
      operation: { ...operation, action: 0 } satisfies Operation,
      at: this.state.log[seqOf(operation.id) - 1]?.at ?? 0,
    }));
    return { ...this.asking(), now: clock + this.skew, sent };
  }

  /** What was removed since this device last heard of it is told by nobody: all is read anew. */
  greet({ epoch, floor, head }: Pick<OfficeState, 'epoch' | 'floor' | 'head'>): void {
    const { state } = this;
    if (epoch !== state.epoch || !isBehind(state, floor)) return;
    if (this.variant === 'floor-unnoticed' || state.scopes.length === 0) return;
    Object.assign(state, { reading: { scopes: state.scopes, all: true, head, after: null } });
    state.sweeps = true;
    this.forgetNumbers();
  }

  private forgetNumbers(): void {
    for (const known of ['versions', 'answers', 'doubts'] as const) this.state[known].clear();
  }

  takePush(asked: PushAsked, sent: readonly Waiting[], answered: PushAnswered): void {
    const { state } = this;
    if (answered.kind === 'epoch') this.enterEpoch(answered.epoch, answered.lastCtr);
    else if (answered.kind === 'fork') this.becomeAnother();
    else if (answered.kind === 'gap') state.place = this.placeBehind(answered.expected - 1);
    else if (asked.device === state.id && asked.epoch === state.epoch) {
      this.takeAnswers(sent, answered.answers);
    }
  }

  private takeAnswers(sent: readonly Waiting[], answers: readonly Answer[]): void {
    const { state } = this;
    const last = sent[answers.length - 1];
    if (!last || last.behind.ctr <= state.place.ctr) return;
    const behind = [...sent.slice(0, answers.length), ...this.waiting(last.behind)];
    for (const [i, answer] of answers.entries()) {
      const one = sent[i];
      if (one) this.takeAnswer(one, answer, behind.slice(i + 1));
      if (one && isHiding(answer)) {
        state.masks = [...state.masks, ...masksOf(one.operation, state.log.length)];
      }
    }
    state.masks = state.masks.filter(({ until }) => until >= last.behind.seq);
    state.furthest = furthestOf(last.behind, state.furthest);
    this.counted = null;
    state.place = last.behind;
  }

  private takeAnswer({ operation }: Waiting, answer: Answer, later: readonly Waiting[]): void {
    const { state, variant } = this;
    const { table, row, set } = operation;
    const key = keyOf(table, row);
    const fix = correction(answer.now, setsOf(later, key));
    if (fix) this.set(key, laid(state.book.get(key) ?? null, fix));
    if (isInDoubt(set, answer)) this.doubt(key);
    if (answer.seq > state.cut && variant !== 'answers-forgotten') {
      const known = state.answers.get(key) ?? [];
      state.answers.set(key, [...known, answeredSet(set, answer)]);
    }
    if (variant === 'answer-moves-the-cut') state.cut = Math.max(state.cut, answer.seq);
  }

  takePull(by: Asked, answered: PullAnswered): void {
    const { state } = this;
    if (!this.isStillAsked(by)) return;
    if (answered.kind === 'epoch') this.enterEpoch(answered.epoch, answered.lastCtr);
    else if (answered.kind === 'scopes') this.enterScopes(answered);
    else {
      const waiting = this.waiting();
      for (const row of answered.rows) this.take(row, waiting);
      for (const leave of answered.leaves) this.leave(leave, waiting);
      state.cut = Math.max(state.cut, answered.upTo);
      this.forgetAnswers(waiting);
      if (!answered.more) this.becomeComplete(waiting);
    }
  }

  private becomeComplete(waiting: readonly Waiting[]): void {
    const { state } = this;
    if (state.sweeps) this.sweep(waiting);
    state.sweeps = false;
    if (state.doubts.size > 0 && this.variant !== 'taken-away-for-good') state.scopes = [];
    state.doubts.clear();
    state.complete = state.cut;
  }

  /**
   * The member did not see this row when the office answered. Either it is told why, by a leave or by other scopes; or the member was
   * given back what he had lost before this device noticed, and the row has to be read again.
   */
  private doubt(key: string): void {
    if (this.state.versions.delete(key)) this.state.doubts.add(key);
  }

  private sweep(waiting: readonly Waiting[]): void {
    const { book, versions, answers } = this.state;
    for (const key of book.keys()) {
      if (versions.has(key) || answers.has(key)) continue;
      if (!staysFor(setsOf(waiting, key), this.variant)) book.delete(key);
    }
  }

  takePage(by: Asked, of: Reading, answered: PageAnswered): void {
    const { state } = this;
    if (!this.isStillAsked(by)) return;
    if (answered.kind === 'epoch') this.enterEpoch(answered.epoch, answered.lastCtr);
    else if (answered.kind === 'scopes') this.enterScopes(answered);
    else {
      const waiting = this.waiting();
      for (const row of answered.rows) this.take(row, waiting);
      state.reading = answered.next === null ? null : { ...of, after: answered.next };
      if (!state.reading && of.all) state.cut = of.head;
    }
  }

  private take({ table, id, seq, fields }: ToldRow, waiting: readonly Waiting[]): void {
    const { versions, answers } = this.state;
    const key = keyOf(table, id);
    if ((versions.get(key) ?? -1) > seq) return;
    this.state.doubts.delete(key);
    if (fields) versions.set(key, seq);
    else versions.delete(key);
    const known = this.variant === 'fields-since-the-page' ? this.state.book.get(key) : undefined;
    const told = { seq, fields: fields && { ...known, ...fields } };
    this.set(key, overlaid(told, answers.get(key) ?? [], setsOf(waiting, key)));
  }

  private leave({ table, id, seq }: Leaving, waiting: readonly Waiting[]): void {
    if (this.variant === 'leave-is-an-enter') return;
    const { book, versions } = this.state;
    const keys = [keyOf(table, id)];
    if (table === 'clients' && this.variant === 'client-leaves-alone') {
      for (const [key, { clientId }] of book) if (clientId === id) keys.push(key);
    }
    for (const key of keys) {
      this.state.doubts.delete(key);
      if ((versions.get(key) ?? -1) >= seq) continue;
      versions.delete(key);
      this.set(key, overlaid({ seq, fields: null }, [], setsOf(waiting, key)));
    }
  }

  private enterEpoch(epoch: number, lastCtr: number): void {
    const { state } = this;
    if (epoch === state.epoch) return;
    state.sweeps = state.epoch !== 0;
    Object.assign(state, { epoch, cut: 0, scopes: [], reading: null });
    this.forgetNumbers();
    if (this.variant === 'last-number-is-believed') state.place = this.placeBehind(lastCtr);
    // The last number that both know is sent again: if the office has another operation under it, this device is one of two.
    else state.place = this.placeBehind(Math.max(0, Math.min(lastCtr, state.place.ctr) - 1));
  }

  private enterScopes({ scopes, head }: Extract<PullAnswered, { kind: 'scopes' }>): void {
    const { state } = this;
    const has = scopes.map(({ id }) => id);
    const lost = state.scopes.some((id) => !has.includes(id));
    const unread = state.reading?.scopes ?? [];
    const fresh = has.filter((id) => !state.scopes.includes(id) || unread.includes(id));
    const all = lost || fresh.length === has.length;
    const read = all ? has : fresh;
    state.reading = read.length > 0 ? { scopes: read, all, head, after: null } : null;
    state.scopes = has;
    if (read.length === 0) state.cut = head;
    if (!all) return;
    // The cut will jump to the head: what left or was removed in between is told by nobody.
    if (state.book.size > 0) state.sweeps = true;
    this.forgetNumbers();
  }

  /** This device is one of two of the same name. All that it ever did is sent again, for nobody knows from where on they differ. */
  private becomeAnother(): void {
    const { state } = this;
    const waits = this.variant === 'fork-numbers-what-waits';
    state.id = this.newId();
    state.begin = waits ? { ...state.place, ctr: 0 } : firstPlace;
    state.place = state.begin;
  }

  private placeBehind(ctr: number): Place {
    if (ctr <= 0) return this.state.begin;
    return this.waiting(this.state.begin)[ctr - 1]?.behind ?? this.state.place;
  }

  /**
   * Answers that the pull has passed. Whatever one of them wrote was told again by then; a row that was not has gone to where the member
   * does not see it, in a scope that this device has never heard of, so that nobody tells it to let the row go.
   */
  private forgetAnswers(waiting: readonly Waiting[]): void {
    const { answers, cut, versions } = this.state;
    for (const [key, of] of answers) {
      const left = of.filter(({ seq }) => seq > cut);
      if (left.length > 0) {
        answers.set(key, left);
        continue;
      }
      answers.delete(key);
      const last = Math.max(...of.map(({ seq }) => seq));
      const isTold = (versions.get(key) ?? -1) >= last;
      if (isTold || this.variant === 'own-rows-stay') continue;
      this.set(key, overlaid({ seq: last, fields: null }, [], setsOf(waiting, key)));
    }
  }

  private set(key: string, row: FlatRow | null): void {
    if (row) this.state.book.set(key, row);
    else this.state.book.delete(key);
  }
}
