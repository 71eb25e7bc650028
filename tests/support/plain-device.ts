import { hash } from 'node:crypto';
import type { changesOver } from '../../server/changes/changes.ts';
import type { ChangeSession } from '../../server/changes/session.ts';
import type { Grant, Role } from '../../shared/protocol/account.ts';
import type { PullAnswer, Scope, SnapshotAnswer } from '../../shared/protocol/pull.ts';
import type { Operation, Push, PushAnswer } from '../../shared/protocol/push.ts';
import { fromColumns } from '../../shared/protocol/row-columns.ts';
import type { FlatRow } from '../../shared/protocol/values.ts';
import { bucketOf, plus, rowSum, rowText, sumText } from '../../shared/sync/digest.ts';
import { scopesHash } from '../../shared/sync/scope-of.ts';

type Changes = ReturnType<typeof changesOver>;
type Set = Operation['set'];

export type Change = {
  readonly table: string;
  readonly row: string;
  readonly set: Set;
  readonly was?: Set;
  readonly base?: number;
};

export type HeldRow = { readonly seq: number; readonly fields: FlatRow };

export type PlainDevice = {
  readonly session: ChangeSession;
  /** Rows by `table id`, as the office told them. */
  readonly rows: Map<string, HeldRow>;
  /** Numbers that were told, in the order in which they were. */
  readonly told: number[];
  readonly cut: () => number;
  /** A push of one action with these changes, with the next numbers and everything known so far. */
  readonly body: (
    changes: readonly Change[],
    clock?: { readonly at: number; readonly now: number },
  ) => Push;
  readonly send: (push: Push) => Promise<PushAnswer>;
  /** `body` and `send`. */
  readonly push: (...changes: readonly Change[]) => Promise<PushAnswer>;
  /** Pulls until there is nothing more, reading scopes anew when they are others. */
  readonly pull: (limit?: number) => Promise<void>;
  readonly scopes: () => readonly Scope[];
  readonly scopesHash: () => string;
  /** What it holds, as `digest` would count it. */
  readonly buckets: () => readonly unknown[];
};

export type DeviceOptions = {
  readonly name: string;
  readonly grants?: readonly Grant[];
  readonly role?: Role;
  readonly device?: string;
  /** Sees every answer as it would travel. */
  readonly overhear?: (answer: string) => void;
};

/** A device that keeps no log and merges nothing: it holds what it is told, by the rules of the protocol. */
export function plainDevice(
  changes: Changes,
  { name, grants = [], role = 'engineer', device = crypto.randomUUID(), overhear }: DeviceOptions,
): PlainDevice {
  const session: ChangeSession = { member: { id: `member ${name}`, name, role }, device, grants };
  const rows = new Map<string, HeldRow>();
  const told: number[] = [];
  let [cut, ctr, actions] = [0, 0, 0];
  let scopes: readonly Scope[] = [];

  async function ask<T>(
    answering: Promise<
      { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }
    >,
  ): Promise<T> {
    const answer = await answering;
    overhear?.(JSON.stringify(answer));
    if (!answer.ok) throw new Error(`The office refuses: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  const body: PlainDevice['body'] = (list, { at, now } = { at: testTime, now: testTime }) => {
    actions += 1;
    const id = actionId(device, actions);
    return {
      epoch: 1,
      now,
      actions: [{ id, name: 'client.edit', at, undoes: null }],
      operations: list.map(({ base = cut, ...change }, place) => {
        ctr += 1;
        return { id: `${id}:${place}`, ctr, action: 0, base, ...change };
      }),
    };
  };
  const send: PlainDevice['send'] = async (push) => ask(changes.push(session, push));

  async function readScopes(
    answer: Extract<PullAnswer, { kind: 'scopes' }>,
    limit: number,
  ): Promise<void> {
    rows.clear();
    ({ scopes, head: cut } = answer);
    const ids = scopes.map((scope) => scope.id);
    if (ids.length === 0) return;
    let after: { client: string; table: string; row: string } | null = null;
    do {
      const page: SnapshotAnswer = await ask(
        changes.snapshot(session, { epoch: 1, scopes: ids, after, limit }),
      );
      if (page.kind !== 'page') throw new Error(`A snapshot answers ${page.kind}.`);
      hold(page.rows);
      after = page.next;
    } while (after);
  }

  function hold(columns: Parameters<typeof fromColumns>[0]): void {
    for (const { table, id, seq, fields } of fromColumns(columns)) {
      if (fields) rows.set(`${table} ${id}`, { seq, fields });
      else rows.delete(`${table} ${id}`);
    }
  }

  const hashed = () => scopesHash(scopes.map(({ id }) => id));

  async function pull(limit = 4000): Promise<void> {
    for (;;) {
      const answer = await ask(changes.pull(session, { epoch: 1, cut, scopes: hashed(), limit }));
      if (answer.kind === 'epoch') throw new Error('There is one epoch in these tests.');
      if (answer.kind === 'scopes') {
        await readScopes(answer, limit);
        continue;
      }
      const seqs = fromColumns(answer.rows).map(({ seq }) => seq);
      told.push(...seqs.toSorted((a, b) => a - b));
      for (const { table, row } of answer.leaves) rows.delete(`${table} ${row}`);
      hold(answer.rows);
      cut = answer.upTo;
      if (!answer.more) return;
    }
  }

  return {
    session,
    rows,
    told,
    cut: () => cut,
    body,
    send,
    push: async (...list) => send(body(list)),
    pull,
    scopes: () => scopes,
    scopesHash: hashed,
    buckets: () => bucketsOf(rows),
  };
}

/** The office's clock in these tests. */
export const testTime = Date.UTC(2026, 4, 11, 1, 30);

/** The same for the same device and number, so that two databases can be told the same. */
function actionId(device: string, action: number): string {
  return `${device.slice(0, 24)}${action.toString(16).padStart(12, '0')}`;
}

function bucketsOf(rows: ReadonlyMap<string, HeldRow>): readonly unknown[] {
  const buckets = new Map<string, { table: string; bucket: number; rows: number; sum: bigint }>();
  for (const [key, { seq }] of rows) {
    const [table = '', id = ''] = key.split(' ');
    const bucket = bucketOf(id);
    const name = `${table} ${bucket}`;
    const counted = buckets.get(name) ?? { table, bucket, rows: 0, sum: 0n };
    counted.rows += 1;
    counted.sum = plus(counted.sum, rowSum(hash('sha256', rowText(id, seq), 'buffer')));
    buckets.set(name, counted);
  }
  return [...buckets.values()]
    .toSorted((a, b) => (a.table === b.table ? a.bucket - b.bucket : a.table < b.table ? -1 : 1))
    .map(({ sum, ...rest }) => ({ ...rest, sum: sumText(sum) }));
}

/** An added row's fields, as they travel. */
export function adding(fields: FlatRow): Set {
  const set: Set = { $gone: [false] };
  for (const [path, value] of Object.entries(fields)) set[path] = [value];
  return set;
}
