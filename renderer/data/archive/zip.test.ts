import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ZipReader } from './zip-reader.ts';
import { packEntry, ZipWriter } from './zip-writer.ts';

async function zipped(
  entries: readonly (readonly [string, Uint8Array<ArrayBuffer>])[],
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter({ write: async (bytes) => void parts.push(bytes) });
  for (const [name, bytes] of entries) await zip.add(packEntry(name, bytes));
  const length = await zip.end();
  const blob = new Blob(parts);
  expect(blob.size).toBe(length);
  return blob;
}

test('what is written is read back, here and by another reader', async () => {
  const content = fc.uint8Array({ maxLength: 2000 }).map((bytes) => new Uint8Array(bytes));
  const entries = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z界]{1,9}$/u), content), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(entries, async (list) => {
      const blob = await zipped(list);
      const zip = await ZipReader.open(blob);
      expect([...zip.entries.keys()]).toEqual(list.map(([name]) => name));
      for (const [name, bytes] of list) {
        const entry = zip.entries.get(name);
        expect(entry && (await zip.read(entry, bytes.length))).toEqual(bytes);
      }
      const others = unzipSync(new Uint8Array(await blob.arrayBuffer()));
      expect(others).toEqual(Object.fromEntries(list));
    }),
    { numRuns: 40 },
  );
});

test('more entries than 16 bits can count are written in the 64-bit form', async () => {
  const count = 66_000;
  const one = new Uint8Array([1]);
  const packed = packEntry('', one);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const writer = new ZipWriter({ write: async (bytes) => void parts.push(bytes) });
  for (let n = 0; n < count; n += 1) await writer.add({ ...packed, name: `e${n}` });
  await writer.end();
  const zip = await ZipReader.open(new Blob(parts));
  expect(zip.entries.size).toBe(count);
  const last = zip.entries.get(`e${count - 1}`);
  expect(last && (await zip.read(last, 1))).toEqual(one);
});

/** A blob of which all but the beginning and the end is made up, so that 5 GB take no memory. */
class FarBlob {
  readonly size: number;
  private readonly pieces: readonly {
    readonly at: number;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }[];

  constructor(pieces: FarBlob['pieces'], size: number) {
    this.pieces = pieces;
    this.size = size;
  }

  slice(from: number, to: number): Blob {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, this.size) - from));
    for (const piece of this.pieces) {
      for (const [i, byte] of piece.bytes.entries()) {
        const at = piece.at + i - from;
        if (at >= 0 && at < bytes.length) bytes[at] = byte;
      }
    }
    return new Blob([bytes]);
  }
}

test('an entry beyond 4 GB is found where it lies', async () => {
  const pieces: { at: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  let at = 0;
  const write = async (bytes: Uint8Array<ArrayBuffer>) => {
    if (bytes.length < 1000) pieces.push({ at, bytes });
    at += bytes.length;
  };
  const zip = new ZipWriter({ write });
  const large = { name: 'large', method: 0, crc: 0, unpacked: 1 } as const;
  // One buffer is written again and again, so that the archive grows without memory.
  const bytes = new Uint8Array(512 * 1024 * 1024);
  for (let n = 0; n < 9; n += 1) await zip.add({ ...large, name: `large${n}`, bytes });
  await zip.add(packEntry('far', new Uint8Array([7, 8, 9])));
  await zip.end();
  const blob = new FarBlob(pieces, at);
  const reader = await ZipReader.open(blob);
  const far = reader.entries.get('far');
  expect(far?.offset).toBeGreaterThan(2 ** 32);
  expect(far && (await reader.read(far, 3))).toEqual(new Uint8Array([7, 8, 9]));
});
