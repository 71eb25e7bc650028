import type { Grant } from '../../shared/protocol/account.ts';
import type { RowChange } from '../../shared/record/change.ts';
import { operationId } from '../../shared/sync/outbox.ts';
import { members, moved, regions, someDeed } from './deeds.ts';
import type { DeviceState, Reading } from './device-state.ts';
import { imageOf } from './device-state.ts';
import { Device } from './device.ts';
import type { Dice } from './dice.ts';
import { diceOf } from './dice.ts';
import { page, pull } from './feed.ts';
import type { OfficeState, StoredRow } from './office-state.ts';
import { copyOf } from './office-state.ts';
import { keyOf, Office } from './office.ts';
import type { Variant } from './variant.ts';

/** How often something happened, so that a test can see that it happens at all. */
export type Counts = Record<string, number>;

type Mood = { readonly faulty: boolean; readonly limit: number };

const mostDevices = 5;
const mostRounds = 12;

/** An office and its devices, to which a seed does all that can happen. */
export class World {
  readonly office: Office;
  readonly devices: Device[];
  /** Every change that was ever made, by the id of its operation. */
  readonly made = new Map<string, RowChange>();
  readonly counts: Counts = {};
  /** Conflicts that an office had opened before it was restored: what only the office knew is as old as its copy. */
  readonly forgotten: StoredRow[] = [];
  /** Removed rows that the office has forgotten, by their names. */
  readonly purged = new Map<string, StoredRow[]>();
  private readonly dice: Dice;
  /** Its own, so that the histories of seeds are what they were without it. */
  private readonly rare: Dice;
  private readonly variant: Variant;
  private readonly images = new Map<Device, DeviceState>();
  private copy: OfficeState | null = null;
  private fresh = 0;

  constructor(seed: number, variant: Variant) {
    this.dice = diceOf(seed);
    this.rare = diceOf(seed + 2 ** 31);
    this.variant = variant;
    this.office = new Office(variant);
    this.devices = members.map((member) => this.newDevice(member));
    this.office.state.grants.set('m0', [{ kind: 'all' }]);
    for (const member of members.slice(1)) {
      this.office.state.grants.set(member, [this.someGrant(), this.someGrant()]);
    }
    for (const device of this.devices) device.skew = this.someSkew(500);
    this.copy = copyOf(this.office.state);
  }

  step(): void {
    const { dice, office } = this;
    office.clock += 1 + dice.below(20);
    if (this.rare.oneIn(250)) this.forget();
    const device = dice.pick(this.devices);
    const chance = dice.below(200);
    if (chance < 92) this.act(device);
    else if (chance < 182) this.sync(device, true);
    else if (chance < 188) this.regrant();
    else if (chance < 191) this.copy = copyOf(office.state);
    else if (chance < 193) this.restoreOffice();
    else if (chance < 195) this.images.set(device, imageOf(device.state));
    else if (chance < 197) this.restoreDevice(device);
    else if (chance < 198) this.cloneDevice(device);
    else device.skew = this.someSkew(5000);
  }

  private forget(): void {
    const { rare, office } = this;
    this.count('forgotten');
    for (const row of office.forget(Math.max(0, office.state.head - rare.below(30)))) {
      const key = keyOf(row.table, row.id);
      this.purged.set(key, [...(this.purged.get(key) ?? []), row]);
    }
  }

  /** Nothing goes wrong any more until everybody knows everything. */
  quiesce(): void {
    for (let round = 0; round < mostRounds; round += 1) {
      const before = this.office.state.head;
      for (const device of this.devices) this.sync(device, false);
      const isQuiet = ({ state }: Device) =>
        state.cut === before &&
        state.complete === before &&
        state.epoch === this.office.state.epoch;
      if (this.office.state.head === before && this.devices.every(isQuiet)) return;
    }
    throw new Error('The office does not come to rest.');
  }

  private act(device: Device): void {
    const { dice } = this;
    const changes = dice.oneIn(12)
      ? moved(device, dice)
      : someDeed(device, { dice, fresh: (prefix) => prefix + (this.fresh += 1) });
    if (changes.length === 0) return;
    const action = `a${(this.fresh += 1)}`;
    const seq = device.state.log.length + 1;
    for (const [index, change] of changes.entries()) {
      this.made.set(operationId(action, seq, index), change);
    }
    device.act(action, this.office.clock, changes);
  }

  /** One word with the office, up and down; `faulty`: it may end anywhere, and what was said may get lost. */
  sync(device: Device, faulty: boolean): void {
    if (device.state.epoch === 0) device.state.epoch = this.office.state.epoch;
    device.greet(this.office.state);
    for (let turn = 0; turn < 60; turn += 1) {
      if (device.waiting().length > 0) {
        if (!this.pushOnce(device, faulty)) return;
      } else if (!this.readOnce(device, faulty)) return;
      if (faulty && this.dice.oneIn(8)) return;
    }
  }

