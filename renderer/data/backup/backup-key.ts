import { z } from 'zod';
import { fromBase64, toBase64 } from '../base64.ts';
import { hashText } from '../hash-text.ts';
import type { BackupSeal } from './backup-notes.ts';

/** As many as a second of a person's time allows; and no more than a file may ask of the device that opens it. */
export const usualIterations = 600_000;
export const iterationLimits = { least: 1000, most: 10_000_000 } as const;

/** How a key comes of a passphrase. `salt` is base64. */
export type KeyWay = { readonly salt: string; readonly iterations: number };

/** What a passphrase became, as a text for a key store. It opens every backup of its salt; the passphrase cannot be had of it. */
export type StoredKey = KeyWay & { readonly key: string };

const storedSchema = z.object({
  salt: z.base64(),
  iterations: z.int().min(iterationLimits.least).max(iterationLimits.most),
  key: z.base64().length(44),
});

export function keyText(key: StoredKey): string {
  return JSON.stringify(key);
}

/** null: it is no key of ours. */
export function keyOfText(text: string): StoredKey | null {
  try {
    return storedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function newKey(
  passphrase: string,
  iterations: number = usualIterations,
): Promise<StoredKey> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  return derivedKey(passphrase, { salt, iterations });
}

/** Takes about half a second. */
export async function derivedKey(
  passphrase: string,
  { salt, iterations }: KeyWay,
): Promise<StoredKey> {
  // The same letters may be typed in more than one way.
  const typed = new TextEncoder().encode(passphrase.trim().normalize('NFKC'));
  const from = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  const bits = await crypto.subtle.deriveBits(way, from, 256);
  return { salt, iterations, key: toBase64(new Uint8Array(bits)) };
}

/** By what the key is known again that is not kept. */
export async function sealOf(
  { salt, iterations, key }: StoredKey,
  isKept: boolean,
): Promise<BackupSeal> {
  return { salt, iterations, check: await hashText(key), isKept };
}

/** null: it is another passphrase than the one that was set. */
export async function keyAgain(passphrase: string, seal: BackupSeal): Promise<StoredKey | null> {
  const key = await derivedKey(passphrase, seal);
  return (await hashText(key.key)) === seal.check ? key : null;
}
