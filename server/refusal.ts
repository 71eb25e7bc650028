import type { z } from 'zod';
import type { OfficeRefusal, refusalSchema } from '../shared/protocol/account.ts';
import type { Result } from '../shared/result.ts';
import { err } from '../shared/result.ts';

/** What the office answers instead of what was asked; see `refusals` for the words. */
export type Refusal = z.infer<typeof refusalSchema>;

export function refuse(refusal: OfficeRefusal, after?: number): Result<never, Refusal> {
  return err(after === undefined ? { refusal } : { refusal, after: Math.ceil(after) });
}

/** HTTP status of each refusal. 409 is not among them: what an app can mend by itself is an answer. */
export const statusOf: Readonly<Record<OfficeRefusal, number>> = {
  'not-understood': 400,
  'not-signed-in': 401,
  'wrong-password': 401,
  'code-needed': 401,
  'wrong-code': 401,
  'not-allowed': 403,
  'device-revoked': 403,
  'member-closed': 403,
  'invitation-unknown': 404,
  'too-large': 413,
  'name-taken': 422,
  'newer-app-needed': 426,
  'locked-out': 429,
  'too-many-requests': 429,
  failed: 500,
  'shutting-down': 503,
  'storage-full': 507,
};