  /** False: the line is dead. */
  private pushOnce(device: Device, faulty: boolean): boolean {
    const { dice, office } = this;
    const waiting = device.waiting();
    const sent = faulty ? waiting.slice(0, 1 + dice.below(4)) : waiting;
    const asked = device.pushOf(sent, office.clock);
    let answered = office.push(asked);
    if (faulty && dice.oneIn(7)) {
      this.count('doubled');
      answered = office.push(asked);
    }
    // A crash behind the office's commit is the same to a device that stores what it hears in one transaction.
    if (faulty && dice.oneIn(5)) return this.gotLost('answers lost');
    this.count(answered.kind);
    device.takePush(asked, sent, answered);
    return true;
  }

  /** False: nothing is left, or the line is dead. */
  private readOnce(device: Device, faulty: boolean): boolean {
    const limit = faulty ? 1 + this.dice.below(6) : 1000;
    const { reading } = device.state;
    return reading
      ? this.readPage(device, reading, { faulty, limit })
      : this.pullOnce(device, { faulty, limit });
  }

  private readPage(device: Device, reading: Reading, { faulty, limit }: Mood): boolean {
    const by = device.asking();
    const answered = page(this.office, by, { ...reading, limit });
    if (faulty && this.isLost(device)) return false;
    device.takePage(by, reading, answered);
    return true;
  }

  private pullOnce(device: Device, { faulty, limit }: Mood): boolean {
    const by = device.asking();
    const { scopes, cut } = device.state;
    const answered = pull(this.office, by, { cut, scopes: by.scopes, limit });
    if (faulty && this.isLost(device)) return false;
    device.takePull(by, answered);
    const isDone = device.state.scopes === scopes && answered.kind === 'rows' && !answered.more;
    return !isDone || device.waiting().length > 0;
  }

  /** What was said is on its way for a while, and may never come. */
  private isLost(device: Device): boolean {
    this.meanwhile(device);
    return this.dice.oneIn(10) && !this.gotLost('pages lost');
  }

  /** What happens while an answer is on its way. */
  private meanwhile(device: Device): void {
    const { dice } = this;
    if (dice.oneIn(6)) this.act(device);
    if (dice.oneIn(8)) {
      const other = dice.pick(this.devices);
      if (other !== device && other.state.epoch !== 0) this.pushOnceOf(other);
    }
    if (dice.oneIn(8) && device.waiting().length > 0) {
      this.count('overlapped');
      this.pushOnce(device, true);
    }
  }

  private pushOnceOf(device: Device): void {
    if (device.waiting().length > 0) this.pushOnce(device, true);
  }

  private someSkew(most: number): number {
    return (this.dice.below(3) - 1) * this.dice.below(most);
  }

  private regrant(): void {
    const { dice, office } = this;
    this.count('regranted');
    const member = dice.pick(members);
    const grants = office.state.grants.get(member) ?? [];
    if (grants.length > 0 && dice.oneIn(2)) {
      const gone = dice.below(grants.length);
      office.state.grants.set(
        member,
        grants.filter((_, i) => i !== gone),
      );
    } else office.state.grants.set(member, [...grants, this.someGrant()]);
  }

  private someGrant(): Grant {
    const { dice } = this;
    if (dice.oneIn(8)) return { kind: 'all' };
    return dice.oneIn(2)
      ? { kind: 'region', region: dice.pick(regions) }
      : { kind: 'person', person: dice.pick(members) };
  }

  private restoreOffice(): void {
    if (!this.copy || this.copy.head === 0) return;
    this.count('offices restored');
    for (const row of this.office.state.rows.values()) {
      if (row.table === 'conflicts') this.forgotten.push(row);
    }
    this.office.restore(this.copy);
    for (const device of this.devices) if (device.state.epoch === 0) device.state.epoch = 1;
  }

  private restoreDevice(device: Device): void {
    const image = this.images.get(device);
    if (!image) return;
    this.count('devices restored');
    device.state = imageOf(image);
  }

  private cloneDevice(device: Device): void {
    if (this.devices.length >= mostDevices) return;
    this.count('devices cloned');
    const clone = this.newDevice(device.member);
    clone.state = imageOf(device.state);
    clone.skew = device.skew;
    this.devices.push(clone);
  }

  private newDevice(member: string): Device {
    const newId = () => `d${(this.fresh += 1)}`;
    return new Device(newId(), { member, variant: this.variant, newId });
  }

  private gotLost(what: string): false {
    this.count(what);
    return false;
  }

  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}
