import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Where a text stands in a folder: the file, and how it lies there. */
export type Sighting = { readonly file: string; readonly as: 'utf-8' | 'utf-16' | 'packed' };

/**
 * Every file below a folder in which one of the texts can be read: plain, in two bytes a letter as browsers keep texts, or packed by any way of
 * deflate from wherever such a stream may begin.
 */
export async function sightings(
  folder: string,
  texts: readonly string[],
): Promise<readonly Sighting[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Sighting[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const file = relative(folder, path);
    for (const as of waysOf(bytes, texts)) found.push({ file, as });
  }
  return found;
}

function waysOf(bytes: Buffer, texts: readonly string[]): readonly Sighting['as'][] {
  const ways: Sighting['as'][] = [];
  if (holds(bytes, texts, 'utf8')) ways.push('utf-8');
  if (holds(bytes, texts, 'utf16le')) ways.push('utf-16');
  if (packedIn(bytes).some((plain) => holds(plain, texts, 'utf8'))) ways.push('packed');
  return ways;
}

function holds(bytes: Buffer, texts: readonly string[], encoding: 'utf8' | 'utf16le'): boolean {
  return texts.some((text) => bytes.includes(Buffer.from(text, encoding)));
}

/** What unpacks from the places at which a packed stream can be told: gzip, zlib, an entry of a ZIP, and a page of ours. */
function packedIn(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    const plain = unpackedAt(bytes, at);
    if (plain) found.push(plain);
  }
  return found;
}

function unpackedAt(bytes: Buffer, at: number): Buffer | null {
  const sign = bytes.readUInt16BE(at);
  if (sign === gzip) return tried(() => gunzipSync(bytes.subarray(at)));
  if (zlib.has(sign)) return tried(() => inflateSync(bytes.subarray(at)));
  if (sign !== page) return null;
  return tried(() => inflateRawSync(bytes.subarray(at + 5), { finishFlush: 2 }));
}

const gzip = 0x1f_8b;
const zlib: ReadonlySet<number> = new Set([0x78_01, 0x78_9c, 0x78_da]);
/** A page of ours: its form, four bytes of length, of which the first is seldom used, then what was deflated. */
const page = 0x02_00;

function tried(unpack: () => Buffer): Buffer | null {
  try {
    return unpack();
  } catch {
    return null;
  }
}
