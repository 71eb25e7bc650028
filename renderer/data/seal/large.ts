import type { Bytes } from '../../../shared/seal/cipher.ts';
import { boundTo, headBytes, keyNumberOf, newHead, nonceOf } from '../../../shared/seal/cipher.ts';
import type { Keyring, SealScope } from './keyring.ts';
import { chance } from './keyring.ts';

/** Sealing by the platform's own cipher, thirty times as fast, for what is large and lies outside of transactions; the same bytes as `sealValue` makes. */

/** The bytes as they are where the book is not sealed. */
export async function sealedLarge(
  ring: Keyring,
  scope: SealScope,
  place: string,
  plain: Bytes,
): Promise<Bytes> {
  const key = ring.newest(scope);
  if (!key) return plain;
  const head = newHead(key.number, chance);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonceOf(head), additionalData: boundTo(head, place) },
    await ring.forPlatform(scope, key),
    plain,
  );
  const all = new Uint8Array(headBytes + sealed.byteLength);
  all.set(head);
  all.set(new Uint8Array(sealed), headBytes);
  return all;
}

/** null: it was changed, belongs elsewhere, or its key is gone. Throws BookLocked. */
export async function openedLarge(
  ring: Keyring,
  scope: SealScope,
  place: string,
  all: Bytes,
): Promise<Bytes | null> {
  const number = keyNumberOf(all);
  const key = number === null ? null : ring.numbered(scope, number);
  if (!key) return null;
  const head = all.slice(0, headBytes);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: nonceOf(head), additionalData: boundTo(head, place) },
      await ring.forPlatform(scope, key),
      all.subarray(headBytes),
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}
