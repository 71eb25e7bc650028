import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Quarantined } from '../../shared/protocol/admin.ts';
import { quarantineStates } from '../../shared/protocol/hello.ts';
import { scopeKinds } from '../../shared/protocol/pull.ts';
import type { Push } from '../../shared/protocol/push.ts';
import { operationSchema } from '../../shared/protocol/push.ts';
import type { FlatRow } from '../../shared/protocol/values.ts';
import { gonePath } from '../../shared/protocol/values.ts';
import { withHeld } from '../../shared/sync/flat-row.ts';
import type { ClientPlace, ScopeKey } from '../../shared/sync/scope-of.ts';
import { clientIdOf, placeOfClient, scopeKeyOf, sees } from '../../shared/sync/scope-of.ts';
import type { ChangeSession } from '../changes/session.ts';
import { storedFields } from '../changes/stored-json.ts';
import type { Reader, SqlRow } from '../storage/storage.ts';
import { textOf } from '../storage/storage.ts';

/** An operation that its author was not allowed to do, with what is needed to show it and to do it after all. */
export type QuarantinedOperation = Quarantined & {
  readonly at: number;
  readonly actionName: string;
  readonly base: number;
  readonly was: Push['operations'][number]['was'];
  /** Where the row lies, or would lie; null where nobody can say. */
  readonly key: ScopeKey | null;
};

const bodySchema = operationSchema.pick({ base: true, set: true, was: true });
const rowSchema = z.object({
  operation: z.string(),
  author: z.string(),
  received_at: z.number(),
  action_name: z.string().nullable(),
  action_at: z.number().nullable(),
  tbl: z.string(),
  row_id: z.string(),
  body: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(bodySchema),
  state: z.enum(quarantineStates),
  kind: z.enum(scopeKinds).nullable(),
  region: z.string().nullable(),
  person: z.string().nullable(),
});

const question = `select q.operation, q.received_at, q.state, o.author, o.tbl, o.row_id, o.body,
    a.name as action_name, a.at as action_at, s.kind, s.region, s.person
  from quarantine q
  join operation o on o.device = q.device and o.ctr = q.ctr
  left join action a on a.device = o.device and a.id = o.action
  left join row_state r on r.tbl = o.tbl and r.row_id = o.row_id
  left join scope s on s.id = r.scope_id`;

const pageSize = 200;

/** `before`: the operation before which to go on; `state`: only those that have it. null: from the newest, all. */
export type QuarantineAsked = {
  readonly before: string | null;
  readonly state: Quarantined['state'] | null;
};

/**
 * A page of what was quarantined in the scopes that the session's member sees, newest first, and before what to go on. What lies elsewhere
 * is not there for him, not even as a number.
 */
export async function listQuarantine(
  db: Reader,
  session: ChangeSession,
  { before, state }: QuarantineAsked,
): Promise<{ readonly page: readonly QuarantinedOperation[]; readonly next: string | null }> {
  const seen: QuarantinedOperation[] = [];
  let last = before;
  let full = true;
  while (full && seen.length <= pageSize) {
    const rows = await readPage(db, { before: last, state });
    full = rows.length === pageSize;
    last = rows.at(-1)?.operation ?? null;
    for (const row of rows) if (mayDecide(session, row)) seen.push(row);
  }
  const page = seen.slice(0, pageSize);
  return { page, next: seen.length > pageSize ? (page.at(-1)?.operation ?? null) : null };
}

export async function findQuarantined(
  db: Reader,
  session: ChangeSession,
  operation: string,
): Promise<QuarantinedOperation | null> {
  const rows = await read(db, await db.all(`${question} where q.operation = $1`, [operation]));
  const [found] = rows;
  return found && mayDecide(session, found) ? found : null;
}

function mayDecide({ grants, member }: ChangeSession, { key }: QuarantinedOperation): boolean {
  // Where a row lies that nobody knows, only who sees everything may look.
  return sees(grants, member.name, key ?? { kind: 'whole', region: '', person: '' });
}

async function readPage(db: Reader, { before, state }: QuarantineAsked) {
  const values: string[] = [];
  const conditions: string[] = [];
  if (before !== null) {
    values.push(before);
    const newest = `select received_at, operation from quarantine where operation = $${values.length}`;
    conditions.push(`(q.received_at, q.operation) < (${newest})`);
  }
  if (state !== null) {
    values.push(state);
    conditions.push(`q.state = $${values.length}`);
  }
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const order = 'order by q.received_at desc, q.operation desc';
  return read(db, await db.all(`${question} ${where} ${order} limit ${pageSize}`, values));
}

async function read(db: Reader, rows: readonly SqlRow[]): Promise<QuarantinedOperation[]> {
  const operations: QuarantinedOperation[] = [];
  for (const row of z.array(rowSchema).parse(rows)) {
    operations.push({
      operation: row.operation,
      member: row.author,
      at: row.action_at ?? row.received_at,
      actionName: row.action_name ?? '',
      table: row.tbl,
      row: row.row_id,
      base: row.body.base,
      set: row.body.set,
      was: row.body.was,
      state: row.state,
      key: await keyOf(db, row),
    });
  }
  return operations;
}

async function keyOf(db: Reader, row: z.infer<typeof rowSchema>): Promise<ScopeKey | null> {
  const { kind, region, person, tbl, body, author } = row;
  if (kind !== null) return { kind, region: region ?? '', person: person ?? '' };
  if (body.set[gonePath]?.[0] !== false) return null;
  const flat = withHeld<FlatRow>({}, body.set);
  const client = clientIdOf(tbl, flat);
  const place = client === null ? null : await placeOf(db, client);
  return client !== null && !place ? null : scopeKeyOf(tbl, flat, place, author);
}

async function placeOf(db: Reader, client: string): Promise<ClientPlace | null> {
  const [found] = await db.all(
    "select fields, author from row_state where tbl = 'clients' and row_id = $1",
    [client],
  );
  return found ? placeOfClient(storedFields(found), textOf(found, 'author')) : null;
}

/** The id under which a decision does an operation: the same each time, so that deciding twice does it once. */
export function decidedId(operation: string): string {
  return `taken:${digestOf(operation).slice(0, 40)}`;
}

/** A device that has only this decision: its own, so that two decisions can meet like two people. */
export function decidingDevice(operation: string): string {
  const hex = digestOf(operation);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function digestOf(operation: string): string {
  return createHash('sha256').update(`decided\n${operation}`).digest('hex');
}
