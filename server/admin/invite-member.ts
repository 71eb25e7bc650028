import type { Invitation, NewMember } from '../../shared/protocol/admin.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Accounts, By } from '../accounts/accounts.ts';
import { note } from '../accounts/accounts.ts';
import { invite } from '../accounts/invitations.ts';
import { addMember, memberById } from '../accounts/members.ts';
import { raiseGuard } from '../accounts/settings.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';

export async function addAndInvite(
  accounts: Accounts,
  { member: by }: By,
  asked: NewMember,
): Promise<Result<Invitation, Refusal>> {
  const id = accounts.newId();
  const at = accounts.now();
  return accounts.store.transaction(async (sql) => {
    await raiseGuard(sql);
    if (!(await addMember(sql, { ...asked, id, at }))) return refuse('name-taken');
    const detail = JSON.stringify({ role: asked.role, grants: asked.grants });
    await note(accounts, sql, { member: by.name, deed: 'member-added', about: id, detail });
    return ok({ member: id, ...(await invite(sql, id, at)) });
  });
}

/** For someone whose invitation is lost or old, or who has forgotten the password. */
export async function inviteAgain(
  accounts: Accounts,
  { member: by }: By,
  id: string,
): Promise<Result<Invitation, Refusal>> {
  return accounts.store.transaction(async (sql) => {
    await raiseGuard(sql);
    const member = await memberById(sql, id);
    if (!member) return refuse('not-understood');
    if (member.closedAt !== null) return refuse('member-closed');
    await note(accounts, sql, { member: by.name, deed: 'member-invited', about: id });
    return ok({ member: id, ...(await invite(sql, id, accounts.now())) });
  });
}
