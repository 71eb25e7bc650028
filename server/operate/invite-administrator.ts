import { accountStore } from '../accounts/account-store.ts';
import { writeDown } from '../accounts/audit.ts';
import { invite } from '../accounts/invitations.ts';
import { memberByName, storeMember } from '../accounts/members.ts';
import { raiseGuard } from '../accounts/settings.ts';
import type { Storage } from '../storage/storage.ts';

/** Nobody of this name is an administrator. */
export class NotAnAdministrator extends Error {
  override readonly name = 'NotAnAdministrator';
}

/** For an administrator who has lost the password, from whoever has the office's disk: opens the member again and invites anew. */
export async function inviteAdministrator(
  storage: Storage,
  name: string,
  { at, newId }: { readonly at: number; readonly newId: () => string },
): Promise<string> {
  return accountStore(storage).transaction(async (sql) => {
    await raiseGuard(sql);
    const member = await memberByName(sql, name);
    if (member?.role !== 'administrator') throw new NotAnAdministrator('No such administrator.');
    await storeMember(sql, { ...member, closedAt: null });
    const detail = 'at the server';
    await writeDown(sql, {
      id: newId(),
      at,
      member: '',
      deed: 'member-invited',
      about: member.id,
      detail,
    });
    return (await invite(sql, member.id, at)).invitation;
  });
}
