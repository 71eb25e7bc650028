import type { FlatRow } from '../../shared/protocol/values.ts';
import { gonePath } from '../../shared/protocol/values.ts';
import type { RowChange } from '../../shared/record/change.ts';
import { rowIdOf } from '../../shared/record/change.ts';
import { sameValue } from '../../shared/record/same-value.ts';
import { flatten } from '../../shared/sync/flat-row.ts';
import { operationId } from '../../shared/sync/outbox.ts';
import type { DeviceState } from './device-state.ts';
import type { Device } from './device.ts';
import type { StoredRow } from './office-state.ts';
import type { Office } from './office.ts';
import { flatOf, isGone, keyOf } from './office.ts';
import type { World } from './world.ts';

/** What the protocol promised and did not hold, in words. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** Everything that must be true when everybody knows everything. Throws `Broken`. */
export function check(world: World): void {
  for (const device of world.devices) checkDevice(world.office, device);
  new Losses(world).check();
}

/** A device has exactly what its member sees, as the office has it, and nothing waits. */
function checkDevice(office: Office, device: Device): void {
  const { id, book, reading } = device.state;
  if (device.waiting().length > 0 || reading) throw new Broken(`${id} is not done.`);
  const rows = [...office.state.rows].filter(
    ([, row]) => !isGone(row) && office.isSeenBy(device.member, row),
  );
  const seen = new Map(rows);
  for (const key of book.keys()) {
    if (!seen.has(key)) throw new Broken(`${id} has ${key}, which is not for it.`);
  }
  for (const [key, row] of seen) {
    const here = book.get(key);
    if (!here) throw new Broken(`${id} lacks ${key}.`);
    const there = flatOf(row.fields);
    if (!sameValue(here, there)) {
      throw new Broken(
        `${id} has ${key} as ${JSON.stringify(here)}, not ${JSON.stringify(there)}.`,
      );
    }
  }
}

/** Looks after each value that somebody wrote: it stands, or someone who saw it changed it, or a conflict or the quarantine has it. */
class Losses {
  private readonly world: World;
  private readonly inConflict = new Set<string>();
  /** Rows of which a conflict says that somebody removed them while somebody else changed them. */
  private readonly removedInConflict = new Set<string>();
  /** `row path value` of values that someone saw and replaced. */
  private readonly replaced = new Set<string>();
  /** Of values that went into the quarantine: what their author had seen in that place. */
  private readonly seenBefore = new Map<string, readonly string[]>();
  private readonly removedKnowingly = new Set<string>();
  private readonly unsent = new Set<string>();
  private readonly added = new Map<string, number>();
  private readonly known = new Set<string>();

  constructor(world: World) {
    this.world = world;
    const { rows } = world.office.state;
    for (const row of rows.values()) this.readConflict(row);
    for (const row of world.forgotten) this.readForgotten(row);
    for (const [id, change] of world.made) this.readMade(id, change);
    for (const [id, change] of world.made) if (this.isTaken(id)) this.readReplaced(change);
    for (const { state } of world.devices) this.readLog(state.log);
  }

  private readMade(id: string, change: RowChange): void {
    if (isPacked(change)) this.unsent.add(rowOf(change));
    if (!this.isTaken(id)) this.readQuarantined(change);
    else if (change.kind === 'add') {
      this.added.set(rowOf(change), (this.added.get(rowOf(change)) ?? 0) + 1);
    }
  }

  check(): void {
    const { heard } = this.world.office.state;
    for (const [id, change] of this.world.made) {
      const answer = heard.get(id);
      if (!answer) {
        if (this.known.has(id.split('.')[0] ?? '')) throw new Broken(`${id} never arrived.`);
      } else if (answer.verdict === 'void') {
        if (!this.unsent.has(rowOf(change))) throw new Broken(`${id} came to nothing.`);
      } else if (answer.verdict !== 'quarantined') this.checkChange(id, change);
    }
  }

