import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { Bytes, Chance } from './cipher.ts';
import { keyBytes } from './cipher.ts';

/**
 * What is printed on the recovery sheet: eight groups of four letters and digits that stand for 18 bytes of chance and two that show a slip of the pen.
 * Letters that look like others are left out (Crockford's Base 32).
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretBytes = 18;
const checkBytes = 2;
const letters = ((secretBytes + checkBytes) * 8) / 5;
const looksLike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

export type CodeRefusal =
  | { readonly type: 'length'; readonly given: number; readonly expected: number }
  | { readonly type: 'letter'; readonly letter: string }
  /** Every letter could be, but together they are no code: one was read or typed wrongly. */
  | { readonly type: 'slip' };

export function newRecoveryCode(chance: Chance): string {
  const secret = chance(secretBytes);
  const all = [...secret, ...checkOf(secret)];
  let bits = all.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  for (let at = 0; at < letters; at += 1) {
    code = `${alphabet[Number(bits % 32n)]}${code}`;
    bits /= 32n;
  }
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** The secret that a person read off the sheet: blanks, dashes and small letters do not matter. */
export function secretOfCode(typed: string): Result<Bytes, CodeRefusal> {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
  const all = Array.from(code, (letter) => looksLike[letter] ?? letter);
  const strange = all.find((letter) => !alphabet.includes(letter));
  if (strange !== undefined) return err({ type: 'letter', letter: strange });
  if (all.length !== letters) return err({ type: 'length', given: all.length, expected: letters });
  let bits = all.reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n);
  const bytes = new Uint8Array(secretBytes + checkBytes);
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    bytes[at] = Number(bits % 256n);
    bits /= 256n;
  }
  const secret = bytes.slice(0, secretBytes);
  const isWhole = checkOf(secret).every((byte, at) => byte === bytes[secretBytes + at]);
  return isWhole ? ok(secret) : err({ type: 'slip' });
}

/** A secret of chance needs no toil, as a passphrase does (HKDF, RFC 5869). */
export function keyOfSecret(secret: Uint8Array): Bytes {
  const use = utf8ToBytes('wellfield recovery');
  return new Uint8Array(hkdf(sha256, secret, undefined, use, keyBytes));
}

function checkOf(secret: Uint8Array): Uint8Array {
  return sha256(secret).subarray(0, checkBytes);
}
