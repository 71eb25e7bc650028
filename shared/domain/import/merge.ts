import type { Id } from '../../record/id.ts';
import { sameValue } from '../../record/same-value.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Client } from '../client/client.ts';
import { newClient } from '../client/client.ts';
import type { RevenueLine } from '../revenue/revenue-line.ts';
import type { ClientRow } from './read-row.ts';

/** Why a row that can be read does not fit the book, or another row of the file (`line`). */
export type MatchRefusal =
  | { readonly type: 'twice-in-file'; readonly line: number }
  /** The code is one client's, the name another's. */
  | { readonly type: 'code-and-name-differ'; readonly owner: string; readonly name: string }
  /** A client of that name has another code: taking the row in would make a double, or overwrite the code. */
  | { readonly type: 'name-has-other-code'; readonly code: string }
  | { readonly type: 'code-not-unique' }
  | { readonly type: 'name-not-unique' }
  | { readonly type: 'revenue-not-unique'; readonly period: string }
  | { readonly type: 'new-without-name' };

/** The clients that rows are matched with, by code and by exact name. Those that the file adds join them. */
export class KnownClients {
  private readonly byCode = new Map<string, Client[]>();
  private readonly byName = new Map<string, Client[]>();

  constructor(clients: Iterable<Client>) {
    for (const client of clients) this.add(client);
  }

  add(client: Client): void {
    if (client.code !== '') push(this.byCode, client.code, client);
    push(this.byName, client.name, client);
  }

  /** A client that the file renames is no longer known by its old name. */
  replace(before: Client | null, after: Client): void {
    if (before) {
      drop(this.byCode, before.code, before.id);
      drop(this.byName, before.name, before.id);
    }
    this.add(after);
  }

  withCode(code: string): readonly Client[] {
    return code === '' ? [] : (this.byCode.get(code) ?? []);
  }

  withName(name: string): readonly Client[] {
    return name === '' ? [] : (this.byName.get(name) ?? []);
  }
}

function push(map: Map<string, Client[]>, key: string, client: Client): void {
  const there = map.get(key);
  if (!there) map.set(key, [client]);
  else if (!there.some(({ id }) => id === client.id)) there.push(client);
}

function drop(map: Map<string, Client[]>, key: string, id: Id): void {
  const rest = map.get(key)?.filter((client) => client.id !== id) ?? [];
  if (rest.length > 0) map.set(key, rest);
  else map.delete(key);
}

/** The client that a row speaks of: by its code, else by its exact name; null for one that is not in the book. */
export function matchRow(row: ClientRow, known: KnownClients): Result<Client | null, MatchRefusal> {
  const [client, ...more] = known.withCode(row.code);
  if (more.length > 0) return err({ type: 'code-not-unique' });
  return client ? agreeing(client, row, known) : matchByName(row, known);
}

/** Of a code's client the row may say a new name, but not that of another client. */
function agreeing(
  client: Client,
  { name }: ClientRow,
  known: KnownClients,
): Result<Client, MatchRefusal> {
  const another = name !== client.name && known.withName(name).some(({ id }) => id !== client.id);
  return another ? err({ type: 'code-and-name-differ', owner: client.name, name }) : ok(client);
}

function matchByName(
  { code, name }: ClientRow,
  known: KnownClients,
): Result<Client | null, MatchRefusal> {
  const [client, ...more] = known.withName(name);
  if (more.length > 0) return err({ type: 'name-not-unique' });
  if (client && code !== '' && client.code !== '') {
    return err({ type: 'name-has-other-code', code: client.code });
  }
  if (!client && name === '') return err({ type: 'new-without-name' });
  return ok(client ?? null);
}

/** What the row makes of its client: cells that are filled overwrite, blank ones leave what is there. */
export function mergeClient(
  before: Client,
  row: ClientRow,
  fieldOfColumn: ReadonlyMap<number, Id>,
): Client {
  const custom = { ...before.custom };
  for (const [column, value] of row.custom) {
    const field = fieldOfColumn.get(column);
    if (field !== undefined) custom[field] = value;
  }
  return {
    ...before,
    ...row.fields,
    code: row.code || before.code,
    name: row.name || before.name,
    custom,
  };
}

/**
 * The revenue lines that the row adds or corrects, among the client's lines. A line is that of a period, a currency and no
 * particular kind; where people have entered several of them, only a sum that agrees leaves them as they are.
 */
export function mergeRevenue(
  clientId: Id,
  row: ClientRow,
  lines: readonly RevenueLine[],
  newId: () => Id,
): Result<readonly RevenueLine[], MatchRefusal> {
  const writes: RevenueLine[] = [];
  for (const { period, currency, amount } of row.revenue) {
    const same = lines.filter(
      (line) => line.kind === 'unspecified' && line.period === period && line.currency === currency,
    );
    const [only, ...more] = same;
    if (!only) {
      writes.push({
        id: newId(),
        clientId,
        period,
        currency,
        amount,
        kind: 'unspecified',
        note: '',
      });
    } else if (more.length === 0) {
      if (only.amount !== amount) writes.push({ ...only, amount });
    } else if (same.reduce((sum, line) => sum + line.amount, 0) !== amount) {
      return err({ type: 'revenue-not-unique', period });
    }
  }
  return ok(writes);
}

export type RowOutcome = 'new' | 'updated' | 'unchanged';

/** What is to be written for one row. */
export type RowDecision = {
  readonly outcome: RowOutcome;
  /** The client as the book had it; null for a new one. */
  readonly before: Client | null;
  readonly client: Client;
  readonly clientChanged: boolean;
  readonly lines: readonly RevenueLine[];
};

export type RowContext = {
  readonly known: KnownClients;
  /** The number of the earlier row of the file that spoke of a client. */
  readonly lineOf: (client: Id) => number | undefined;
  readonly linesOf: (client: Id) => readonly RevenueLine[];
  readonly fieldOfColumn: ReadonlyMap<number, Id>;
  readonly newId: () => Id;
};

export function decideRow(row: ClientRow, context: RowContext): Result<RowDecision, MatchRefusal> {
  const match = matchRow(row, context.known);
  if (!match.ok) return match;
  const before = match.value;
  const earlier = before ? context.lineOf(before.id) : undefined;
  if (earlier !== undefined) return err({ type: 'twice-in-file', line: earlier });
  const { fieldOfColumn, newId } = context;
  const client = mergeClient(before ?? newClient(newId(), row.name), row, fieldOfColumn);
  const lines = mergeRevenue(client.id, row, before ? context.linesOf(before.id) : [], newId);
  if (!lines.ok) return lines;
  const clientChanged = !sameValue(before, client);
  const changed = clientChanged || lines.value.length > 0;
  const outcome = !before ? 'new' : changed ? 'updated' : 'unchanged';
  return ok({ outcome, before, client, clientChanged, lines: lines.value });
}
