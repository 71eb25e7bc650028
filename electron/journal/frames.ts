import { crc32 } from 'node:zlib';

/**
 * How pieces lie in a journal's file, one behind the other, so that each can be told from what a cut or a bad sector has left:
 * mark, length of the content, CRC-32 of number and content, number, content, length again (to be read from the end).
 */

const mark = Buffer.from('WFJ1');
const header = 20;
const trailer = 4;
/** What a piece takes beside its content. */
export const frameBytes = header + trailer;

/** A piece with its place: it begins at `at` and ends before `end`. */
export type Frame = {
  readonly upTo: number;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly at: number;
  readonly end: number;
};

export function frameOf(upTo: number, content: Uint8Array): Buffer {
  const frame = Buffer.alloc(content.length + frameBytes);
  mark.copy(frame);
  frame.writeUInt32LE(content.length, 4);
  frame.writeDoubleLE(upTo, 12);
  frame.set(content, header);
  frame.writeUInt32LE(crc32(frame.subarray(12, header + content.length)), 8);
  frame.writeUInt32LE(content.length, header + content.length);
  return frame;
}

/** The length of the frame whose header begins at `at`; null where none begins, or its header is cut. */
export function lengthAt(bytes: Buffer, at: number): number | null {
  if (at + header > bytes.length || !bytes.subarray(at, at + mark.length).equals(mark)) return null;
  return bytes.readUInt32LE(at + 4) + frameBytes;
}

/** The frame that begins at `at`; null where none does that is whole. */
export function frameAt(bytes: Buffer, at: number): Frame | null {
  const length = lengthAt(bytes, at);
  if (length === null || at + length > bytes.length) return null;
  const inner = bytes.subarray(at + 12, at + length - trailer);
  if (crc32(inner) !== bytes.readUInt32LE(at + 8)) return null;
  const content = Uint8Array.from(inner.subarray(header - 12));
  return { upTo: inner.readDoubleLE(0), content, at, end: at + length };
}

/** Where a frame may begin behind `from`; null where none does. */
export function nextMark(bytes: Buffer, from: number): number | null {
  const at = bytes.indexOf(mark, from);
  return at < 0 ? null : at;
}

/** Where the frame begins that ends with the file, by its length at the end. */
export function lastFrameStart(size: number, lastBytes: Buffer): number {
  return size - (lastBytes.readUInt32LE(lastBytes.length - trailer) + frameBytes);
}
