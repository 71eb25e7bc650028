import type { Conflict } from '../../../shared/domain/conflict/conflict.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allFields } from './client-fields.ts';
import { keyOfRecord, namesIn, recordsNamed } from './named-records.ts';
import { removedRows } from './removed-rows.ts';

/** A conflict with what is needed to show it. */
export type ShownConflict = {
  readonly conflict: Conflict;
  /** The record as it is now; null where it is in the book no more. */
  readonly record: Row | null;
  /** Of one that is gone, as it was when it was removed, where the book still knows; null otherwise. */
  readonly former: Row | null;
  /** What its client is called; null for what belongs to none, or to one that is gone. */
  readonly client: string | null;
};

export type Conflicts = {
  /** Those that wait for a decision, the newest first. */
  readonly open: readonly ShownConflict[];
  /** The latest that were decided. */
  readonly decided: readonly ShownConflict[];
  /** What records are called that values name by their ids. */
  readonly names: ReadonlyMap<Id, string>;
  readonly fields: readonly Field[];
};

/** So many decisions are shown. */
const latest = 50;

/** Every open conflict of the book, and the latest decisions. Reads the whole table of conflicts, which is small, and records by id. */
export async function conflictsOfBook(book: ReadableBook): Promise<Conflicts> {
  const all = await allConflicts(book);
  const open = all.filter(isOpen).toSorted(openedLast);
  const decided = all
    .filter((conflict) => !isOpen(conflict))
    .toSorted((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0))
    .slice(0, latest);
  const records = await recordsNamed(book, [...open, ...decided]);
  const names = await namesIn(book, [...open, ...decided].flatMap(valuesOf));
  const removed = await removedRows(
    book,
    [...open, ...decided].filter((conflict) => !records.has(keyOfRecord(conflict))),
  );
  const shown = (conflict: Conflict): ShownConflict => ({
    conflict,
    record: records.get(keyOfRecord(conflict)) ?? null,
    former: removed.get(conflict.row) ?? null,
    client: conflict.clientId === null ? null : (names.get(conflict.clientId) ?? null),
  });
  return {
    open: open.map(shown),
    decided: decided.map(shown),
    names,
    fields: await allFields(book),
  };
}

/** How many conflicts of a client are open. */
export async function openConflictsOf(book: ReadableBook, client: Id): Promise<number> {
  const all = await book.lookUp('conflicts', 'clientId', [client]);
  return all.filter((conflict) => isOpen(conflict) && isShown(conflict)).length;
}

/** How many conflicts are open in all. */
export async function openConflicts(book: ReadableBook): Promise<number> {
  return (await allConflicts(book)).filter(isOpen).length;
}

async function allConflicts(book: ReadableBook): Promise<readonly Conflict[]> {
  const all: Conflict[] = [];
  await book.scan('conflicts', (batch) => all.push(...batch.filter(isShown)));
  return all;
}

function isOpen({ state }: Conflict): boolean {
  return state === 'open';
}

/** Of two people who decided one conflict each wrote the record as well: if those differed, that is the conflict to decide. */
function isShown({ table }: Conflict): boolean {
  return table !== 'conflicts';
}

function openedLast(a: Conflict, b: Conflict): number {
  return b.openedAt - a.openedAt || b.id.localeCompare(a.id);
}

function valuesOf({ clientId, base, stands, fell }: Conflict): readonly unknown[] {
  return [clientId, base, stands.value, fell.value];
}
