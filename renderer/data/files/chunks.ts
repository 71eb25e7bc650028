import type { Keyring } from '../seal/keyring.ts';
import { openedLarge, sealedLarge } from '../seal/large.ts';
import { SealBroken } from '../seal/sealed-record.ts';

/** A piece of a file as it lies on the disk. */
export type Chunk = {
  readonly hash: string;
  readonly at: number;
  readonly data: Uint8Array;
  /** The number of the key that it is sealed under; absent where it lies plain. */
  readonly sealed?: number;
};

export const chunkBytes = 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

export async function chunkOf(
  ring: Keyring,
  { hash, at }: Pick<Chunk, 'hash' | 'at'>,
  piece: Bytes,
): Promise<Chunk> {
  const key = ring.newest('files');
  if (!key) return { hash, at, data: piece };
  const data = await sealedLarge(ring, 'files', placeOf(hash, at), piece);
  return { hash, at, data, sealed: key.number };
}

export async function chunksOf(
  ring: Keyring,
  hash: string,
  bytes: Bytes,
): Promise<readonly Chunk[]> {
  const count = Math.ceil(bytes.length / chunkBytes);
  return Promise.all(
    Array.from({ length: count }, async (_, at) =>
      chunkOf(ring, { hash, at }, bytes.slice(at * chunkBytes, (at + 1) * chunkBytes)),
    ),
  );
}

/** The bytes that pieces hold. Throws where a seal does not open. */
export async function piecesOf(ring: Keyring, chunks: readonly Chunk[]): Promise<Bytes[]> {
  return Promise.all(chunks.map(async (chunk) => pieceOf(ring, chunk)));
}

async function pieceOf(ring: Keyring, { hash, at, data, sealed }: Chunk): Promise<Bytes> {
  const bytes = new Uint8Array(data);
  if (sealed === undefined) return bytes;
  const piece = await openedLarge(ring, 'files', placeOf(hash, at), bytes);
  if (!piece) throw new SealBroken('chunks');
  return piece;
}

/** The piece under the newest key; null where it lies so already. */
export async function resealed(ring: Keyring, chunk: Chunk): Promise<Chunk | null> {
  if (chunk.sealed === ring.newest('files')?.number) return null;
  return chunkOf(ring, chunk, await pieceOf(ring, chunk));
}

function placeOf(hash: string, at: number): string {
  return JSON.stringify(['chunks', hash, at]);
}
