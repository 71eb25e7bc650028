import { ecb } from '@noble/ciphers/aes.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Bytes } from './cipher.ts';

/**
 * Things that must be found again by their value while nobody without the key may try a guess. One block of AES is a permutation that looks like chance
 * to whoever has no key (FIPS 197), and the same value gives the same block.
 */

const blockBytes = 16;
const inBlocks = { disablePadding: true } as const;

/** Other numbers of 32 bits in the place of these, each always the same. Two may become one, so that what is found must be compared. */
export function keyedNumbers(key: Bytes, numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const blocks = new DataView(new ArrayBuffer(numbers.length * blockBytes));
  for (const [i, number] of numbers.entries()) blocks.setUint32(i * blockBytes, number);
  const sealed = ecb(key, inBlocks).encrypt(new Uint8Array(blocks.buffer));
  const view = new DataView(sealed.buffer, sealed.byteOffset);
  return Uint32Array.from(numbers, (_, i) => view.getUint32(i * blockBytes));
}

/** Another SHA-256 name in the place of this one; `nameOf` has it back. */
export function sealedName(key: Bytes, hash: string): string {
  return bytesToHex(ecb(key, inBlocks).encrypt(hexToBytes(hash)));
}

export function nameOf(key: Bytes, sealed: string): string {
  return bytesToHex(ecb(key, inBlocks).decrypt(hexToBytes(sealed)));
}
