import { gcm } from '@noble/ciphers/aes.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';

/**
 * A sealed value: its form, the number of its key, a nonce, then AES-256-GCM with its tag (NIST SP 800-38D). The cipher answers at once, for
 * an IndexedDB transaction ends where it has to wait for anything else (decision 24).
 */
export type Bytes = Uint8Array<ArrayBuffer>;

/** `length` bytes that nobody can foretell; it comes in, for shared/ has no dice. */
export type Chance = (length: number) => Bytes;

/** A key of 32 bytes. Its number goes with what it seals, so that a book can have an old and a new key while it is sealed anew. */
export type Key = { readonly number: number; readonly bytes: Bytes };

export type OpenRefusal =
  /** Not a sealed value, or its end is missing. */
  | { readonly type: 'not-sealed' }
  /** Sealed under a key with another number. */
  | { readonly type: 'other-key'; readonly number: number }
  /** Another key of the same number, another place, or not as it was written: a cipher cannot tell which. */
  | { readonly type: 'not-opened' };

export const keyBytes = 32;

/** The forms below it are those of pages that lie plain. */
const sealedForm = 3;
const nonceBytes = 12;
const tagBytes = 16;
/** The form, four bytes of the key's number, the nonce. */
export const headBytes = 1 + 4 + nonceBytes;

/** How many bytes a value grows by when it is sealed. */
export const sealGrowth = headBytes + tagBytes;

/** `place` says where the value lies, so that one sealed value cannot be put in another's place. It is not stored. */
export function sealValue(key: Key, place: string, plain: Uint8Array, chance: Chance): Bytes {
  const head = newHead(key.number, chance);
  const sealed = gcm(key.bytes, nonceOf(head), boundTo(head, place)).encrypt(plain);
  const all = new Uint8Array(head.length + sealed.length);
  all.set(head);
  all.set(sealed, head.length);
  return all;
}

export function openValue(key: Key, place: string, all: Uint8Array): Result<Bytes, OpenRefusal> {
  const number = keyNumberOf(all);
  if (number === null) return err({ type: 'not-sealed' });
  if (number !== key.number) return err({ type: 'other-key', number });
  const head = all.slice(0, headBytes);
  try {
    const plain = gcm(key.bytes, nonceOf(head), boundTo(head, place)).decrypt(
      all.subarray(headBytes),
    );
    return ok(new Uint8Array(plain));
  } catch {
    return err({ type: 'not-opened' });
  }
}

/** The number of the key that a value is sealed under; null where it is not sealed. */
export function keyNumberOf(all: Uint8Array): number | null {
  if (all[0] !== sealedForm || all.length < sealGrowth) return null;
  return new DataView(all.buffer, all.byteOffset).getUint32(1);
}

/** What stands before what is sealed: for whoever seals with the platform's own cipher, which does not answer at once. */
export function newHead(number: number, chance: Chance): Bytes {
  const head = new Uint8Array(headBytes);
  head[0] = sealedForm;
  new DataView(head.buffer).setUint32(1, number);
  head.set(chance(nonceBytes), headBytes - nonceBytes);
  return head;
}

export function nonceOf(head: Uint8Array): Bytes {
  return Uint8Array.from(head.subarray(headBytes - nonceBytes, headBytes));
}

/** The form and the number of the key cannot be changed either; the nonce, of fixed length, parts them from the place. */
export function boundTo(head: Uint8Array, place: string): Bytes {
  const letters = utf8ToBytes(place);
  const all = new Uint8Array(head.length + letters.length);
  all.set(head);
  all.set(letters, head.length);
  return all;
}
