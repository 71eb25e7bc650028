import { compactVerify, errors, importJWK } from 'jose';
import type { z } from 'zod';
import { proofSchema } from '../../shared/protocol/account.ts';
import type { deviceSchema } from '../../shared/protocol/account.ts';
import { sha256 } from './secrets.ts';

export type DeviceKey = z.infer<typeof deviceSchema>['key'];

/**
 * Whether the device's own key signed that it asks with this very token. The time in it is not judged: a laptop whose clock is years
 * off is no thief, and the token is used only once anyway.
 */
export async function isProven(
  proof: string,
  {
    device,
    key,
    refresh,
  }: { readonly device: string; readonly key: DeviceKey; readonly refresh: string },
): Promise<boolean> {
  try {
    const verified = await compactVerify(proof, await importJWK(key, 'ES256'), {
      algorithms: ['ES256'],
    });
    const said: unknown = JSON.parse(new TextDecoder().decode(verified.payload));
    const read = proofSchema.safeParse(said);
    return read.success && read.data.sub === device && read.data.token === sha256(refresh);
  } catch (error) {
    if (isNoProof(error)) return false;
    throw error;
  }
}

/** Whether a key that someone presents is a point of the curve at all. */
export async function isUsableKey(key: DeviceKey): Promise<boolean> {
  try {
    await importJWK(key, 'ES256');
    return true;
  } catch (error) {
    if (isNoProof(error)) return false;
    throw error;
  }
}

/** What jose and WebCrypto throw at texts and keys that are none. */
function isNoProof(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError ||
    error instanceof SyntaxError ||
    error instanceof DOMException ||
    error instanceof TypeError
  );
}