  private checkChange(id: string, change: RowChange): void {
    const key = rowOf(change);
    const row = this.rowOf(key);
    if (!row) throw new Broken(`${id} was taken, and its row is not there.`);
    if (change.kind === 'remove' && !isGone(row) && !this.isBack(key)) {
      throw new Broken(`${id} removed ${key}, which stands.`);
    }
    // A packed row was told as it stood when it was sent.
    if (isPacked(change)) return;
    for (const [path, values] of written(change)) {
      for (const value of values) this.checkValue(id, row, { path, value });
    }
  }

  /** As it stands; of one that was removed so long ago that the office has forgotten it, as it was. */
  private rowOf(key: string): StoredRow | undefined {
    return this.world.office.state.rows.get(key) ?? this.world.purged.get(key)?.at(-1);
  }

  /** Somebody brought it back, who knew that it was removed. */
  private isBack(key: string): boolean {
    return (this.added.get(key) ?? 0) > 1;
  }

  private checkValue(id: string, row: StoredRow, { path, value }: Place): void {
    const key = keyOf(row.table, row.id);
    const place = `${key} ${path}`;
    if (this.inConflict.has(value) || this.replaced.has(`${place} ${value}`)) return;
    if (!valuesOf(row.fields[path]?.value[0]).includes(value)) {
      if (this.wasForgotten(key, { path, value })) return;
      throw new Broken(`${id} wrote ${value} into ${path} of ${key}: lost without a word.`);
    }
    if (isGone(row) && !this.isRemovalKnown(row, { path, value })) {
      throw new Broken(
        `${id} wrote ${value} into ${path} of ${key}: removed by one who did not see it.`,
      );
    }
  }

  /** It went with a removed row, which the office has forgotten since and somebody has brought back as he knew it. */
  private wasForgotten(key: string, { path, value }: Place): boolean {
    const before = this.world.purged.get(key) ?? [];
    return before.some(
      (row) =>
        valuesOf(row.fields[path]?.value[0]).includes(value) &&
        this.isRemovalKnown(row, { path, value }),
    );
  }

  private isRemovalKnown(row: StoredRow, { path, value }: Place): boolean {
    const key = keyOf(row.table, row.id);
    if (this.removedInConflict.has(key)) return true;
    if (this.removedKnowingly.has(`${key} ${path} ${value}`)) return true;
    const removal = this.world.made.get(row.fields[gonePath]?.operation ?? '');
    const seen = removal?.kind === 'remove' ? shownAs(removal.row[path]) : [];
    return this.seen(`${key} ${path}`, seen).has(value);
  }

  private readConflict(row: StoredRow): void {
    if (row.table !== 'conflicts') return;
    const flat = flatOf(row.fields);
    for (const side of [flat['stands'], flat['fell']]) {
      const [value] = Array.isArray(side) ? side : [];
      for (const one of valuesOf(value)) this.inConflict.add(one);
    }
    const { path, about } = flat;
    if (path === gonePath && typeof about === 'string') this.removedInConflict.add(about);
  }

  /** Who saw what stood in a conflict that the office has forgotten came after both sides, and after what they had replaced. */
  private readForgotten(row: StoredRow): void {
    this.readConflict(row);
    const { about, path, stands, fell } = flatOf(row.fields);
    const [one, other] = [stands, fell].map((side) => valuesOf(Array.isArray(side) ? side[0] : []));
    if (typeof about !== 'string' || typeof path !== 'string') return;
    for (const value of one ?? []) this.noteSeen(`${about} ${path} ${value}`, other ?? []);
  }

  private noteSeen(place: string, before: readonly string[]): void {
    // The same owner or region may have been written several times, each time over another one.
    this.seenBefore.set(place, [...(this.seenBefore.get(place) ?? []), ...before]);
  }

