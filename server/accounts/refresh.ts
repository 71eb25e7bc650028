import type { z } from 'zod';
import type { refreshSchema } from '../../shared/protocol/account.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Sql } from './account-store.ts';
import type { Accounts, GivenSession } from './accounts.ts';
import { givenSession, note } from './accounts.ts';
import { isProven } from './device-proof.ts';
import { deviceById, endSession, rotate } from './devices.ts';
import { memberById } from './members.ts';
import { newToken, sha256 } from './secrets.ts';
import { raiseGuard } from './settings.ts';

/** Someone who was in the field for a season comes back signed in; a laptop forgotten in a drawer does not. */
export const refreshLasts = 90 * 24 * 3_600_000;

export type Refresh = z.infer<typeof refreshSchema>;

/**
 * A new access token and a new refresh token for the one shown. The one shown works once more until its successor is used, since an
 * answer can get lost. Any older one, with a right proof, means that the device exists twice: its session ends for both.
 */
export async function refresh(
  accounts: Accounts,
  asked: Refresh,
): Promise<Result<GivenSession, Refusal>> {
  const { store } = accounts;
  const known = await deviceById(store.read, asked.device);
  if (!known) return refuse('not-signed-in');
  if (!(await isProven(asked.proof, { ...asked, key: known.key }))) {
    await store.transaction(async (sql) =>
      note(accounts, sql, { member: '', deed: 'proof-failed', about: known.id }),
    );
    return refuse('not-signed-in');
  }
  const next = newToken();
  const given = await store.transaction(async (sql) => renew(accounts, sql, { asked, next }));
  if (!given.ok) return given;
  const { member, session } = given.value;
  return ok(await givenSession(accounts, member, { device: asked.device, session, refresh: next }));
}

async function renew(
  accounts: Accounts,
  sql: Sql,
  { asked, next }: { readonly asked: Refresh; readonly next: string },
) {
  const at = accounts.now();
  const device = await deviceById(sql, asked.device);
  const member = device && (await memberById(sql, device.member));
  if (!member) return refuse('not-signed-in');
  if (device.revokedAt !== null) return refuse('device-revoked');
  if (member.closedAt !== null) return refuse('member-closed');
  const { session } = device;
  if (session === null || at - device.refreshedAt > refreshLasts) return refuse('not-signed-in');
  const shown = sha256(asked.refresh);
  if (await rotate(sql, { id: device.id, shown, next: sha256(next), at })) {
    return ok({ member, session });
  }
  await raiseGuard(sql);
  await endSession(sql, device.id);
  await note(accounts, sql, { member: member.name, deed: 'token-reused', about: device.id });
  return err<Refusal>({ refusal: 'not-signed-in' });
}
