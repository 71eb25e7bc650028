import type { Grant, Role } from '../../shared/protocol/account.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { readAccess } from './access-token.ts';
import type { Accounts } from './accounts.ts';
import { note } from './accounts.ts';
import type { DeviceRow } from './devices.ts';
import { deviceById, endSession, noteSeen } from './devices.ts';
import type { MemberRow } from './members.ts';
import { memberById } from './members.ts';
import { raiseGuard } from './settings.ts';

/** Who asks. Read anew for every request, so that a change of rights holds from the next one on. */
export type Session = {
  readonly member: { readonly id: Id; readonly name: string; readonly role: Role };
  readonly device: Id;
  /** Of this sign-in. */
  readonly id: string;
  readonly grants: readonly Grant[];
  /** The highest cut that the device has reported before. */
  readonly cut: number;
  /** Milliseconds since 1970 until which the access token holds. */
  readonly until: number;
};

const seenEvery = 60_000;

/** Whose the bearer token is. */
export async function sessionOf(
  accounts: Accounts,
  token: string,
): Promise<Result<Session, Refusal>> {
  const { store, office, now } = accounts;
  const bearer = await readAccess(token, office.accessKey, now());
  if (!bearer) return refuse('not-signed-in');
  const device = await deviceById(store.read, bearer.device);
  if (device?.member !== bearer.member) return refuse('not-signed-in');
  const member = await memberById(store.read, bearer.member);
  const stands = mayGoOn(device, member, bearer.session);
  if (!stands.ok) return stands;
  const { id, name, role, grants } = stands.value;
  if (Math.abs(now() - device.seenAt) > seenEvery) {
    await store.transaction(async (sql) => noteSeen(sql, device.id, now()));
  }
  return ok({
    member: { id, name, role },
    device: device.id,
    id: bearer.session,
    grants,
    cut: device.cut,
    until: bearer.until,
  });
}

function mayGoOn(
  device: DeviceRow,
  member: MemberRow | null,
  session: string,
): Result<MemberRow, Refusal> {
  if (!member) return refuse('not-signed-in');
  if (device.revokedAt !== null) return refuse('device-revoked');
  if (member.closedAt !== null) return refuse('member-closed');
  return device.session === session ? ok(member) : refuse('not-signed-in');
}

export async function signOut(accounts: Accounts, { member, device }: Session): Promise<void> {
  await accounts.store.transaction(async (sql) => {
    await raiseGuard(sql);
    await endSession(sql, device);
    await note(accounts, sql, { member: member.name, deed: 'signed-out', about: device });
  });
}
