import { Inflate } from 'fflate';
import { tableLimits } from '../../../shared/domain/import/table.ts';
import { FileRefused } from './file-refused.ts';

/** A file within an archive, as the archive's directory describes it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes as they lie in the archive. */
  readonly packed: number;
  /** Bytes that the directory promises. It may lie. */
  readonly unpacked: number;
  readonly offset: number;
};

const damaged = () => new FileRefused({ type: 'damaged' });
const mostEntries = 10_000;
const megabyte = 1_000_000;

/**
 * A ZIP archive that is read piece by piece (APPNOTE.TXT 6.3.10, 4.3). Nothing is unpacked but what is asked for, and all of it
 * together up to a limit of real bytes, so that a bomb is stopped whatever its directory says.
 */
export class ZipArchive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly bytes: Uint8Array;
  private left: number;

  constructor(bytes: Uint8Array, limit: number = tableLimits.unpackedMegabytes * megabyte) {
    this.bytes = bytes;
    this.left = limit;
    this.entries = directory(bytes);
  }

  /** Unpacks a file into the receiver, bit by bit. */
  unpack(entry: ZipEntry, receive: (bytes: Uint8Array) => void): void {
    if (entry.encrypted) throw new FileRefused({ type: 'old-or-locked' });
    if (entry.unpacked > this.left) throw new FileRefused({ type: 'unpacks-too-large' });
    const packed = this.packedBytes(entry);
    const take = (bytes: Uint8Array) => {
      this.left -= bytes.length;
      if (this.left < 0) throw new FileRefused({ type: 'unpacks-too-large' });
      receive(bytes);
    };
    if (entry.method === 0) take(packed);
    else if (entry.method === 8) inflate(packed, take);
    else throw damaged();
  }

  private packedBytes({ offset, packed }: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const isThere =
      offset + 30 <= view.byteLength && view.getUint32(offset, true) === 0x04_03_4b_50;
    if (!isThere) throw damaged();
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + packed);
  }
}

/** Deflate makes at most some thousand bytes of one, so small pieces keep each answer small. */
const piece = 16_384;

function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void): void {
  const stream = new Inflate((bytes) => take(bytes));
  try {
    for (let from = 0; from < packed.length || from === 0; from += piece) {
      stream.push(packed.subarray(from, from + piece), from + piece >= packed.length);
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged();
  }
}

function directory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) throw new FileRefused({ type: 'unpacks-too-large' });
  const entries = new Map<string, ZipEntry>();
  const names = new TextDecoder();
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02_01_4b_50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: view.getUint16(at + 8, true) % 2 === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record that ends an archive, searched from behind, where a comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at -= 1) {
    if (view.getUint32(at, true) === 0x06_05_4b_50) return at;
  }
  throw damaged();
}
