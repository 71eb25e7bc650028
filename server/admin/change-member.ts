import type { Member, MemberChange } from '../../shared/protocol/admin.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Sql } from '../accounts/account-store.ts';
import type { Accounts, By } from '../accounts/accounts.ts';
import { note } from '../accounts/accounts.ts';
import type { deeds } from '../accounts/audit.ts';
import { allDevices, endSessionsOf } from '../accounts/devices.ts';
import type { MemberRow } from '../accounts/members.ts';
import {
  memberById,
  memberByName,
  otherAdministrators,
  storeMember,
  storeSecondFactor,
} from '../accounts/members.ts';
import { raiseGuard } from '../accounts/settings.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { shownMember } from './lists.ts';

/** Holds from the member's next request on. The last administrator stays one. */
export async function changeMember(
  accounts: Accounts,
  { member: by }: By,
  { id, change }: { readonly id: string; readonly change: MemberChange },
): Promise<Result<Member, Refusal>> {
  return accounts.store.transaction(async (sql) => {
    await raiseGuard(sql);
    const member = await memberById(sql, id);
    if (!member) return refuse('not-understood');
    const changed = withChange(member, change, accounts.now());
    const may = await mayBecome(sql, member, changed);
    if (!may.ok) return may;
    // Before it is done: a member is written down by the name that is known.
    const detail = JSON.stringify(change);
    await note(accounts, sql, { member: by.name, deed: deedOf(change), about: id, detail });
    await storeMember(sql, changed);
    if (changed.closedAt !== null) await endSessionsOf(sql, id);
    if (change.secondFactor === false) {
      await storeSecondFactor(sql, id, { secret: null, pending: null });
    }
    const after = await memberById(sql, id);
    const devices = (await allDevices(sql)).filter((device) => device.member === id);
    return ok(shownMember(after ?? changed, devices));
  });
}

function withChange(member: MemberRow, change: MemberChange, at: number): MemberRow {
  const { name = member.name, role = member.role, grants = member.grants, closed } = change;
  const closedAt =
    closed === true ? (member.closedAt ?? at) : closed === false ? null : member.closedAt;
  return { ...member, name, role, grants, closedAt };
}

async function mayBecome(
  sql: Sql,
  before: MemberRow,
  after: MemberRow,
): Promise<Result<null, Refusal>> {
  const same = await memberByName(sql, after.name);
  if (same && same.id !== after.id) return refuse('name-taken');
  const steps = isAdministrator(before) && !isAdministrator(after);
  if (steps && (await otherAdministrators(sql, before.id)) === 0) return refuse('not-allowed');
  return ok(null);
}

function isAdministrator({ role, closedAt }: MemberRow): boolean {
  return role === 'administrator' && closedAt === null;
}

function deedOf({ closed }: MemberChange): (typeof deeds)[number] {
  if (closed === undefined) return 'member-changed';
  return closed ? 'member-closed' : 'member-reopened';
}
