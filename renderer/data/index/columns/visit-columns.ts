import { firstPromised } from '../../../../shared/domain/visit/promise.ts';
import type { Visit, VisitEnd, VisitMode } from '../../../../shared/domain/visit/visit.ts';
import { visitEnds, visitModes } from '../../../../shared/domain/visit/visit.ts';
import { DayOrder } from './day-order.ts';
import { noDay, numberOfDay } from './days.ts';
import { IdList } from './id-list.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';
import { longerBytes, longerInts } from './typed.ts';
import { ValueColumn } from './value-column.ts';

const free = -1;
/** The lower bits hold the mode, the higher ones how it ended. */
const bitsOfMode = 4;

/** Every visit of a client that is there, in some thirty bytes each. Their places say nothing. */
export class VisitColumns {
  /** Places up to this one are in use, or free. */
  length = 0;
  /** The position of the client; -1 where the place is free. */
  clients: Int32Array = new Int32Array();
  days: Int32Array = new Int32Array();
  /** The day for which it was first planned; `noDay` where nobody planned it. */
  promised: Int32Array = new Int32Array();
  /** In minutes; 0 where nobody noted it. */
  minutes: Int32Array = new Int32Array();
  /** Who was there, by name. */
  readonly engineers = new ValueColumn();
  /** The places of those that are only planned. */
  readonly open: ReadonlySet<number>;
  private readonly planned = new Set<number>();
  private readonly byDay = new DayOrder();
  private kinds: Uint8Array = new Uint8Array();
  private ids = new IdList();
  private freePlaces: number[] = [];

  constructor() {
    this.open = this.planned;
  }

  add(client: number, visit: Visit): void {
    const { id, day, mode, end, engineer, minutes } = visit;
    const place = this.freePlaces.pop() ?? this.length;
    if (place === this.length) {
      this.length += 1;
      this.clients = longerInts(this.clients, this.length);
      this.days = longerInts(this.days, this.length);
      this.promised = longerInts(this.promised, this.length);
      this.minutes = longerInts(this.minutes, this.length);
      this.kinds = longerBytes(this.kinds, this.length);
    }
    this.clients[place] = client;
    this.days[place] = numberOfDay(day);
    this.promised[place] = promisedNumber(visit);
    this.minutes[place] = minutes ?? 0;
    this.kinds[place] = kindOf(mode, end);
    this.engineers.set(place, engineer);
    this.ids.set(place, id);
    this.byDay.changed(place);
    if (end === null) this.planned.add(place);
  }

  /** Takes away the visits of clients. */
  forget(positions: ReadonlySet<number>): void {
    if (positions.size === 0) return;
    const { clients } = this;
    const leave = new Uint8Array(Math.max(...positions) + 1);
    for (const position of positions) leave[position] = 1;
    for (let place = 0; place < this.length; place += 1) {
      if (leave[clients[place] ?? free] !== 1) continue;
      clients[place] = free;
      this.freePlaces.push(place);
      this.planned.delete(place);
    }
  }

  /** The places of each day from `from` to `to`, both included, the latest day first; within a day in no order. */
  falling(from: number, to: number): Iterable<readonly number[]> {
    return this.byDay.falling(this, from, to);
  }

  id(place: number): string {
    return this.ids.at(place);
  }

  mode(place: number): VisitMode | undefined {
    return visitModes[(this.kinds[place] ?? 0) & (2 ** bitsOfMode - 1)];
  }

  /** null while it is only planned. */
  end(place: number): VisitEnd | null {
    return visitEnds[((this.kinds[place] ?? 0) >> bitsOfMode) - 1] ?? null;
  }

  /** By day, and by birth within one. */
  compare(a: number, b: number): number {
    return (this.days[a] ?? 0) - (this.days[b] ?? 0) || this.ids.compare(a, b);
  }

  get bytes(): number {
    const { clients, days, promised, minutes, kinds, engineers, ids, byDay } = this;
    const arrays = [clients, days, promised, minutes, kinds];
    const numbers = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
    return numbers + engineers.bytes + ids.bytes + byDay.bytes;
  }

  write(parts: PartsWriter): void {
    const { length } = this;
    parts.array('visits.clients', this.clients.subarray(0, length));
    parts.array('visits.days', this.days.subarray(0, length));
    parts.array('visits.promised', this.promised.subarray(0, length));
    parts.array('visits.minutes', this.minutes.subarray(0, length));
    parts.array('visits.kinds', this.kinds.subarray(0, length));
    this.engineers.write(parts, 'visits.engineers', length);
    this.ids.write(parts, 'visits.ids', length);
  }

  /** `clients` is the number of positions that visits may name. */
  static read(parts: PartsReader, clients: number): VisitColumns {
    const visits = new VisitColumns();
    const length = parts.bytes('visits.kinds').byteLength;
    visits.length = length;
    visits.clients = parts.ints('visits.clients', length);
    visits.days = parts.ints('visits.days', length);
    visits.promised = parts.ints('visits.promised', length);
    visits.minutes = parts.ints('visits.minutes', length);
    visits.kinds = parts.bytes('visits.kinds');
    visits.engineers.read(parts, 'visits.engineers', length);
    visits.ids = IdList.read(parts, 'visits.ids', length);
    for (let place = 0; place < length; place += 1) {
      const client = visits.clients[place] ?? free;
      if (client >= clients) throw new UnfitSnapshot('visits.clients');
      if (client === free) visits.freePlaces.push(place);
      else if (visits.end(place) === null) visits.planned.add(place);
    }
    return visits;
  }
}

function promisedNumber(visit: Visit): number {
  const day = firstPromised(visit);
  return day === null ? noDay : numberOfDay(day);
}

function kindOf(mode: VisitMode, end: VisitEnd | null): number {
  const ending = end === null ? 0 : visitEnds.indexOf(end) + 1;
  return visitModes.indexOf(mode) | (ending << bitsOfMode);
}
