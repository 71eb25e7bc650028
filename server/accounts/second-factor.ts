import { Secret, TOTP } from 'otpauth';

/** Seconds for which a code holds; the one before and the one after hold too, for telephones whose clocks differ. */
const period = 30;
const window = 1;

export type NewSecret = { readonly secret: string; readonly address: string };

/** A new secret, in base32, and the address that an authenticator app reads. */
export function newSecret(office: string, member: string): NewSecret {
  const secret = new Secret({ size: 20 });
  const totp = new TOTP({ issuer: office, label: member, secret, period });
  return { secret: secret.base32, address: totp.toString() };
}

/** The step of time that a code stands for, if it is right and its step was not used before; otherwise null. */
export function stepOf(secret: string, code: string, at: number, lastUsed: number): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period });
  const delta = totp.validate({ token: code.replaceAll(/\s/gu, ''), timestamp: at, window });
  if (delta === null) return null;
  const step = Math.floor(at / (period * 1000)) + delta;
  return step > lastUsed ? step : null;
}
