import type { MergeChoice, TableComparison } from '../../../shared/domain/archive/compare.ts';
import {
  counted,
  isTaken,
  nothingCompared,
  stateOf,
} from '../../../shared/domain/archive/compare.ts';
import type { ArchiveRefusal } from '../../../shared/domain/archive/manifest.ts';
import type { Rows, TableName } from '../../../shared/domain/book.ts';
import { tableNames } from '../../../shared/domain/book.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { dropDraft, keepDraft, readDraft } from '../device.ts';
import { isEmptyOfAll, refillLog, refillRows } from '../refill.ts';
import type { ArchiveFiles, ArchiveProgress, Stop } from './archive-files.ts';
import { actionLines, entryLines, rowLines } from './archive-lines.ts';
import type { OpenArchive } from './open-archive.ts';
import { ArchiveRefused } from './zip-reader.ts';

/** How an archive stands to the book before it is taken in. */
export type Comparison = {
  /** The book holds nothing: then the archive makes an equal book, its log included. */
  readonly empty: boolean;
  readonly tables: ReadonlyMap<TableName, TableComparison>;
};

export type Restored = {
  readonly how: 'refilled' | 'merged';
  readonly written: number;
  /** Given up between two parts. A rerun completes it. */
  readonly cancelled: boolean;
};

export type RestoreWish = {
  readonly action: Id;
  readonly choice: MergeChoice;
  readonly signal: Stop;
  readonly onProgress: (progress: ArchiveProgress) => void;
};

/** Kept on the device while an empty book is being filled: which archive it is. */
const fillingKey = 'archive/filling';

/** Empty, or half filled by this very archive. */
async function isForFilling(deps: Deps, { identity }: OpenArchive): Promise<boolean> {
  if ((await readDraft(deps, fillingKey)) === identity) return true;
  return isEmptyOfAll(deps);
}

/** Whether a filling was broken off, so that the book is not whole. */
export async function isHalfFilled(deps: Deps): Promise<boolean> {
  return typeof (await readDraft(deps, fillingKey)) === 'string';
}

export async function compareArchive(deps: Deps, archive: OpenArchive): Promise<Comparison> {
  const empty = await isForFilling(deps, archive);
  const tables = new Map<TableName, TableComparison>();
  for (const table of tableNames) tables.set(table, await compareTable(deps, archive, table));
  return { empty, tables };
}

/** So many rows are compared or written at a time. */
const rowsAtOnce = 4000;

async function compareTable(
  { book }: Deps,
  archive: OpenArchive,
  table: TableName,
): Promise<TableComparison> {
  let comparison = nothingCompared;
  for (const entry of archive.ofTable(table)) {
    const rows = rowLines(table, entry.name, await archive.bytes(entry));
    for (const part of inParts(rows, rowsAtOnce)) {
      const mine = await book.many(
        table,
        part.map(({ id }) => id),
      );
      comparison = counted(
        comparison,
        part.map((row, i) => stateOf(mine[i], row)),
      );
    }
  }
  const onlyHere = (await book.count(table)) - comparison.same - comparison.differs;
  return { ...comparison, onlyHere };
}

/**
 * Takes an archive into the book: into an empty one with its log, so that the book is equal to the one that the archive was made of;
 * into any other by ids, as one action that can be undone. The archive was looked at as a whole before (`openArchive`).
 */
export async function restoreArchive(
  deps: Deps,
  files: ArchiveFiles,
  archive: OpenArchive,
  wish: RestoreWish,
): Promise<Result<Restored, ArchiveRefusal>> {
  try {
    const noRoom = await roomFor(archive);
    if (noRoom) return err(noRoom);
    const refill = await isForFilling(deps, archive);
    const all = archive.entries.length;
    let done = 0;
    const step = () => {
      done += 1;
      wish.onProgress({ done, all });
    };
    await takeFiles(files, archive, wish.signal, step);
    return ok(
      refill ? await fill(deps, archive, wish, step) : await merge(deps, archive, wish, step),
    );
  } catch (error) {
    if (error instanceof ArchiveRefused) return err(error.refusal);
    throw error;
  }
}

