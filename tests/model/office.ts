import type { Answer, Operation } from '../../shared/protocol/push.ts';
import type { FlatRow, Held } from '../../shared/protocol/values.ts';
import { gonePath } from '../../shared/protocol/values.ts';
import { afterRestore } from '../../shared/sync/after-restore.ts';
import type { Decision, FieldState, Met } from '../../shared/sync/decide.ts';
import { quarantined, standsNow } from '../../shared/sync/decide.ts';
import type { ClientPlace, ScopeKey } from '../../shared/sync/scope-of.ts';
import { clientIdOf, placeOfClient, scopeKeyOf, sees } from '../../shared/sync/scope-of.ts';
import { decideAs } from './decide-as.ts';
import type { OfficeState, StoredRow } from './office-state.ts';
import { copyOf, newOffice } from './office-state.ts';
import type { Variant } from './variant.ts';

export type Sent = { readonly operation: Operation; readonly at: number };
export type PushAsked = {
  readonly device: string;
  readonly member: string;
  readonly epoch: number;
  /** By the device's clock. */
  readonly now: number;
  readonly sent: readonly Sent[];
};
export type PushAnswered =
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] }
  | { readonly kind: 'gap'; readonly expected: number }
  | { readonly kind: 'fork' }
  | { readonly kind: 'epoch'; readonly epoch: number; readonly lastCtr: number };

/** The office in memory: what server/ does over a database, by the same rules, one request after another. */
export class Office {
  state: OfficeState = newOffice();
  /** Seconds. */
  clock = 1_000_000;
  readonly variant: Variant;

  constructor(variant: Variant) {
    this.variant = variant;
  }

  restore(copy: OfficeState): void {
    const { epoch, head } = copy;
    const begun =
      this.variant === 'restored-counts-on'
        ? { epoch: epoch + 1, head: head + 40 }
        : afterRestore(copy, this.clock * 1000);
    this.state = { ...copyOf(copy), ...begun };
  }

  /** Forgets removed rows and leaves up to a number, and answers those rows. A client stays as long as anything of it is known. */
  forget(floor: number): readonly StoredRow[] {
    const { state } = this;
    state.floor = Math.max(state.floor, floor);
    const isOld = (row: StoredRow) => isGone(row) && row.seq <= floor;
    const rows = [...state.rows.values()];
    const known = new Set(
      rows.filter((row) => row.table !== 'clients' && !isOld(row)).map(({ clientId }) => clientId),
    );
    const old = rows.filter((row) => isOld(row) && !(row.table === 'clients' && known.has(row.id)));
    for (const { table, id } of old) state.rows.delete(keyOf(table, id));
    for (const [key, { seq }] of state.leavings) if (seq <= floor) state.leavings.delete(key);
    return old;
  }

  isSeenBy(member: string, { key }: { readonly key: ScopeKey }): boolean {
    return sees(this.state.grants.get(member) ?? [], member, key);
  }

  push(asked: PushAsked): PushAnswered {
    const { epoch } = this.state;
    const { device } = asked;
    if (asked.epoch !== epoch) return { kind: 'epoch', epoch, lastCtr: this.last(device) };
    const answers: Answer[] = [];
    for (const sent of asked.sent) {
      const last = this.last(device);
      if (sent.operation.ctr > last + 1) return { kind: 'gap', expected: last + 1 };
      const answer = this.hear(asked, sent);
      if (!answer) return { kind: 'fork' };
      answers.push(answer);
    }
    return { kind: 'answers', answers };
  }

  /** Null: the number was another operation's. */
  private hear(asked: PushAsked, sent: Sent): Answer | null {
    const { state } = this;
    const { ctr, id } = sent.operation;
    const number = `${asked.device} ${ctr}`;
    const known = state.numbers.get(number) ?? id;
    if (known !== id && this.variant !== 'repetition-by-number') return null;
    const first = state.heard.get(known);
    const answer = first ? this.again(asked, sent, first) : this.apply(asked, sent);
    if (!first) state.heard.set(id, answer);
    state.numbers.set(number, known);
    state.lastCtr.set(asked.device, Math.max(this.last(asked.device), ctr));
    return answer;
  }

  last(device: string): number {
    return this.state.lastCtr.get(device) ?? 0;
  }

  /** What arrived before is answered by what stands now. */
  private again({ member }: PushAsked, { operation }: Sent, first: Answer): Answer {
    const { ctr, table, row: id, set } = operation;
    if (this.variant === 'answer-repeated') return { ...first, ctr };
    const row = this.state.rows.get(keyOf(table, id));
    const seen = row && this.isSeenBy(member, row) ? row : null;
    const now = standsNow(set, seen);
    const seq = first.verdict === 'quarantined' ? 0 : (seen?.seq ?? 0);
    return { ctr, verdict: first.verdict, seq, ...(now && { now }) };
  }

