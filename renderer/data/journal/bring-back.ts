import type { JournalFile, JournalPart, JournalState } from '../../../shared/bridge/journal.ts';
import type { TableName } from '../../../shared/domain/book.ts';
import { isTableName, tableNames } from '../../../shared/domain/book.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import { rowIdOf, withFields } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Deps } from '../deps.ts';
import { misfitOf } from '../fitting.ts';
import { setOfficeValues } from '../office-values.ts';
import { locate } from '../store/find-rows.ts';
import { restoreLog } from '../store/restore-log.ts';
import { storeRows } from '../store/store-rows.ts';
import type { StoredAction } from '../store/tables.ts';
import type { JournalEntry } from './pieces.ts';
import { pieceOfBytes } from './pieces.ts';
import type { JournalOffice } from './safety.ts';

/** What came back from a safety journal. */
export type BroughtBack = {
  /** Entries of the log. */
  readonly entries: number;
  /** Stretches that could not be read, and rows that this version cannot hold. */
  readonly unread: number;
  /** The name of the office that the book had joined; null: none. */
  readonly office: string | null;
};

type Piece = JournalPart['pieces'][number];

export type BringingBack = { readonly done: number; readonly all: number };

/**
 * Puts back into a book all that its journal has behind the end of the book's log: rows and log of a piece in one transaction, so that
 * whoever is cut off goes on at the next start. The log gets the numbers that it had.
 */
export async function bringBack(
  deps: Deps,
  file: JournalFile,
  { book, upTo, isDamaged }: JournalState['books'][number],
  onProgress: (progress: BringingBack) => void,
): Promise<BroughtBack> {
  const before = await deps.book.log.head();
  const sum = { entries: 0, unread: 0 };
  const numbers = [before];
  let damaged = 0;
  let office: JournalOffice | null = null;
  for (let at: number | null = 0; at !== null;) {
    const part = await file.read(book, at);
    damaged += part.damaged;
    const pieces = part.pieces.filter((piece) => piece.upTo > before);
    for (const some of inHandfuls(pieces)) {
      const known = some.map(({ content }) => pieceOfBytes(content)).filter((one) => one !== null);
      const entries = known.flatMap((one) => one.entries).filter(({ seq }) => seq > before);
      const actions = known.flatMap((one) => one.actions);
      sum.unread += some.length - known.length + (await takeEntries(deps, actions, entries));
      numbers.push(...entries.map(({ seq }) => seq));
      sum.entries += entries.length;
      office = known.at(-1)?.office ?? office;
      onProgress({ done: (some.at(-1)?.upTo ?? before) - before, all: upTo - before });
    }
    at = part.next;
  }
  // A damaged stretch whose steps were copied once more behind it, or which the book has still, lacks nothing.
  sum.unread += Math.min(damaged, gapsIn(numbers) + Number(isDamaged));
  // A book that only lost its end has not lost its office.
  return { ...sum, office: before > 0 ? null : await backAtOffice(deps, office) };
}

async function backAtOffice(deps: Deps, office: JournalOffice | null): Promise<string | null> {
  if (office) await standBefore(deps, office);
  return office && office.office.name;
}

function gapsIn(numbers: readonly number[]): number {
  return numbers.filter((n, i) => i > 0 && n !== (numbers[i - 1] ?? 0) + 1).length;
}

/** Each commit waits for the disk, so that small pieces are taken together: so many, of so many bytes. */
const [mostPieces, mostBytes] = [200, 512 * 1024];

function* inHandfuls(pieces: readonly Piece[]): Generator<readonly Piece[]> {
  let some: Piece[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    some.push(piece);
    bytes += piece.content.length;
    if (some.length < mostPieces && bytes < mostBytes) continue;
    yield some;
    [some, bytes] = [[], 0];
  }
  if (some.length > 0) yield some;
}

/** Answers how many rows this version cannot hold. */
async function takeEntries(
  { store }: Deps,
  actions: readonly StoredAction[],
  entries: readonly JournalEntry[],
): Promise<number> {
  return store.transaction('rw', store.ofCommit(), async () => {
    const changes = entries.flatMap(changesOf);
    let misfits = 0;
    for (const table of tableNames) {
      const ofTable = changes.filter((change) => change.table === table);
      if (ofTable.length > 0) misfits += await takeChanges(store, table, ofTable);
    }
    await restoreLog(store, actions, entries);
    return misfits;
  });
}

function changesOf({ added, rows, others }: JournalEntry): RowChange[] {
  const adds = added.flatMap(({ table }, i): RowChange[] => {
    const row = rows[i];
    return row ? [{ kind: 'add', table, row }] : [];
  });
  return [...adds, ...others.filter(({ table }) => isTableName(table))];
}

async function takeChanges(
  store: Deps['store'],
  table: TableName,
  changes: readonly RowChange[],
): Promise<number> {
  const ids = [...new Set(changes.map(rowIdOf))];
  const found = await locate(store, table, ids);
  const rows = new Map<Id, Row | null>(ids.map((id) => [id, found.get(id)?.row ?? null]));
  for (const change of changes) rows.set(rowIdOf(change), after(rows, change));
  let misfits = 0;
  const steps = ids.flatMap((id) => {
    const row = rows.get(id) ?? null;
    if (row !== null && misfitOf(table, row) !== null) {
      misfits += 1;
      return [];
    }
    return [{ id, row, now: found.get(id) }];
  });
  await storeRows(store, table, steps);
  return misfits;
}

function after(rows: ReadonlyMap<Id, Row | null>, change: RowChange): Row | null {
  if (change.kind === 'add') return change.row;
  if (change.kind === 'remove') return null;
  const row = rows.get(change.id);
  return row ? withFields(row, change.fields, 'to') : null;
}

/**
 * The key of the session is gone with the book, so its person signs in anew and the device is another one to the office, as a copied
 * profile is: all is sent again, and what had arrived is known by its ids.
 */
async function standBefore(
  deps: Deps,
  { address, office, member, entering }: JournalOffice,
): Promise<void> {
  const { store } = deps;
  await store.transaction('rw', store.ofAbsorb(), async () => {
    await setOfficeValues(store, {
      address,
      office,
      member,
      entering,
      device: deps.newId(),
      outbox: { seq: entering.seq, index: entering.index, ctr: 0 },
      status: { state: 'signed-out', progress: null, trouble: null },
    });
  });
}
