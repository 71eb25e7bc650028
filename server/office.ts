import { randomFillSync } from 'node:crypto';
import { z } from 'zod';
import { pooledBytes, risingIds } from '../shared/record/id.ts';
import { accountStore } from './accounts/account-store.ts';
import type { Accounts } from './accounts/accounts.ts';
import { note } from './accounts/accounts.ts';
import { invite } from './accounts/invitations.ts';
import { addMember, allMembers } from './accounts/members.ts';
import type { Passwords } from './accounts/passwords.ts';
import { sealSecondFactors } from './accounts/sealed-factors.ts';
import { sealingWith } from './accounts/sealing.ts';
import { newToken } from './accounts/secrets.ts';
import { accessKey } from './accounts/settings.ts';
import type { Storage } from './storage/storage.ts';

export const usualName = 'Wellfield';
/** Until he is renamed. */
export const firstAdministrator = 'Administrator';

export type OpenedOffice = {
  readonly accounts: Accounts;
  /** The first administrator's, as long as nobody can administrate. Made anew at every start. */
  readonly invitation: string | null;
};

/** Makes an office of an empty database at its first start, and opens it. `name`, where given, renames it. */
export async function openOffice(
  storage: Storage,
  options: {
    readonly name?: string | undefined;
    readonly now: () => number;
    readonly passwords: Passwords;
    /** Of 32 bytes; null: second factors are kept as they are. Throws `OtherSecretKey` where the office has another one. */
    readonly secretKey: Uint8Array | null;
  },
): Promise<OpenedOffice> {
  const { name, now, passwords } = options;
  const sealing = sealingWith(options.secretKey);
  const newId = risingIds(
    now,
    pooledBytes((bytes) => void randomFillSync(bytes)),
  );
  const store = accountStore(storage);
  const [key, office] = await store.transaction(async (sql) => {
    await sql(
      'insert into office (one, id, name, head, epoch) values (1, $1, $2, 0, 1) on conflict do nothing',
      [newId(), name ?? usualName],
    );
    if (name !== undefined) await sql('update office set name = $1 where one = 1', [name]);
    await sealSecondFactors(sql, sealing);
    const rows = officeRows.parse(await sql('select id, name from office where one = 1'));
    return [await accessKey(sql, newToken()), rows[0]] as const;
  });
  const accounts = { store, passwords, office: { ...office, accessKey: key }, sealing, now, newId };
  await store.transaction(async (sql) =>
    note(accounts, sql, { member: '', deed: 'office-started' }),
  );
  return { accounts, invitation: await firstInvitation(accounts) };
}

const officeRows = z.tuple([z.object({ id: z.string(), name: z.string() })]);

async function firstInvitation(accounts: Accounts): Promise<string | null> {
  return accounts.store.transaction(async (sql) => {
    const administrators = (await allMembers(sql)).filter(({ role }) => role === 'administrator');
    if (administrators.some(({ password, closedAt }) => password !== null && closedAt === null)) {
      return null;
    }
    const id = administrators[0]?.id ?? accounts.newId();
    const at = accounts.now();
    const added = {
      id,
      name: firstAdministrator,
      role: 'administrator',
      grants: [{ kind: 'all' }],
      at,
    } as const;
    if (administrators.length === 0 && !(await addMember(sql, added))) return null;
    await note(accounts, sql, { member: '', deed: 'member-invited', about: id });
    return (await invite(sql, id, at)).invitation;
  });
}
