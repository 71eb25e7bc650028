import { z } from 'zod';
import type { Id } from '../../shared/record/id.ts';
import type { Sql } from './account-store.ts';
import { invitationHash, newInvitation } from './secrets.ts';

export const invitationLasts = 7 * 24 * 3_600_000;

const invitationRow = z
  .object({
    member: z.string(),
    expires_at: z.number(),
    used_at: z.number().nullable(),
    used_by: z.string().nullable(),
  })
  .transform((row) => ({
    member: row.member,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    usedBy: row.used_by,
  }));
export type InvitationRow = z.infer<typeof invitationRow>;

/** A new invitation for a member; those made before and not used are void. Its text is known only here and now. */
export async function invite(
  sql: Sql,
  member: Id,
  at: number,
): Promise<{ invitation: string; expires: number }> {
  const invitation = newInvitation();
  const expires = at + invitationLasts;
  await sql('delete from invitation where member = $1', [member]);
  await sql('insert into invitation (hash, member, made_at, expires_at) values ($1, $2, $3, $4)', [
    invitationHash(invitation),
    member,
    at,
    expires,
  ]);
  return { invitation, expires };
}

export async function findInvitation(sql: Sql, typed: string): Promise<InvitationRow | null> {
  const rows = await sql(
    'select member, expires_at, used_at, used_by from invitation where hash = $1',
    [invitationHash(typed)],
  );
  return z.array(invitationRow).parse(rows)[0] ?? null;
}

/** False where someone was faster. */
export async function spendInvitation(
  sql: Sql,
  { typed, device, at }: { readonly typed: string; readonly device: Id; readonly at: number },
): Promise<boolean> {
  const rows = await sql(
    `update invitation set used_at = $2, used_by = $3
     where hash = $1 and used_at is null and expires_at > $2 returning member`,
    [invitationHash(typed), at, device],
  );
  return rows.length > 0;
}
