import type { Answer, Operation, PushAnswer } from '../../shared/protocol/push.ts';
import { sees } from '../../shared/sync/scope-of.ts';
import type { Writer } from '../storage/storage.ts';
import type { Doer, Outcome } from './apply.ts';
import { applyOperation, standingFor } from './apply.ts';
import { openConflicts } from './conflict-rows.ts';
import type { Desk } from './desk.ts';
import { at, loadDesk } from './desk.ts';
import type { LogEntry } from './log-statements.ts';
import { logStatements } from './log-statements.ts';
import { moment } from './moment.ts';
import { followMoves } from './moves.ts';
import type { Arrived, Pushing } from './pushing.ts';
import type { ScopeBook } from './scopes.ts';
import { idsOfScopes, nameOf, readScopes } from './scopes.ts';
import { rowStatements } from './write-rows.ts';

/** What became of an operation, with the corrected time of its action. */
type Entry = Outcome & {
  readonly operation: Operation;
  readonly at: number;
  /** It had come before: `sent` under this number, `arrived` under another one. */
  readonly known: 'no' | 'sent' | 'arrived';
};

/** Does the operations that are new, and writes down all that came of them in one last statement. */
export async function takeIn(db: Writer, pushing: Pushing, known: Arrived): Promise<PushAnswer> {
  const { storage, session, push, newId, now } = pushing;
  const book = await readScopes(storage, db);
  const desk = await loadDesk(db, book, push.operations);
  const received = now();
  const entries = entriesOf(desk, { pushing, received, known });
  const own = new Set(push.operations.map(({ id }) => id));
  await openConflicts(db, desk, {
    operations: own,
    now: received,
    newId,
    author: session.member.name,
  });
  await followMoves(db, book, desk);
  const head = await writeDown(db, { pushing, book, desk, entries, received, head: known.head });
  return {
    kind: 'answers',
    answers: entries.map((entry) => answerOf(desk, entry, head - desk.places)),
    head,
  };
}

type Writing = {
  readonly pushing: Pushing;
  readonly book: ScopeBook;
  readonly desk: Desk;
  readonly entries: readonly Entry[];
  readonly received: number;
  readonly head: number;
};

/** The new head. */
async function writeDown(
  db: Writer,
  { pushing, book, desk, entries, received, head }: Writing,
): Promise<number> {
  const fresh = entries.filter(({ known }) => known !== 'sent');
  if (fresh.length === 0) return head;
  const touched = [...desk.rows.values(), ...desk.followers].filter(({ place }) => place > 0);
  const ids = await idsOfScopes(
    db,
    book,
    touched.map(({ key }) => key),
  );
  const base = await db.finish(desk.places, [
    ...rowStatements(desk, (key) => ids.get(nameOf(key)) ?? 0),
    ...logStatements(pushing, { received, entries: fresh.map((entry) => logged(desk, entry)) }),
  ]);
  return base + desk.places;
}

type Doing = { readonly pushing: Pushing; readonly received: number; readonly known: Arrived };

/** A clock that is wrong is wrong in both: what counts is how long before the push something was done. */
function entriesOf(desk: Desk, { pushing, received, known }: Doing): readonly Entry[] {
  const { session, push } = pushing;
  const by: Doer = {
    name: session.member.name,
    device: session.device,
    sees: (key) => sees(session.grants, session.member.name, key),
  };
  const late = received - push.now;
  const done = push.operations.map((operation) => {
    const { id: action = '', at: when = received } = push.actions[operation.action] ?? {};
    const time = moment(Math.min(when + late, received));
    const before = known.sent.get(operation.ctr) ?? known.arrived.get(operation.id);
    const outcome = before ? null : applyOperation(desk, operation, { by, action, time });
    return { operation, at: time, before, outcome };
  });
  // What comes again is answered by what stands when all the rest is done.
  return done.map(({ operation, at: time, before, outcome }) => ({
    operation,
    at: time,
    known: knownHow(known, operation),
    ...(outcome ?? standingFor(desk, operation, { by, verdict: before?.verdict ?? 'void' })),
  }));
}

function logged(desk: Desk, { operation, at: time, verdict, known }: Entry): LogEntry {
  const row = desk.rows.get(at(operation.table, operation.row));
  const place = verdict === 'taken' || verdict === 'met' ? (row?.place ?? 0) : 0;
  return { operation, at: time, verdict, place, again: known === 'arrived' };
}

function knownHow({ sent, arrived }: Arrived, { ctr, id }: Operation): Entry['known'] {
  if (sent.has(ctr)) return 'sent';
  return arrived.has(id) ? 'arrived' : 'no';
}

function answerOf(desk: Desk, { operation, verdict, seen, now }: Entry, base: number): Answer {
  const isStored = seen && verdict !== 'quarantined';
  const row = isStored ? desk.rows.get(at(operation.table, operation.row)) : undefined;
  const seq = row ? (row.place > 0 ? base + row.place : row.before?.seq) : 0;
  return { ctr: operation.ctr, verdict, seq: seq ?? 0, ...(now && { now }) };
}
