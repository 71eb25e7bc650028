import type { Answer, Operation } from '../../shared/protocol/push.ts';
import { gonePath } from '../../shared/protocol/values.ts';
import type { Decision } from '../../shared/sync/decide.ts';
import { decide, quarantined, standsNow } from '../../shared/sync/decide.ts';
import type { ScopeKey } from '../../shared/sync/scope-of.ts';
import { scopeKeyOf } from '../../shared/sync/scope-of.ts';
import type { Desk } from './desk.ts';
import { at, clientOfRow, putRow } from './desk.ts';
import type { Version } from './stored-json.ts';
import type { DeskRow } from './stored-row.ts';
import { numberToCome, stateFor, withWrites } from './stored-row.ts';

/** On whose behalf an operation is done. */
export type Doer = {
  readonly name: string;
  readonly device: string;
  readonly sees: (key: ScopeKey) => boolean;
};

/** `seen`: the doer may know of the row. */
export type Outcome = {
  readonly verdict: Answer['verdict'];
  readonly seen: boolean;
  readonly now: Answer['now'];
};

/**
 * Does one operation to the rows of the desk. `time` is the corrected time of its action. A row that the doer does not see and one that
 * does not exist give the same answer.
 */
export function applyOperation(
  desk: Desk,
  operation: Operation,
  { by, action, time }: { readonly by: Doer; readonly action: string; readonly time: number },
): Outcome {
  const row = seenRow(desk, operation, by);
  const state = row && stateFor(row, operation);
  const { verdict, now } = quarantined(operation, state, time);
  const notAllowed: Outcome = { verdict, now, seen: row !== null };
  if (!row && !isEmpty(operation) && (exists(desk, operation) || !isAdding(operation))) {
    return notAllowed;
  }
  const decision = decide(operation, state, { device: by.device, at: time });
  const deed = { by, action, decision };
  if (Object.keys(decision.writes).length === 0) return noted(desk, row, deed);
  const next = inItsScope(desk, written(row, operation, deed));
  if (!next || !by.sees(next.key)) return notAllowed;
  putRow(desk, next);
  return noted(desk, next, deed);
}

/** What is answered to an operation that was answered before: by what stands when it comes again. */
export function standingFor(
  desk: Desk,
  operation: Operation,
  { by, verdict }: { readonly by: Doer; readonly verdict: Answer['verdict'] },
): Outcome {
  const row = seenRow(desk, operation, by);
  return {
    verdict,
    seen: row !== null,
    now: standsNow(operation.set, row && stateFor(row, operation)),
  };
}

function exists(desk: Desk, { table, row }: Operation): boolean {
  return desk.rows.has(at(table, row));
}

function seenRow(desk: Desk, { table, row }: Operation, by: Doer): DeskRow | null {
  const there = desk.rows.get(at(table, row));
  return there && by.sees(scopeOf(desk, there)) ? there : null;
}

/** Writes down who met, and passes on what the answer says of it. */
function noted(desk: Desk, row: DeskRow | null, { by, action, decision }: Deed): Outcome {
  const doing = { device: by.device, id: action };
  for (const met of decision.conflicts) {
    if (row) desk.conflicts.push({ row: at(row.table, row.id), met, action: doing });
  }
  return { verdict: decision.verdict, seen: row !== null, now: decision.now };
}

/** It only keeps the numbers dense, and says nothing of any row. */
function isEmpty({ set }: Operation): boolean {
  return Object.keys(set).length === 0;
}

function isAdding({ set }: Operation): boolean {
  const gone = set[gonePath];
  return gone?.length === 1 && gone[0] === false;
}

/** What belongs to a client lies where the client lies now, also if it has moved in this very push. */
function scopeOf(desk: Desk, row: DeskRow): ScopeKey {
  return desk.rows.get(at('clients', row.clientId))?.key ?? row.key;
}

type Deed = { readonly by: Doer; readonly action: string; readonly decision: Decision };

function written(
  row: DeskRow | null,
  operation: Operation,
  { by, action, decision: { writes, merged, at: time } }: Deed,
): DeskRow {
  const version: Version = [numberToCome, by.device, operation.id, time];
  // What was merged is nobody's: not even its last author has seen it.
  const nobodys: Version = [numberToCome, '', operation.id, time];
  const next = withWrites(row ?? unborn(operation, by, version), writes, (path) =>
    merged?.includes(path) ? nobodys : version,
  );
  return { ...next, action: { device: by.device, id: action } };
}

/** A row before its first field; the scope follows from the fields. */
function unborn({ table, row }: Operation, by: Doer, birth: Version): DeskRow {
  return {
    table,
    id: row,
    before: null,
    flat: {},
    gone: false,
    versions: {},
    birth,
    author: by.name,
    clientId: '',
    key: { kind: 'own', region: '', person: by.name },
    action: { device: by.device, id: '' },
    place: 0,
  };
}

/** The row with the client and the scope that follow from its fields; null if it belongs to a client that is not there. */
function inItsScope(desk: Desk, row: DeskRow): DeskRow | null {
  const { flat } = row;
  const clientId = clientOfRow(row.table, row.id, flat);
  if (clientId !== '' && row.table !== 'clients') {
    const client = desk.rows.get(at('clients', clientId));
    return client ? { ...row, clientId, key: client.key } : null;
  }
  // A conflict of a record without a client stays where that record was.
  if (row.table === 'conflicts' && row.before) return row;
  return { ...row, clientId, key: storable(scopeKeyOf(row.table, flat, null, row.author)) };
}

/** PostgreSQL has no text with a NUL in it, and no half characters. */
function storable({ kind, region, person }: ScopeKey): ScopeKey {
  return { kind, region: textOf(region), person: textOf(person) };
}

function textOf(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
