import { Inflate } from 'fflate';
import type { ArchiveRefusal } from '../../../shared/domain/archive/manifest.ts';
import { archiveLimits } from '../../../shared/domain/archive/manifest.ts';

/** Thrown from deep within an archive's reading, and turned into a value where reading begins. */
export class ArchiveRefused extends Error {
  readonly refusal: ArchiveRefusal;

  constructor(refusal: ArchiveRefusal) {
    super(`The archive is refused: ${refusal.type}`);
    this.refusal = refusal;
  }
}

/** An entry, as the directory describes it. It may lie. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

const most32 = 0xffff_ffff;
const truncated = () => new ArchiveRefused({ type: 'truncated' });

/** As much of a Blob as is needed. */
export type Slices = {
  readonly size: number;
  readonly slice: (from: number, to: number) => Blob;
};

/** A ZIP archive on disk, of which nothing is in memory but its directory and the entry that is asked for. */
export class ZipReader {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly blob: Slices;

  private constructor(blob: Slices, entries: ReadonlyMap<string, ZipEntry>) {
    this.blob = blob;
    this.entries = entries;
  }

  static async open(blob: Slices): Promise<ZipReader> {
    const start = await bytesAt(blob, 0, 4);
    if (start.length < 4 || viewOf(start).getUint32(0, true) !== 0x04_03_4b_50) {
      throw new ArchiveRefused({ type: 'no-archive' });
    }
    return new ZipReader(blob, await directory(blob));
  }

  /** The whole entry, unpacked: exactly `expected` bytes, however many it would unpack to. */
  async read(entry: ZipEntry, expected: number): Promise<Uint8Array<ArrayBuffer>> {
    const { name, method, encrypted, packed, offset } = entry;
    if (encrypted || (method !== 0 && method !== 8)) {
      throw new ArchiveRefused({ type: 'broken', entry: name });
    }
    const head = await bytesAt(this.blob, offset, 30);
    if (head.length < 30 || viewOf(head).getUint32(0, true) !== 0x04_03_4b_50) throw truncated();
    const names = viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true);
    const bytes = await bytesAt(this.blob, offset + 30 + names, packed);
    if (bytes.length < packed) throw truncated();
    if (method === 8) return inflated(bytes, expected, name);
    if (bytes.length !== expected) throw new ArchiveRefused({ type: 'broken', entry: name });
    return bytes;
  }
}

/** Deflate makes at most some thousand bytes of one, so small pieces keep a bomb's answers small. */
const piece = 16_384;

function inflated(packed: Uint8Array, expected: number, name: string): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(expected);
  let length = 0;
  const stream = new Inflate((bytes) => {
    if (length + bytes.length > expected) {
      throw new ArchiveRefused({ type: 'too-large', entry: name });
    }
    whole.set(bytes, length);
    length += bytes.length;
  });
  try {
    for (let from = 0; from < packed.length || from === 0; from += piece) {
      stream.push(packed.subarray(from, from + piece), from + piece >= packed.length);
    }
  } catch (error) {
    throw error instanceof ArchiveRefused
      ? error
      : new ArchiveRefused({ type: 'broken', entry: name });
  }
  if (length < expected) throw new ArchiveRefused({ type: 'broken', entry: name });
  return whole;
}

async function bytesAt(
  blob: Slices,
  from: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.slice(from, from + length).arrayBuffer());
  } catch {
    // Moved or changed since it was chosen.
    throw new ArchiveRefused({ type: 'unreadable' });
  }
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

type Directory = { readonly count: number; readonly size: number; readonly start: number };

async function directory(blob: Slices): Promise<Map<string, ZipEntry>> {
  const { count, size, start } = await directoryAt(blob);
  if (count > archiveLimits.entries || size > archiveLimits.manifestBytes) {
    throw new ArchiveRefused({ type: 'too-large', entry: '' });
  }
  const bytes = await bytesAt(blob, start, size);
  if (bytes.length < size) throw truncated();
  const view = viewOf(bytes);
  const names = new TextDecoder();
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02_01_4b_50) throw truncated();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    if (entries.has(name)) throw new ArchiveRefused({ type: 'broken', entry: name });
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: view.getUint16(at + 8, true) % 2 === 1,
      ...sizes(view, at, extra),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and place; those that do not fit into 32 bits stand in the extra field, in this order. */
function sizes(
  view: DataView,
  at: number,
  extra: Uint8Array<ArrayBuffer>,
): Pick<ZipEntry, 'packed' | 'unpacked' | 'offset'> {
  const far = far64(extra);
  const next = (value: number) => (value === most32 ? (far.shift() ?? value) : value);
  const unpacked = next(view.getUint32(at + 24, true));
  const packed = next(view.getUint32(at + 20, true));
  const offset = next(view.getUint32(at + 42, true));
  return { packed, unpacked, offset };
}

function far64(extra: Uint8Array<ArrayBuffer>): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + length <= extra.length) {
      return Array.from({ length: Math.floor(length / 8) }, (_, i) =>
        Number(view.getBigUint64(at + 4 + i * 8, true)),
      );
    }
    at += 4 + length;
  }
  return [];
}

const endLength = 22;
const longestComment = 65_535;

/** Where the directory lies, by the record that ends an archive; without that record the file was cut off. */
async function directoryAt(blob: Slices): Promise<Directory> {
  const from = Math.max(0, blob.size - endLength - longestComment - 20);
  const tail = await bytesAt(blob, from, blob.size - from);
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06_05_4b_50) continue;
    const near = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    const isFar = near.count === 0xffff || near.start === most32;
    return isFar ? directoryFarAt(blob, view, at) : near;
  }
  throw truncated();
}

async function directoryFarAt(blob: Slices, view: DataView, end: number): Promise<Directory> {
  const at = end - 20;
  if (at < 0 || view.getUint32(at, true) !== 0x07_06_4b_50) throw truncated();
  const record = await bytesAt(blob, Number(view.getBigUint64(at + 8, true)), 56);
  if (record.length < 56 || viewOf(record).getUint32(0, true) !== 0x06_06_4b_50) throw truncated();
  const far = viewOf(record);
  return {
    count: Number(far.getBigUint64(32, true)),
    size: Number(far.getBigUint64(40, true)),
    start: Number(far.getBigUint64(48, true)),
  };
}
