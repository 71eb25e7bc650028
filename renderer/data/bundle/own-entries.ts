import { isTableName } from '../../../shared/domain/book.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import { rowIdOf, withFields } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { BookStore } from '../store/book-store.ts';
import { locate } from '../store/find-rows.ts';
import { readEntry } from '../store/log-entries.ts';
import type { StoredEntry } from '../store/tables.ts';
import { eachEntryFrom } from '../sync/log-places.ts';

/** An entry that was made here, or told here by an office, with its changes as they were made. */
export type OwnEntry = {
  readonly seq: number;
  readonly action: Id;
  readonly told: boolean;
  /** Up to here of the office the book held everything. */
  readonly base: number;
  /** Each with its place in the entry. */
  readonly changes: readonly { readonly index: number; readonly change: RowChange }[];
};

type Wanted = (table: string, id: Id) => boolean;

/** Whether an entry did not come by file. */
export function isOwn({ origin }: StoredEntry): boolean {
  return origin === undefined;
}

/**
 * The entries of this book's own from a place on, up to another, with those of their changes that are wanted. A row that came with many others is
 * named only in the log: it is made again of what it is now, or was when it was removed, and of the edits since.
 */
export async function ownEntries(
  store: BookStore,
  range: { readonly from: number; readonly upTo: number },
  wanted: Wanted = () => true,
): Promise<readonly OwnEntry[]> {
  const entries: OwnEntry[] = [];
  const named = new Named();
  await eachEntryFrom(store, range.from, (part) => {
    for (const stored of part) {
      if (stored.seq > range.upTo) return false;
      if (isOwn(stored)) entries.push(readOwn(stored, wanted, named));
    }
    return true;
  });
  if (named.isEmpty) return entries;
  await named.find(store);
  return entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map(({ index, change }) => ({
      index,
      change: named.whole(entry.seq, change),
    })),
  }));
}

function readOwn(stored: StoredEntry, wanted: Wanted, named: Named): OwnEntry {
  const { seq, action, base } = stored;
  const { added, others } = readEntry(stored);
  for (const { table, id } of added) if (wanted(table, id)) named.note(table, id, seq);
  const all: readonly RowChange[] = [
    ...added.map(({ table, id }): RowChange => ({ kind: 'add', table, row: { id } })),
    ...others,
  ];
  const changes = all
    .map((change, index) => ({ index, change }))
    .filter(({ change }) => wanted(change.table, rowIdOf(change)));
  return { seq, action, told: base === null, base: base ?? 0, changes };
}

type NamedRow = {
  readonly table: string;
  readonly id: Id;
  readonly seq: number;
  fields: Extract<RowChange, { kind: 'edit' }>['fields'];
  row: Row | null;
};

/** Rows of which an entry has the id alone. One that was removed meanwhile may have come twice. */
class Named {
  private readonly rows = new Map<string, NamedRow[]>();

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  note(table: string, id: Id, seq: number): void {
    const key = `${table} ${id}`;
    const known = this.rows.get(key) ?? [];
    this.rows.set(key, [...known, { table, id, seq, fields: {}, row: null }]);
  }

  /** As it was added; `{ id }` alone where nobody knows any more. */
  whole(seq: number, change: RowChange): RowChange {
    if (change.kind !== 'add' || Object.keys(change.row).length > 1) return change;
    const named = this.rows.get(`${change.table} ${change.row.id}`) ?? [];
    const found = named.find((one) => one.seq === seq);
    return found?.row ? { ...change, row: withFields(found.row, found.fields, 'from') } : change;
  }

  /** Reads what became of them, from the first of them on. */
  async find(store: BookStore): Promise<void> {
    const all = [...this.rows.values()].flat();
    const first = all.reduce((least, { seq }) => Math.min(least, seq), Infinity);
    await eachEntryFrom(store, first, (entries) => {
      for (const stored of entries) {
        for (const change of readEntry(stored).others) this.pass(stored.seq, change);
      }
      return true;
    });
    const open = all.filter(({ row }) => !row);
    for (const [table, of] of Map.groupBy(open, (one) => one.table)) {
      if (!isTableName(table)) continue;
      const ids = of.map(({ id }) => id);
      const read = async () => locate(store, table, ids);
      const found = await store.transaction('r', store.ofRows(), read);
      for (const one of of) one.row = found.get(one.id)?.row ?? null;
    }
  }

  private pass(seq: number, change: RowChange): void {
    const named = this.rows.get(`${change.table} ${rowIdOf(change)}`) ?? [];
    for (const found of named) {
      if (found.row || seq < found.seq) continue;
      // The first edit of a field says what it was before all of them.
      if (change.kind === 'edit') found.fields = { ...change.fields, ...found.fields };
      else if (change.kind === 'remove' && isWhole(change.row)) found.row = change.row;
    }
  }
}

/** Of a row that an office took away the log keeps no more than its name. */
function isWhole(row: Row): boolean {
  return Object.keys(row).some((field) => field !== 'id' && field !== 'clientId');
}
