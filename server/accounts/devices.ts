import { z } from 'zod';
import { deviceSchema } from '../../shared/protocol/account.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Sql } from './account-store.ts';

const keyText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(deviceSchema.shape.key);

const deviceRow = z
  .object({
    id: z.string(),
    member: z.string(),
    name: z.string(),
    jwk: keyText,
    session: z.string().nullable(),
    refresh_now: z.string().nullable(),
    refresh_before: z.string().nullable(),
    refreshed_at: z.number(),
    joined_at: z.number(),
    seen_at: z.number(),
    revoked_at: z.number().nullable(),
    cut: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    member: row.member,
    name: row.name,
    key: row.jwk,
    session: row.session,
    /** Hashes of the newest refresh token, and of the one that was given for it. */
    refresh: row.refresh_now,
    refreshBefore: row.refresh_before,
    refreshedAt: row.refreshed_at,
    joinedAt: row.joined_at,
    seenAt: row.seen_at,
    revokedAt: row.revoked_at,
    /** The highest that it has reported. */
    cut: row.cut,
  }));
export type DeviceRow = z.infer<typeof deviceRow>;

const columns =
  'id, member, name, jwk, session, refresh_now, refresh_before, refreshed_at, joined_at, seen_at, revoked_at, cut';

export async function deviceById(sql: Sql, id: Id): Promise<DeviceRow | null> {
  const rows = await sql(`select ${columns} from member_device where id = $1`, [id]);
  return z.array(deviceRow).parse(rows)[0] ?? null;
}

export async function allDevices(sql: Sql): Promise<readonly DeviceRow[]> {
  const rows = await sql(`select ${columns} from member_device order by seen_at desc, id`);
  return z.array(deviceRow).parse(rows);
}

export type NewSession = {
  readonly device: z.infer<typeof deviceSchema>;
  readonly member: Id;
  readonly session: string;
  readonly refresh: string;
  readonly at: number;
};

/** Begins a session on a device, new or known. False, without an effect, where the id is another member's, another key's or revoked. */
export async function beginSession(sql: Sql, begun: NewSession): Promise<boolean> {
  const { device, member, session, refresh, at } = begun;
  const { kty, crv, x, y } = device.key;
  const rows = await sql(
    `insert into member_device (id, member, name, jwk, session, refresh_now, refreshed_at, joined_at, seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $7)
     on conflict (id) do update set name = excluded.name, session = excluded.session,
       refresh_now = excluded.refresh_now, refresh_before = null,
       refreshed_at = excluded.refreshed_at, seen_at = excluded.seen_at
     where member_device.member = excluded.member and member_device.jwk = excluded.jwk
       and member_device.revoked_at is null
     returning id`,
    [device.id, member, device.name, JSON.stringify({ kty, crv, x, y }), session, refresh, at],
  );
  return rows.length > 0;
}

/** Puts a new refresh token in the place of the one that was shown. False where another request was faster. */
export async function rotate(
  sql: Sql,
  {
    id,
    shown,
    next,
    at,
  }: { readonly id: Id; readonly shown: string; readonly next: string; readonly at: number },
): Promise<boolean> {
  const rows = await sql(
    `update member_device set refresh_now = $3, refresh_before = $2, refreshed_at = $4, seen_at = $4
     where id = $1 and (refresh_now = $2 or refresh_before = $2) and revoked_at is null returning id`,
    [id, shown, next, at],
  );
  return rows.length > 0;
}

export async function endSession(sql: Sql, id: Id): Promise<void> {
  await sql(
    'update member_device set session = null, refresh_now = null, refresh_before = null where id = $1',
    [id],
  );
}

export async function endSessionsOf(sql: Sql, member: Id): Promise<void> {
  await sql(
    'update member_device set session = null, refresh_now = null, refresh_before = null where member = $1',
    [member],
  );
}

/** After a restore nobody is signed in: tokens given out since the copy was made are not in it. */
export async function endAllSessions(sql: Sql): Promise<void> {
  await sql('update member_device set session = null, refresh_now = null, refresh_before = null');
}

/** False where there is no such device, or it is revoked already. */
export async function revokeDevice(sql: Sql, id: Id, at: number): Promise<boolean> {
  const rows = await sql(
    `update member_device set revoked_at = $2, session = null, refresh_now = null, refresh_before = null
     where id = $1 and revoked_at is null returning id`,
    [id, at],
  );
  return rows.length > 0;
}

/** Written once a minute at most: a glance must not cost a write. */
export async function noteSeen(sql: Sql, id: Id, at: number): Promise<void> {
  await sql('update member_device set seen_at = $2 where id = $1', [id, at]);
}

/** Sessions that stand at this moment: of open members, on devices that are not revoked. */
export async function standingSessions(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql(
    `select d.session from member_device d join member m on m.id = d.member
     where d.session is not null and d.revoked_at is null and m.closed_at is null`,
  );
  return new Set(
    z
      .array(z.object({ session: z.string() }))
      .parse(rows)
      .map(({ session }) => session),
  );
}

/** Above this no office ever comes; a device that says so is broken or lies. */
const highestCut = 2 ** 50;

/** The highest place up to which a device has said that it has everything: a restored office must go on above it. */
export async function noteCut(sql: Sql, id: Id, cut: number): Promise<void> {
  await sql('update member_device set cut = $2 where id = $1 and cut < $2 and $2 < $3', [
    id,
    cut,
    highestCut,
  ]);
}
