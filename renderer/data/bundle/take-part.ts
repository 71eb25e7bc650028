import type { Bundle, BundleEntry, BundleOperation } from '../../../shared/bundle/bundle.ts';
import type { Met, Origin } from '../../../shared/bundle/cause.ts';
import type { Seen } from '../../../shared/bundle/merging.ts';
import { merge } from '../../../shared/bundle/merging.ts';
import type { TableName } from '../../../shared/domain/book.ts';
import { isTableName, mapsOf } from '../../../shared/domain/book.ts';
import type { MadeBy } from '../../../shared/protocol/values.ts';
import type { Row, RowChange, RowWrite } from '../../../shared/record/change.ts';
import { changeOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Deps } from '../deps.ts';
import { misfitOf } from '../fitting.ts';
import type { BookStore } from '../store/book-store.ts';
import { locate } from '../store/find-rows.ts';
import type { MadeChange } from '../store/log-writer.ts';
import { storeRows } from '../store/store-rows.ts';
import type { EntryOrigin } from '../store/tables.ts';
import { setMetOfOthers } from './exchange-values.ts';
import type { Histories } from './held-operations.ts';
import { heldOperation, keyOf } from './held-operations.ts';
import type { TakenLog } from './log-taken.ts';
import { logTaken } from './log-taken.ts';

/** What a taking-in knows of the book, kept up from part to part. */
export type Taking = {
  readonly bundle: Bundle;
  readonly histories: Histories;
  /** All conflicts of the book. */
  readonly conflicts: Map<Id, Row>;
  /** The sender's office is this book's own: what its people did comes to the office by itself. */
  readonly isSameOffice: boolean;
  readonly base: number;
  /** The end of the log up to which the book was looked at. */
  head: number;
  met: Met;
};

export type TakenPart = {
  readonly byAuthor: ReadonlyMap<string, number>;
  readonly conflicts: number;
  readonly left: number;
};

type PartOf = {
  readonly entries: readonly BundleEntry[];
  /** What the book holds of others with it. */
  readonly met: Met;
};

/** Takes in some entries with all that comes of them, in one transaction. null: the book is not as it was looked at. */
export async function takePart(
  deps: Deps,
  taking: Taking,
  { entries, met }: PartOf,
): Promise<TakenPart | null> {
  const { store } = deps;
  const part = new PartTaken(taking);
  const head = await store.transaction('rw', store.ofTaking(), async () => {
    const last = await store.changes.toCollection().lastKey();
    if ((typeof last === 'number' ? last : 0) !== taking.head) return null;
    await part.read(store, entries);
    for (const entry of entries) part.take(entry);
    await part.storeRows(store);
    const behind = await logTaken(store, part.log, taking);
    const end = behind ?? taking.head;
    await setMetOfOthers(store, met);
    await store.contexts.put({ seq: end, met });
    return end;
  });
  if (head === null) return null;
  taking.head = head;
  taking.met = met;
  deps.announce();
  return part.counted();
}

/** Where an operation comes from. */
type TakenOf = Origin & {
  readonly context: Met;
  readonly seen?: Origin | undefined;
  readonly action: MadeBy;
};

function fits(table: TableName, row: Row | null): boolean {
  return row === null || misfitOf(table, row) === null;
}

class PartTaken {
  readonly log: TakenLog[] = [];
  private readonly taking: Taking;
  private readonly rows = new Map<string, Row | null>();
  private readonly touched = new Map<TableName, Set<Id>>();
  private readonly byAuthor = new Map<string, number>();
  private opened = 0;
  private left = 0;

  private readonly seen: Seen;

  constructor(taking: Taking) {
    this.taking = taking;
    const { histories } = taking;
    this.seen = {
      history: (table, row) => {
        const key = keyOf({ table, row });
        const known = histories.get(key) ?? [];
        histories.set(key, known);
        return known;
      },
      row: (table, row) => this.rows.get(keyOf({ table, row })) ?? null,
    };
    for (const [id, row] of taking.conflicts) this.rows.set(`conflicts ${id}`, row);
  }

  counted(): TakenPart {
    return { byAuthor: this.byAuthor, conflicts: this.opened, left: this.left };
  }

  /** The rows that come, as they stand. */
  async read(store: BookStore, entries: readonly BundleEntry[]): Promise<void> {
    const operations = entries.flatMap((entry) => entry.operations);
    for (const [table, of] of Map.groupBy(operations, (one) => one.table)) {
      if (!isTableName(table) || table === 'conflicts') continue;
      const ids = [...new Set(of.map(({ row }) => row))];
      const found = await locate(store, table, ids);
      for (const id of ids) this.rows.set(`${table} ${id}`, found.get(id)?.row ?? null);
    }
  }

  /** One entry of another log: what comes of each of its operations, and of the conflicts that it makes. */
  take(entry: BundleEntry): void {
    const { bundle, isSameOffice } = this.taking;
    const action = bundle.actions[entry.action];
    const context = bundle.contexts[entry.context];
    if (!action || !context) return;
    const isPassed = entry.told === true && isSameOffice;
    const made: MadeChange[] = [];
    const places: number[] = [];
    const merging: MadeChange[] = [];
    for (const operation of isPassed ? [] : entry.operations) {
      const change = this.takeOne({ ...entry, context, action }, operation, merging);
      if (!change) continue;
      made.push(change);
      places.push(operation.index);
    }
    const { device, number } = entry;
    const origin: EntryOrigin = { device, number, places };
    this.log.push({ entry, context, action, origin, made, merging });
  }

  private takeOne(
    of: TakenOf,
    operation: BundleOperation,
    merging: MadeChange[],
  ): MadeChange | null {
    const { table, row: id } = operation;
    const merged = merge(this.seen, { table, id }, heldOperation(of, operation));
    if (!merged || !isTableName(table) || !fits(table, merged.row.row)) {
      this.left += 1;
      return null;
    }
    const { author } = of.action;
    this.byAuthor.set(author, (this.byAuthor.get(author) ?? 0) + 1);
    for (const write of merged.conflicts) this.layConflict(write, merging);
    // What came of nothing has its place in the log too: an office that hears of it knows it again.
    const nothing: RowChange = { kind: 'edit', table, id, fields: {} };
    return this.lay(table, merged.row) ?? { change: nothing, row: merged.row.row };
  }

  private layConflict(write: RowWrite, merging: MadeChange[]): void {
    const made = this.lay('conflicts', write);
    if (!made) return;
    merging.push(made);
    if (made.change.kind === 'add') this.opened += 1;
    if (made.change.kind === 'remove') this.opened -= 1;
  }

  private lay(table: TableName, write: RowWrite): MadeChange | null {
    const { id, row } = write;
    const key = keyOf({ table, row: id });
    const change = changeOf(this.rows.get(key) ?? undefined, write, mapsOf(table));
    if (!change) return null;
    this.rows.set(key, row);
    this.touched.set(table, (this.touched.get(table) ?? new Set()).add(id));
    if (table === 'conflicts' && row) this.taking.conflicts.set(id, row);
    if (table === 'conflicts' && !row) this.taking.conflicts.delete(id);
    return { change, row };
  }

  async storeRows(store: BookStore): Promise<void> {
    for (const [table, ids] of this.touched) {
      const found = await locate(store, table, [...ids]);
      const steps = [...ids].flatMap((id) => {
        const [now, row] = [found.get(id), this.rows.get(keyOf({ table, row: id })) ?? null];
        // What came and went within the part was never there.
        return row || now?.row ? [{ id, row, now }] : [];
      });
      if (steps.length > 0) await storeRows(store, table, steps);
    }
  }
}
