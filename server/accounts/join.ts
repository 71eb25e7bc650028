import type { Join } from '../../shared/protocol/account.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Sql } from './account-store.ts';
import type { Accounts, GivenSession } from './accounts.ts';
import { givenSession, note } from './accounts.ts';
import { begin, mayBegin } from './begin.ts';
import { isUsableKey } from './device-proof.ts';
import { endSessionsOf } from './devices.ts';
import type { InvitationRow } from './invitations.ts';
import { findInvitation, spendInvitation } from './invitations.ts';
import type { MemberRow } from './members.ts';
import { memberById, storePassword } from './members.ts';
import { raiseGuard } from './settings.ts';
import { signIn } from './sign-in.ts';

/**
 * Makes the invited member's password and begins a session. An invitation for someone who has a password already makes a new one,
 * and ends all other sessions. A device whose answer was lost may ask again: that is a sign-in.
 */
export async function join(
  accounts: Accounts,
  asked: Join,
): Promise<Result<GivenSession, Refusal>> {
  if (!(await isUsableKey(asked.device.key))) return refuse('not-understood');
  const found = await accounts.store.transaction(async (sql) => invited(accounts, sql, asked));
  if (!found.ok) return found;
  const { member, again } = found.value;
  if (again) return signIn(accounts, { ...asked, name: member.name });
  const password = await accounts.passwords.hash(asked.password);
  if (!password.ok) return password;
  const begun = await accounts.store.transaction(async (sql) =>
    enter(accounts, sql, { asked, password: password.value }),
  );
  return begun.ok ? ok(await givenSession(accounts, begun.value.member, begun.value)) : begun;
}

type Invited = { readonly member: MemberRow; readonly again: boolean };

async function invited(
  accounts: Accounts,
  sql: Sql,
  asked: Join,
): Promise<Result<Invited, Refusal>> {
  const invitation = await findInvitation(sql, asked.invitation);
  const again = invitation !== null && invitation.usedBy === asked.device.id;
  if (!again && !isOpen(invitation, accounts.now())) return refuse('invitation-unknown');
  const member = await memberById(sql, invitation.member);
  if (!member) return refuse('invitation-unknown');
  if (member.closedAt !== null) return refuse('member-closed');
  return ok({ member, again });
}

function isOpen(invitation: InvitationRow | null, at: number): invitation is InvitationRow {
  return invitation !== null && invitation.usedAt === null && invitation.expiresAt > at;
}

async function enter(
  accounts: Accounts,
  sql: Sql,
  { asked, password }: { readonly asked: Join; readonly password: string },
) {
  const found = await invited(accounts, sql, asked);
  if (!found.ok) return found;
  const { member } = found.value;
  const may = await mayBegin(sql, member.id, asked.device);
  if (!may.ok) return may;
  const used = { typed: asked.invitation, device: asked.device.id, at: accounts.now() };
  if (!(await spendInvitation(sql, used))) return refuse('invitation-unknown');
  await raiseGuard(sql);
  await storePassword(sql, member.id, password);
  await endSessionsOf(sql, member.id);
  const begun = await begin(accounts, sql, { member: member.id, device: asked.device });
  await note(accounts, sql, { member: member.name, deed: 'member-joined', about: asked.device.id });
  return ok({ ...begun, member });
}
