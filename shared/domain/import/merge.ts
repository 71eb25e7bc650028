import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Client, CustomValue } from '../client/client.ts';
import { newClient } from '../client/client.ts';
import type { Field } from '../field/field.ts';
import type { RevenueLine } from '../revenue/revenue-line.ts';
import type { UpdateRule } from './mapping-profile.ts';
import type { MatchRefusal, RowOutcome } from './outcome.ts';
import type { ClientRow } from './read-row.ts';
import { ruled } from './update-rule.ts';

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

/** What the row makes of its client, by the rule; blank cells leave what is there. The same client where nothing changes. */
export function mergeClient(
  before: Client,
  row: ClientRow,
  { rule, fieldOfColumn }: Pick<RowContext, 'rule' | 'fieldOfColumn'>,
): Client {
  const { fields, code, name, origin, point } = row;
  const custom = mergeCustom(before.custom, row, { rule, fieldOfColumn });
  let after = ruled<Client>(before, fields, rule);
  if (code !== '') after = ruled<Client>(after, { code }, rule);
  if (name !== '') after = ruled<Client>(after, { name }, rule);
  if (origin) after = ruled<Client>(after, { origin }, rule);
  if (point) after = ruled<Client>(after, { point }, rule);
  return custom === before.custom ? after : { ...after, custom };
}

function mergeCustom(
  before: Client['custom'],
  row: ClientRow,
  { rule, fieldOfColumn }: Pick<RowContext, 'rule' | 'fieldOfColumn'>,
): Client['custom'] {
  if (row.custom.length === 0) return before;
  const values: Record<string, CustomValue> = {};
  for (const [column, value] of row.custom) {
    const field = fieldOfColumn.get(column);
    if (field) values[field.id] = value;
  }
  return ruled(before, values, rule);
}

/** A choice that the field does not offer. */
function strangeOption(
  { custom }: ClientRow,
  fieldOfColumn: RowContext['fieldOfColumn'],
): MatchRefusal | null {
  for (const [column, value] of custom) {
    const field = fieldOfColumn.get(column);
    if (field?.kind !== 'choice' && field?.kind !== 'choices') continue;
    const chosen = typeof value === 'object' ? value : [String(value)];
    const strange = chosen.find((option) => !field.options.includes(option));
    if (strange !== undefined) {
      return { type: 'no-such-option', field: field.label, value: strange };
    }
  }
  return null;
}

/**
 * The revenue lines that the row adds or corrects, among the client's lines. A line is that of a period, a currency and no
 * particular kind; where people have entered several of them, only a sum that agrees leaves them as they are.
 */
export function mergeRevenue(
  clientId: Id,
  row: ClientRow,
  lines: readonly RevenueLine[],
  { rule, newId }: Pick<RowContext, 'rule' | 'newId'>,
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
    } else if (rule !== 'overwrite') {
      continue;
    } else if (more.length === 0) {
      if (only.amount !== amount) writes.push({ ...only, amount });
    } else if (same.reduce((sum, line) => sum + line.amount, 0) !== amount) {
      return err({ type: 'revenue-not-unique', period });
    }
  }
  return ok(writes);
}

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
  readonly fieldOfColumn: ReadonlyMap<number, Field>;
  readonly rule: UpdateRule;
  readonly newId: () => Id;
};

export function decideRow(row: ClientRow, context: RowContext): Result<RowDecision, MatchRefusal> {
  const match = matchRow(row, context.known);
  if (!match.ok) return match;
  const before = match.value;
  const earlier = before ? context.lineOf(before.id) : undefined;
  if (earlier !== undefined) return err({ type: 'twice-in-file', line: earlier });
  const strange = strangeOption(row, context.fieldOfColumn);
  if (strange) return err(strange);
  return before ? decideKnown(before, row, context) : decideNew(row, context);
}

/** A client that the book does not have takes all that its row says, whatever the rule. */
function decideNew(row: ClientRow, context: RowContext): Result<RowDecision, MatchRefusal> {
  const { fieldOfColumn, newId } = context;
  const rule = 'overwrite';
  // Made once and filled, not copied field by field: there may be 200,000 of them.
  const client = newClient(newId(), row.name);
  client.code = row.code;
  Object.assign(client, row.fields);
  client.custom = mergeCustom(client.custom, row, { rule, fieldOfColumn });
  if (row.origin) client.origin = row.origin;
  if (row.point) client.point = row.point;
  const lines = mergeRevenue(client.id, row, [], { rule, newId });
  if (!lines.ok) return lines;
  return ok({ outcome: 'new', before: null, client, clientChanged: true, lines: lines.value });
}

function decideKnown(
  before: Client,
  row: ClientRow,
  context: RowContext,
): Result<RowDecision, MatchRefusal> {
  const client = mergeClient(before, row, context);
  const lines =
    context.rule === 'never'
      ? ok([])
      : mergeRevenue(client.id, row, context.linesOf(before.id), context);
  if (!lines.ok) return lines;
  const clientChanged = client !== before;
  const outcome = clientChanged || lines.value.length > 0 ? 'updated' : 'unchanged';
  return ok({ outcome, before, client, clientChanged, lines: lines.value });
}
