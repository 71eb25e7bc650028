import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkBytes } from './chunks.ts';
import { FileStore } from './file-store.ts';

function newStore(): FileStore {
  return new FileStore(`files-${crypto.randomUUID()}`);
}

async function bytesOf(blob: Blob | null): Promise<Uint8Array | null> {
  return blob && new Uint8Array(await blob.arrayBuffer());
}

test('a file comes back byte for byte, whatever its length', async () => {
  const store = newStore();
  for (const length of [1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes + 7]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 251);
    const hash = await store.put(new Blob([bytes]));
    expect(Buffer.compare((await bytesOf(await store.get(hash))) ?? new Uint8Array(), bytes)).toBe(
      0,
    );
  }
  store.close();
});

test('its name is the SHA-256 of its bytes, and equal files are one', async () => {
  const store = newStore();
  const empty = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await store.put(new Blob(['abc']))).toBe(empty);
  expect(await store.put(new Blob(['a', 'bc']))).toBe(empty);
  expect(await store.list()).toEqual([{ hash: empty, bytes: 3, looseSince: null, due: 2 }]);
  store.close();
});

test('what was put is there until it is removed, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 6 }),
      fc.nat(5),
      async (files, gone) => {
        const store = newStore();
        const hashes: string[] = [];
        for (const bytes of files) hashes.push(await store.put(new Blob([new Uint8Array(bytes)])));
        const removed = hashes[gone];
        if (removed !== undefined) await store.remove(removed);
        for (const [i, hash] of hashes.entries()) {
          const here = hash !== removed;
          expect(await store.has(hash)).toBe(here);
          const read = await bytesOf(await store.get(hash));
          expect(read).toEqual(here ? files[i] : null);
        }
        const left = new Set(hashes.filter((hash) => hash !== removed));
        expect(await store.usage()).toMatchObject({ files: left.size });
        store.close();
      },
    ),
    { numRuns: 30 },
  );
});
