import type { Visit, VisitEnd, VisitMode } from '../../../../shared/domain/visit/visit.ts';
import { visitEnds, visitModes } from '../../../../shared/domain/visit/visit.ts';
import { numberOfDay } from './days.ts';
import { IdList } from './id-list.ts';
import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';
import { longerBytes, longerInts } from './typed.ts';

const free = -1;
/** The lower bits hold the mode, the higher ones how it ended. */
const bitsOfMode = 4;

/** Every visit of a client that is there, in twenty-five bytes each. Their places say nothing. */
export class VisitColumns {
  /** Places up to this one are in use, or free. */
  length = 0;
  /** The position of the client; -1 where the place is free. */
  clients: Int32Array = new Int32Array();
  days: Int32Array = new Int32Array();
  private kinds: Uint8Array = new Uint8Array();
  private ids = new IdList();
  private freePlaces: number[] = [];

  add(client: number, { id, day, mode, end }: Visit): void {
    const place = this.freePlaces.pop() ?? this.length;
    if (place === this.length) {
      this.length += 1;
      this.clients = longerInts(this.clients, this.length);
      this.days = longerInts(this.days, this.length);
      this.kinds = longerBytes(this.kinds, this.length);
    }
    this.clients[place] = client;
    this.days[place] = numberOfDay(day);
    this.kinds[place] = kindOf(mode, end);
    this.ids.set(place, id);
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
    }
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
    const { clients, days, kinds, ids } = this;
    return clients.byteLength + days.byteLength + kinds.byteLength + ids.bytes;
  }

  write(parts: PartsWriter): void {
    const { length } = this;
    parts.array('visits.clients', this.clients.subarray(0, length));
    parts.array('visits.days', this.days.subarray(0, length));
    parts.array('visits.kinds', this.kinds.subarray(0, length));
    this.ids.write(parts, 'visits.ids', length);
  }

  /** `clients` is the number of positions that visits may name. */
  static read(parts: PartsReader, clients: number): VisitColumns {
    const visits = new VisitColumns();
    const length = parts.bytes('visits.kinds').byteLength;
    visits.length = length;
    visits.clients = parts.ints('visits.clients', length);
    visits.days = parts.ints('visits.days', length);
    visits.kinds = parts.bytes('visits.kinds');
    visits.ids = IdList.read(parts, 'visits.ids', length);
    for (let place = 0; place < length; place += 1) {
      const client = visits.clients[place] ?? free;
      if (client >= clients) throw new UnfitSnapshot('visits.clients');
      if (client === free) visits.freePlaces.push(place);
    }
    return visits;
  }
}

function kindOf(mode: VisitMode, end: VisitEnd | null): number {
  const ending = end === null ? 0 : visitEnds.indexOf(end) + 1;
  return visitModes.indexOf(mode) | (ending << bitsOfMode);
}
