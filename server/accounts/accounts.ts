import type { z } from 'zod';
import type { sessionSchema } from '../../shared/protocol/account.ts';
import type { Id } from '../../shared/record/id.ts';
import { accessLasts, signAccess } from './access-token.ts';
import type { AccountStore, Sql } from './account-store.ts';
import { writeDown } from './audit.ts';
import type { Deed } from './audit.ts';
import type { MemberRow } from './members.ts';
import type { Passwords } from './passwords.ts';
import type { Sealing } from './sealing.ts';
import type { OfficeIdentity } from './settings.ts';

/** What everything about accounts stands on. */
export type Accounts = {
  readonly store: AccountStore;
  readonly passwords: Passwords;
  readonly office: OfficeIdentity;
  /** Of second factors: the database has them sealed. */
  readonly sealing: Sealing;
  readonly now: () => number;
  readonly newId: () => Id;
};

/** Who does something, by name; '' is the office itself. */
export type By = { readonly member: { readonly name: string } };

export type GivenSession = z.infer<typeof sessionSchema>;

/** What a device is given when it joins, signs in or refreshes. */
export async function givenSession(
  { office, now }: Accounts,
  member: Pick<MemberRow, 'id' | 'name' | 'role'>,
  given: { readonly device: Id; readonly session: string; readonly refresh: string },
): Promise<GivenSession> {
  const { device, session, refresh } = given;
  return {
    access: await signAccess({ member: member.id, device, session }, office.accessKey, now()),
    lasts: accessLasts,
    refresh,
    member: { id: member.id, name: member.name, role: member.role },
    office: { id: office.id, name: office.name },
  };
}

export async function note(
  accounts: Accounts,
  sql: Sql,
  deed: Omit<Deed, 'id' | 'at'>,
): Promise<void> {
  await writeDown(sql, { ...deed, id: accounts.newId(), at: accounts.now() });
}
