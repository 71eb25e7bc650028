import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What is sealed in the database was sealed with another key than this program was given, or with one where it was given none. */
export class OtherSecretKey extends Error {
  override readonly name = 'OtherSecretKey';
}

/** Keeps secrets so that whoever reads the database, or a copy of it, does not read them. */
export type Sealing = {
  /** Names the key without telling it; null where there is none, and all is kept as it is. */
  readonly keyName: string | null;
  /** `about` says whose it is: what was sealed for one opens for nobody else. */
  readonly seal: (text: string, about: string) => string;
  /** What was never sealed is answered as it is. Throws `OtherSecretKey`. */
  readonly open: (kept: string, about: string) => string;
};

/** A colon is in no secret of a second factor, so nothing plain looks sealed. */
const mark = 'sealed1:';
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export function isSealed(kept: string): boolean {
  return kept.startsWith(mark);
}

/** AES-256-GCM under a key of 32 bytes, a fresh nonce for each. Null: for an office that was given no key. */
export function sealingWith(secretKey: Uint8Array | null): Sealing {
  if (secretKey === null) return { keyName: null, seal: (text) => text, open: unsealed };
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'wellfield seal', 32));
  const named = Buffer.from(hkdfSync('sha256', secretKey, '', 'wellfield name', 32));
  return {
    keyName: createHmac('sha256', named).update('key').digest('hex'),
    seal: (text, about) => {
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(about));
      const sealed = [nonce, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()];
      return mark + Buffer.concat(sealed).toString('base64url');
    },
    open: (kept, about) => (isSealed(kept) ? opened(kept, about, key) : kept),
  };
}

function unsealed(kept: string): string {
  if (isSealed(kept)) throw new OtherSecretKey('It is sealed, and no key was given.');
  return kept;
}

function opened(kept: string, about: string, key: Buffer): string {
  const bytes = Buffer.from(kept.slice(mark.length), 'base64url');
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    opening.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagBytes));
    const text = opening.update(bytes.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, opening.final()]).toString('utf8');
  } catch (error) {
    throw new OtherSecretKey('It does not open with this key.', { cause: error });
  }
}