  private readReplaced(change: RowChange): void {
    if (change.kind !== 'edit') return;
    for (const [path, { from, to }] of Object.entries(change.fields)) {
      const kept = valuesOf(to);
      const place = `${rowOf(change)} ${path}`;
      for (const value of this.seen(place, valuesOf(from))) {
        if (!kept.includes(value)) this.replaced.add(`${place} ${value}`);
      }
    }
  }

  /** What a device's people replace or remove after they wrote or saw it there is theirs to judge, whatever stood there in between. */
  private readLog(log: DeviceState['log']): void {
    const seen = new Map<string, Set<string>>();
    for (const { action, seq, changes } of log) {
      this.known.add(action);
      for (const [index, change] of changes.entries()) {
        this.readOwn(change, this.isTaken(operationId(action, seq, index)), seen);
      }
    }
  }

  private readOwn(change: RowChange, isTaken: boolean, seen: Map<string, Set<string>>): void {
    if (isTaken && change.kind === 'remove') this.readRemoval(rowOf(change), seen);
    for (const [path, values, before] of written(change)) {
      const place = `${rowOf(change)} ${path}`;
      let known = seen.get(place);
      if (!known) seen.set(place, (known = new Set()));
      if (isTaken) this.replace(place, known);
      for (const value of before) known.add(value);
      for (const value of values) known.add(value);
    }
  }

  private replace(place: string, values: ReadonlySet<string>): void {
    for (const value of values) this.replaced.add(`${place} ${value}`);
  }

  private readRemoval(row: string, seen: ReadonlyMap<string, ReadonlySet<string>>): void {
    for (const [place, values] of seen) {
      if (!place.startsWith(`${row} `)) continue;
      for (const value of values) this.removedKnowingly.add(`${place} ${value}`);
    }
  }

  private readQuarantined(change: RowChange): void {
    if (change.kind !== 'edit') return;
    for (const [path, { from, to }] of Object.entries(change.fields)) {
      for (const value of shownAs(to)) {
        this.noteSeen(`${rowOf(change)} ${path} ${value}`, valuesOf(from));
      }
    }
  }

  /** Values that someone saw in a place, and those that he saw there before edits of his own that came to nothing. */
  private seen(place: string, values: readonly string[]): ReadonlySet<string> {
    const seen = new Set(values);
    for (const value of seen) {
      for (const before of this.seenBefore.get(`${place} ${value}`) ?? []) seen.add(before);
    }
    return seen;
  }

  private isTaken(id: string): boolean {
    const verdict = this.world.office.state.heard.get(id)?.verdict;
    return verdict === 'taken' || verdict === 'met';
  }
}

function rowOf(change: RowChange): string {
  return keyOf(change.table, rowIdOf(change));
}

function isPacked(change: RowChange): boolean {
  return change.kind === 'add' && change.row['packed'] === true;
}

type Place = { readonly path: string; readonly value: string };
type Written = readonly [path: string, values: readonly string[], before: readonly string[]];

/** What a change wrote that was not there before, by path, and what was. */
function written(change: RowChange): readonly Written[] {
  if (change.kind === 'remove') return [];
  if (change.kind === 'edit') {
    return Object.entries(change.fields).map(([path, { from, to }]): Written => {
      const before = valuesOf(from);
      return [path, valuesOf(to).filter((value) => !before.includes(value)), before];
    });
  }
  const { id: _, packed: __, ...flat }: FlatRow = flatten(change.table, change.row);
  return Object.entries(flat).map(([path, value]): Written => [path, valuesOf(value), []]);
}

/** What someone sees in a place: its values, or that there are none, which may be what somebody made of it. */
function shownAs(value: unknown): readonly string[] {
  const values = valuesOf(value);
  return values.length > 0 ? values : [''];
}

/** The values that people wrote, of sets and texts each by itself. */
function valuesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string') return value.split('\n');
  return value === undefined ? [] : [JSON.stringify(value)];
}
