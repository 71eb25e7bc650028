import { z } from 'zod';
import { auditEntrySchema } from '../../shared/protocol/admin.ts';
import type { AuditEntry } from '../../shared/protocol/admin.ts';
import type { Sql } from './account-store.ts';

export const auditPage = 200;

/** What is written down. `about` names a member or a device; nothing a client's record holds belongs here. */
export const deeds = [
  'office-started',
  'office-restored',
  'member-added',
  'member-changed',
  'member-closed',
  'member-reopened',
  'member-invited',
  'member-joined',
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'locked-out',
  'token-reused',
  'proof-failed',
  'password-changed',
  'second-factor-on',
  'second-factor-off',
  'device-revoked',
  'quarantine-taken',
  'quarantine-refused',
] as const;

export type Deed = {
  readonly id: string;
  readonly at: number;
  /** Name of who did it; '' for the office itself, or for someone it does not know. */
  readonly member: string;
  readonly deed: (typeof deeds)[number];
  readonly about?: string;
  readonly detail?: string;
};

/** The name that something has now. A device says whose it is, for many have the same name. */
const nameOf = (about: string) => `coalesce(
  (select m.name from member m where m.id = ${about}),
  (select d.name || ' · ' || m.name from member_device d join member m on m.id = d.member where d.id = ${about}),
  (select o.author from operation o where o.id = ${about}),
  '')`;

export async function writeDown(
  sql: Sql,
  { id, at, member, deed, about, detail }: Deed,
): Promise<void> {
  await sql(
    `insert into audit (id, at, member, deed, about, detail, named)
     values ($1, $2, $3, $4, $5, $6, ${nameOf('$5')})`,
    [id, at, member, deed, about ?? '', detail ?? ''],
  );
}

/** A page, newest first, of what lies before an entry. Entries older than their names get the names of today. */
export async function readAudit(
  sql: Sql,
  before: string | null,
): Promise<{ entries: AuditEntry[]; next: string | null }> {
  const rows = await sql(
    `select id, at, member, deed, about, detail,
       case when named = '' and about <> '' then ${nameOf('about')} else named end as named
     from audit ${before === null ? '' : 'where id < $2'} order by id desc limit $1`,
    before === null ? [auditPage] : [auditPage, before],
  );
  const entries = z.array(auditEntrySchema).parse(rows);
  return { entries, next: entries.length < auditPage ? null : (entries.at(-1)?.id ?? null) };
}
