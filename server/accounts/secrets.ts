import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Crockford's alphabet: nothing in it is read for something else. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** SHA-256 of a text, in hex. Of secrets with 100 bits or more this is as good as a slow hash. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** 256 bits, for machines. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** 100 bits that a person can read out: `AAAAA-BBBBB-CCCCC-DDDDD`. */
export function newInvitation(): string {
  const all = [...randomBytes(20)].map((byte) => letters[byte % letters.length]).join('');
  return all.replaceAll(/.{5}(?=.)/gu, '$&-');
}

/** The hash under which an invitation is kept: small letters, spaces and look-alikes of what was read out are forgiven. */
export function invitationHash(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return sha256(plain);
}

/** Whether two texts are equal, in a time that does not say where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(a).digest(),
    createHash('sha256').update(b).digest(),
  );
}

/** One name for all ways to type it: width, case and blanks do not make two people. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