  private apply({ device, member, now }: PushAsked, { operation, at }: Sent): Answer {
    const by = { device, member, at: Math.min(at + this.clock - now, this.clock) };
    const row = this.state.rows.get(keyOf(operation.table, operation.row)) ?? null;
    const seen = row && this.isSeenBy(member, row) ? row : null;
    if (row && !seen) return answerOf(operation, quarantined(operation, null, by.at), null);
    const decision = decideAs(this.variant, { operation, row, by });
    const isWritten = Object.keys(decision.writes).length > 0;
    const next = isWritten ? this.written(operation, seen, { ...by, decision }) : seen;
    if (!isWritten) return this.answered(operation, decision, seen);
    // He may not put it where he does not see it.
    if (!next || !this.isSeenBy(member, next)) {
      return answerOf(operation, quarantined(operation, seen, by.at), null);
    }
    this.put(next);
    return this.answered(operation, decision, next);
  }

  private answered(operation: Operation, decision: Decision, row: StoredRow | null): Answer {
    for (const met of decision.conflicts) if (row) this.open(operation, row, met);
    if (!row || decision.verdict === 'quarantined') return answerOf(operation, decision, null);
    return answerOf(operation, decision, this.state.rows.get(keyOf(row.table, row.id)) ?? row);
  }

  /** The row with what was decided, where it then lies; null if its client is nowhere. */
  private written(operation: Operation, before: StoredRow | null, by: Doing): StoredRow | null {
    const { table, row: id } = operation;
    const fields = { ...before?.fields, ...this.versions(operation, by) };
    const author = before?.author ?? by.member;
    const flat = flatOf(fields);
    const clientId = table === 'clients' ? id : clientIdOf(table, flat);
    const client = table === 'clients' || clientId === null ? null : this.placeOf(clientId);
    if (table !== 'clients' && clientId !== null && !client) return null;
    const key = scopeKeyOf(table, flat, client, author);
    return { table, id, seq: 0, fields, key, scope: this.scopeOf(key), author, clientId };
  }

  private versions({ id }: Operation, by: Doing): Record<string, FieldState> {
    const { writes, merged, at } = by.decision;
    const seq = this.state.head + 1;
    const fields: Record<string, FieldState> = {};
    for (const [path, value] of Object.entries(writes)) {
      const isMerged = this.variant !== 'merged-is-known' && merged?.includes(path);
      fields[path] = { value, seq, device: isMerged ? '' : by.device, operation: id, at };
    }
    return fields;
  }

  private placeOf(clientId: string): ClientPlace | null {
    const client = this.state.rows.get(keyOf('clients', clientId));
    return client ? placeOfClient(flatOf(client.fields), client.author) : null;
  }

  private put(row: StoredRow): void {
    const before = this.store(row);
    if (row.table !== 'clients' || !before || before.scope === row.scope) return;
    for (const other of this.state.rows.values()) {
      if (other.clientId === row.id && other.table !== 'clients') {
        this.store({ ...other, key: row.key, scope: row.scope });
      }
    }
  }

  private store(row: StoredRow): StoredRow | undefined {
    const { state } = this;
    state.head += 1;
    const { table, id, scope, clientId } = row;
    const before = state.rows.get(keyOf(table, id));
    state.rows.set(keyOf(table, id), { ...row, seq: state.head });
    if (!before || before.scope === scope) return before;
    const isFollowing = table !== 'clients' && clientId !== null && before.clientId === clientId;
    if (this.variant === 'client-leaves-alone' && isFollowing) return before;
    const left = { scope: before.scope, table, id, seq: state.head };
    state.leavings.set(`${before.scope} ${keyOf(table, id)}`, left);
    return before;
  }

  private open({ id }: Operation, row: StoredRow, { path, kind, stands, fell }: Met): void {
    const flat: FlatRow = {
      ...(row.clientId !== null && { clientId: row.clientId }),
      about: keyOf(row.table, row.id),
      path,
      kind,
      stands: [...stands.value],
      fell: [...fell.value],
      between: [stands.operation, fell.operation],
    };
    const born = { seq: this.state.head + 1, device: '', operation: id, at: this.clock };
    const fields: Record<string, FieldState> = { [gonePath]: { value: [false], ...born } };
    for (const [name, value] of Object.entries(flat)) fields[name] = { value: [value], ...born };
    const { key, author, clientId } = row;
    const scope = this.scopeOf(key);
    const conflict = {
      table: 'conflicts',
      id: `${id} ${path}`,
      fields,
      key,
      scope,
      author,
      clientId,
    };
    this.store({ ...conflict, seq: 0 });
  }

  private scopeOf(key: ScopeKey): number {
    const { scopes } = this.state;
    const known = scopes.find(
      ({ kind, region, person }) =>
        kind === key.kind && region === key.region && person === key.person,
    );
    if (known) return known.id;
    const id = scopes.length + 1;
    scopes.push({ ...key, id });
    return id;
  }
}

type Doing = { readonly device: string; readonly member: string; readonly decision: Decision };

function answerOf({ ctr }: Operation, { verdict, now }: Decision, row: StoredRow | null): Answer {
  return { ctr, verdict, seq: row?.seq ?? 0, ...(now && { now }) };
}

export function keyOf(table: string, id: string): string {
  return `${table} ${id}`;
}

export function flatOf(fields: StoredRow['fields']): FlatRow {
  const flat: FlatRow = {};
  for (const path of Object.keys(fields)) {
    const value: Held | undefined = path === gonePath ? undefined : fields[path]?.value;
    if (value?.[0] !== undefined) flat[path] = value[0];
  }
  return flat;
}

export function isGone({ fields }: StoredRow): boolean {
  return fields[gonePath]?.value[0] === true;
}
