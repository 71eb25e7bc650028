import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** Receives the bytes of a file in their order. */
export type ByteSink = { readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> };

/** An entry as it will lie in the archive. */
export type PackedEntry = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly unpacked: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Packs an entry; what would hardly shrink (pictures) is stored as it is. */
export function packEntry(name: string, bytes: Uint8Array<ArrayBuffer>): PackedEntry {
  const packed = new Uint8Array(deflateSync(bytes, { level: 6 }));
  const pays = packed.length < bytes.length * 0.98;
  const how = pays ? { method: 8 as const, bytes: packed } : { method: 0 as const, bytes };
  return { name, crc: crc32(bytes), unpacked: bytes.length, ...how };
}

type Placed = Omit<PackedEntry, 'bytes'> & { readonly packed: number; readonly offset: number };

const most16 = 0xffff;
const most32 = 0xffff_ffff;
/** 1980-01-01 00:00: the same book makes the same bytes, whatever the clock says. */
const noDate = 0x00_21_00_00;
const utf8Names = 0x0800;

/** Writes a ZIP archive entry by entry, beyond 4 GB and 65,535 entries in its 64-bit form (APPNOTE.TXT 6.3.10, 4.3 and 4.5.3). */
export class ZipWriter {
  private readonly sink: ByteSink;
  private readonly entries: Placed[] = [];
  private offset = 0;

  constructor(sink: ByteSink) {
    this.sink = sink;
  }

  async add({ bytes, ...entry }: PackedEntry): Promise<void> {
    const placed = { ...entry, packed: bytes.length, offset: this.offset };
    const name = new TextEncoder().encode(entry.name);
    await this.write(localHeader(placed, name));
    await this.write(bytes);
    this.entries.push(placed);
  }

  /** Writes the directory. Answers the length of the whole archive. */
  async end(): Promise<number> {
    const start = this.offset;
    for (const entry of this.entries) {
      await this.write(directoryHeader(entry, new TextEncoder().encode(entry.name)));
    }
    const size = this.offset - start;
    const count = this.entries.length;
    if (count >= most16 || start >= most32) await this.write(end64(count, size, start));
    await this.write(endRecord(count, size, start));
    return this.offset;
  }

  private async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.sink.write(bytes);
    this.offset += bytes.length;
  }
}

/** Numbers of so many bytes each, the lowest byte first. */
function record(
  ...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else if (length === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += length;
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function localHeader(entry: Placed, name: Uint8Array): Uint8Array<ArrayBuffer> {
  const { method, crc, packed, unpacked } = entry;
  const head = record(
    [4, 0x04_03_4b_50],
    [2, 20],
    [2, utf8Names],
    [2, method],
    [4, noDate],
    [4, crc],
    [4, packed],
    [4, unpacked],
    [2, name.length],
    [2, 0],
  );
  return joined(head, name);
}

function directoryHeader(entry: Placed, name: Uint8Array): Uint8Array<ArrayBuffer> {
  const { method, crc, packed, unpacked, offset } = entry;
  const isFar = offset >= most32;
  const extra = isFar ? record([2, 1], [2, 8], [8, offset]) : new Uint8Array();
  const version = isFar ? 45 : 20;
  const head = record(
    [4, 0x02_01_4b_50],
    [2, version],
    [2, version],
    [2, utf8Names],
    [2, method],
    [4, noDate],
    [4, crc],
    [4, packed],
    [4, unpacked],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(offset, most32)],
  );
  return joined(head, name, extra);
}

function end64(count: number, size: number, start: number): Uint8Array<ArrayBuffer> {
  const end = record(
    [4, 0x06_06_4b_50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, start],
  );
  const locator = record([4, 0x07_06_4b_50], [4, 0], [8, start + size], [4, 1]);
  return joined(end, locator);
}

function endRecord(count: number, size: number, start: number): Uint8Array<ArrayBuffer> {
  return record(
    [4, 0x06_05_4b_50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, most16)],
    [2, Math.min(count, most16)],
    [4, Math.min(size, most32)],
    [4, Math.min(start, most32)],
    [2, 0],
  );
}
