import { CompactSign } from 'jose';
import type { z } from 'zod';
import type { deviceSchema, Proof } from '../../../shared/protocol/account.ts';
import { hashOf } from './exchange.ts';

/** A key pair of this device. Its private half cannot be read, not even by us. */
export async function newDeviceKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
}

export type PublicKey = z.infer<typeof deviceSchema>['key'];

/** The half that the office gets. */
export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<PublicKey> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return { kty: 'EC', crv: 'P-256', x, y };
}

/** That this device asks, and with this very token. */
export async function proofOf(
  { privateKey }: CryptoKeyPair,
  {
    device,
    refresh,
    now,
  }: { readonly device: string; readonly refresh: string; readonly now: number },
): Promise<string> {
  const said: Proof = { sub: device, token: await hashOf(refresh), iat: Math.floor(now / 1000) };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(said)))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(privateKey);
}