/** A book on disk takes about as much as its archive, the files as much as they are. */
async function roomFor(archive: OpenArchive): Promise<ArchiveRefusal | null> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return null;
  const { usage = 0, quota } = await navigator.storage.estimate();
  if (quota === undefined) return null;
  const needed = archive.entries.reduce(
    (sum, { place, bytes }) => sum + (place.kind === 'file' ? bytes : bytes / 4),
    0,
  );
  const free = Math.max(0, quota - usage);
  return needed > free ? { type: 'no-room', needed, free } : null;
}

/** Files first: a record never names one that is not there. */
async function takeFiles(
  files: ArchiveFiles,
  archive: OpenArchive,
  signal: Stop,
  step: () => void,
): Promise<void> {
  const here = new Set((await files.list()).map(({ hash }) => hash));
  for (const entry of archive.entries) {
    if (entry.place.kind !== 'file') continue;
    if (signal.aborted) return;
    if (!here.has(entry.place.hash)) await files.put(new Blob([await archive.bytes(entry)]));
    step();
  }
}

async function fill(
  deps: Deps,
  archive: OpenArchive,
  { signal }: RestoreWish,
  step: () => void,
): Promise<Restored> {
  await keepDraft(deps, fillingKey, archive.identity);
  let written = 0;
  for (const table of tableNames) {
    for (const entry of archive.ofTable(table)) {
      if (signal.aborted) return { how: 'refilled', written, cancelled: true };
      const rows = rowLines(table, entry.name, await archive.bytes(entry));
      for (const part of inParts(rows, rowsAtOnce)) await refillRows(deps, table, part);
      written += rows.length;
      step();
    }
  }
  // The log last, for it is what windows and the index follow: what they hear of is there.
  for (const entry of archive.of('actions')) {
    await refillLog(deps, actionLines(entry.name, await archive.bytes(entry)), []);
    step();
  }
  for (const entry of archive.of('changes')) {
    await refillLog(deps, [], entryLines(entry.name, await archive.bytes(entry)));
    step();
  }
  await dropDraft(deps, fillingKey);
  deps.announce();
  return { how: 'refilled', written, cancelled: false };
}

async function merge(
  deps: Deps,
  archive: OpenArchive,
  { action, choice, signal }: RestoreWish,
  step: () => void,
): Promise<Restored> {
  let written = 0;
  for (const table of tableNames) {
    for (const entry of archive.ofTable(table)) {
      if (signal.aborted) return { how: 'merged', written, cancelled: true };
      const rows = rowLines(table, entry.name, await archive.bytes(entry));
      for (const part of inParts(rows, rowsAtOnce)) {
        written += await mergeRows(deps, action, { table, rows: part, choice });
      }
      step();
    }
  }
  if (choice === 'replace') written += await removeOthers(deps, action, archive);
  return { how: 'merged', written, cancelled: false };
}

async function mergeRows<T extends TableName>(
  deps: Deps,
  action: Id,
  { table, rows, choice }: { table: T; rows: readonly Rows[T][]; choice: MergeChoice },
): Promise<number> {
  const name = 'book.restore';
  const done = await commit<number, never>(
    deps,
    { id: action, name, undoes: null },
    async (book) => {
      const mine = await book.many(
        table,
        rows.map(({ id }) => id),
      );
      const writes: Write[] = [];
      for (const [i, row] of rows.entries()) {
        if (isTaken(stateOf(mine[i], row), choice)) writes.push(put(table, row));
      }
      return ok({ writes, value: writes.length });
    },
  );
  return done.ok ? done.value : done.error;
}

/** Removes what the archive does not have, as part of the same action. It comes last: until then everything named is there. */
async function removeOthers(deps: Deps, action: Id, archive: OpenArchive): Promise<number> {
  const actionOf = { id: action, name: 'book.restore', undoes: null } as const;
  let removed = 0;
  for (const table of tableNames) {
    const there = new Set<string>();
    for (const entry of archive.ofTable(table)) {
      const rows = rowLines(table, entry.name, await archive.bytes(entry));
      for (const { id } of rows) there.add(id);
    }
    const others: Id[] = [];
    await deps.book.scan(table, (rows) => {
      for (const { id } of rows) if (!there.has(id)) others.push(id);
    });
    for (const part of inParts(others, rowsAtOnce)) {
      const writes = part.map((id) => remove(table, id));
      await commit(deps, actionOf, async () => ok({ writes, value: null }));
      removed += part.length;
    }
  }
  return removed;
}

function* inParts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
