import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { idValue } from '../../shared/record/values.ts';

export const accessLasts = 15 * 60_000;

/** Whose session an access token is. */
export const bearerSchema = z.object({ member: idValue, device: idValue, session: z.string() });
export type Bearer = z.infer<typeof bearerSchema> & {
  /** Milliseconds since 1970 until which it holds. */
  readonly until: number;
};

export async function signAccess(
  { member, device, session }: z.infer<typeof bearerSchema>,
  key: Uint8Array,
  now: number,
): Promise<string> {
  return new SignJWT({ device, session })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(member)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor((now + accessLasts) / 1000))
    .sign(key);
}

/** Null for every token that this office did not sign, or whose time is over. */
export async function readAccess(
  token: string,
  key: Uint8Array,
  now: number,
): Promise<Bearer | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp'],
    });
    const read = bearerSchema.safeParse({
      member: payload.sub,
      device: payload['device'],
      session: payload['session'],
    });
    return read.success ? { ...read.data, until: (payload.exp ?? 0) * 1000 } : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
