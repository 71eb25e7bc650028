import type { z } from 'zod';
import type { deviceSchema } from '../../shared/protocol/account.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Sql } from './account-store.ts';
import type { Accounts } from './accounts.ts';
import { beginSession, deviceById } from './devices.ts';
import { newToken, sha256 } from './secrets.ts';

export type Presented = z.infer<typeof deviceSchema>;
export type Begun = { readonly device: Id; readonly session: string; readonly refresh: string };

/** Whether a member may sign in with a device. Its id belongs to one member and one key for ever. */
export async function mayBegin(
  sql: Sql,
  member: Id,
  { id, key }: Presented,
): Promise<Result<null, Refusal>> {
  const known = await deviceById(sql, id);
  if (!known) return ok(null);
  const same = known.member === member && known.key.x === key.x && known.key.y === key.y;
  if (!same) return refuse('not-allowed');
  return known.revokedAt === null ? ok(null) : refuse('device-revoked');
}

/** After `mayBegin`, in the same transaction. */
export async function begin(
  { now }: Accounts,
  sql: Sql,
  { member, device }: { readonly member: Id; readonly device: Presented },
): Promise<Begun> {
  const session = newToken();
  const refresh = newToken();
  const hash = sha256(refresh);
  if (!(await beginSession(sql, { device, member, session, refresh: hash, at: now() }))) {
    throw new Error('A device changed hands while it signed in');
  }
  return { device: device.id, session, refresh };
}
