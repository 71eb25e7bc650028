import { argon2idAsync } from '@noble/hashes/argon2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Bytes } from './cipher.ts';
import { keyBytes } from './cipher.ts';

/** How much work a passphrase is (Argon2id, RFC 9106): memory in KiB, passes over it, lanes. */
export type Toil = z.infer<typeof toilSchema>;

/** No more than a device can bear, for the record that says it lies where others may write; and no less than hides a passphrase. */
export const toilSchema = z
  .object({
    memory: z.int().min(8).max(1_048_576),
    passes: z.int().min(1).max(16),
    lanes: z.int().min(1).max(4),
  })
  .readonly();

/** The second choice of RFC 9106, 4, in one lane, for a page has one: 64 MiB, three passes. */
export const usualToil: Toil = { memory: 65_536, passes: 3, lanes: 1 };

export const saltBytes = 16;

/** The key that a passphrase makes. The same letters may be typed in more than one way, with or without a blank around them. */
export async function keyOfPassphrase(
  passphrase: string,
  salt: Uint8Array,
  { memory, passes, lanes }: Toil,
): Promise<Bytes> {
  const typed = utf8ToBytes(passphrase.toWellFormed().trim().normalize('NFKC'));
  const work = { m: memory, t: passes, p: lanes, dkLen: keyBytes, maxmem: 2 ** 31 };
  return new Uint8Array(await argon2idAsync(typed, salt, work));
}

const freeTries = 3;
const longestWait = 60_000;

/** How long the next try has to wait after so many wrong ones in a row, in milliseconds. It never says "no more": nothing is ever lost by trying. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries < freeTries) return 0;
  return Math.min(longestWait, 1000 * 2 ** Math.min(wrongTries - freeTries, 16));
}
