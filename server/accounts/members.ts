import { z } from 'zod';
import type { Grant, Role } from '../../shared/protocol/account.ts';
import { grantSchema, roles } from '../../shared/protocol/account.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Sql } from './account-store.ts';
import { foldedName } from './secrets.ts';

const grantsText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(grantSchema));

const memberRow = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(roles),
    grants: grantsText,
    password: z.string().nullable(),
    totp: z.string().nullable(),
    totp_pending: z.string().nullable(),
    totp_step: z.number(),
    closed_at: z.number().nullable(),
  })
  .transform(({ totp, totp_pending, totp_step, closed_at, ...row }) => ({
    ...row,
    secondFactor: totp,
    pendingSecondFactor: totp_pending,
    lastStep: totp_step,
    closedAt: closed_at,
  }));
/** `password` is its Argon2 text; null before the invitation was used. Second factors are as they are kept: sealed, by `Sealing`. */
export type MemberRow = z.infer<typeof memberRow>;

const columns = 'id, name, role, grants, password, totp, totp_pending, totp_step, closed_at';

export async function memberById(sql: Sql, id: Id): Promise<MemberRow | null> {
  return one(await sql(`select ${columns} from member where id = $1`, [id]));
}

export async function memberByName(sql: Sql, name: string): Promise<MemberRow | null> {
  return one(await sql(`select ${columns} from member where folded = $1`, [foldedName(name)]));
}

export async function allMembers(sql: Sql): Promise<readonly MemberRow[]> {
  return z.array(memberRow).parse(await sql(`select ${columns} from member order by folded`));
}

export type MemberToAdd = {
  readonly id: Id;
  readonly name: string;
  readonly role: Role;
  readonly grants: readonly Grant[];
  readonly at: number;
};

/** False where someone has that name, however it is typed. */
export async function addMember(
  sql: Sql,
  { id, name, role, grants, at }: MemberToAdd,
): Promise<boolean> {
  const added = await sql(
    `insert into member (id, name, folded, role, grants, made_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (folded) do nothing returning id`,
    [id, name, foldedName(name), role, JSON.stringify(grants), at],
  );
  return added.length > 0;
}

export async function storeMember(
  sql: Sql,
  {
    id,
    name,
    role,
    grants,
    closedAt,
  }: Pick<MemberRow, 'id' | 'name' | 'role' | 'grants' | 'closedAt'>,
): Promise<void> {
  await sql(
    'update member set name = $2, folded = $3, role = $4, grants = $5, closed_at = $6 where id = $1',
    [id, name, foldedName(name), role, JSON.stringify(grants), closedAt],
  );
}

export async function storePassword(sql: Sql, id: Id, password: string): Promise<void> {
  await sql('update member set password = $2 where id = $1', [id, password]);
}

/** `secret` null: no second factor. `pending` waits for its first code. */
export async function storeSecondFactor(
  sql: Sql,
  id: Id,
  { secret, pending }: { readonly secret: string | null; readonly pending: string | null },
): Promise<void> {
  await sql('update member set totp = $2, totp_pending = $3 where id = $1', [id, secret, pending]);
}

/** False where this step of time, or a later one, was used already. */
export async function spendStep(sql: Sql, id: Id, step: number): Promise<boolean> {
  const used = await sql(
    'update member set totp_step = $2 where id = $1 and totp_step < $2 returning id',
    [id, step],
  );
  return used.length > 0;
}

export async function otherAdministrators(sql: Sql, id: Id): Promise<number> {
  const rows = await sql(
    "select id from member where role = 'administrator' and closed_at is null and password is not null and id <> $1",
    [id],
  );
  return rows.length;
}

function one(rows: readonly unknown[]): MemberRow | null {
  return z.array(memberRow).parse(rows)[0] ?? null;
}
