import type { TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Found } from './find-rows.ts';
import { freshMarks } from './find-rows.ts';
import type { Hasher } from './hasher.ts';
import type { FreshRow } from './layout.ts';
import { keyOf, ownerFieldOf, ownerOf } from './layout.ts';
import type { LeafChange } from './leaves.ts';
import { changeLeaves } from './leaves.ts';
import { notePlaces } from './places.ts';
import type { RowTables } from './tables.ts';
import { forgetAll } from './transaction-memory.ts';

/** A row that is to stand in its table, or no longer (null), and how it stands now. */
export type RowStep = {
  readonly id: Id;
  readonly row: Row | null;
  readonly now: Found | undefined;
};

/** From so many rows at once on, they are laid into the leaves right away; */
const manyRows = 64;
/** and a leaf is written anew for so many of them. */
const worthALeaf = 16;

/** Stores rows of one table, each once, and keeps count of them. */
export async function storeRows(
  store: RowTables,
  table: TableName,
  steps: readonly RowStep[],
): Promise<void> {
  forgetAll();
  const single = steps.length < manyRows ? steps : await layIntoLeaves(store, table, steps);
  const [gone, standing] = partition(
    single,
    ({ row, now }) => !row && (now?.home ?? null) === null,
  );
  const puts = standing.map((step) => freshRowOf(store.hasher, table, step));
  const drops = gone.map(({ id }): [string, string] => [table, id]);
  await Promise.all([
    puts.length > 0 ? store.fresh.bulkPut(puts) : null,
    drops.length > 0 ? store.fresh.bulkDelete(drops) : null,
    addToSum(store, table, steps),
  ]);
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

function freshRowOf(hasher: Hasher, table: TableName, { id, row, now }: RowStep): FreshRow {
  const homeMarks = now?.homeMarks ?? [];
  const marks = new Set([...(row ? freshMarks(hasher, table, row) : []), ...homeMarks]);
  return { table, id, row, home: now?.home ?? null, marks: [...marks], homeMarks };
}

async function addToSum(
  store: RowTables,
  table: TableName,
  steps: readonly RowStep[],
): Promise<void> {
  let more = 0;
  for (const { row, now } of steps) more += Number(row !== null) - Number(Boolean(now?.row));
  if (more === 0) return;
  const sum = await store.sums.get(table);
  await store.sums.put({ table, rows: (sum?.rows ?? 0) + more });
}

/** Lays what is worth it into the leaves; answers the steps that are left. Rows that change their owner are left. */
async function layIntoLeaves(
  store: RowTables,
  table: TableName,
  steps: readonly RowStep[],
): Promise<readonly RowStep[]> {
  const staying = new Map<string, RowStep>();
  const left: RowStep[] = [];
  for (const step of steps) {
    const { id, row, now } = step;
    const home = now?.home ?? null;
    const owner = row ? ownerOf(table, row) : home;
    if (owner === null || (home !== null && home !== owner)) left.push(step);
    else staying.set(keyOf(owner, id), step);
  }
  const changes = [...staying].map(([key, { row }]): LeafChange => ({ key, row }));
  const skipped = await changeLeaves(
    store,
    table,
    changes.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    (count, isLast) => isLast || count >= worthALeaf,
  );
  for (const { key } of skipped) {
    const step = staying.get(key);
    if (step) left.push(step);
    staying.delete(key);
  }
  await settle(store, table, [...staying.values()]);
  return left;
}

/** What lies in leaves now is fresh no longer, and its id is found there. */
async function settle(
  store: RowTables,
  table: TableName,
  steps: readonly RowStep[],
): Promise<void> {
  const wasFresh = steps.filter(({ now }) => now?.fresh);
  if (wasFresh.length > 0) {
    await store.fresh.bulkDelete(wasFresh.map(({ id }): [string, string] => [table, id]));
  }
  if (ownerFieldOf(table) === null) return;
  const moved = steps.flatMap(({ id, row, now }) => {
    const owner = row ? ownerOf(table, row) : null;
    return owner === (now?.home ?? null) ? [] : [{ id, owner }];
  });
  if (moved.length > 0) await notePlaces(store, table, moved);
}

/** Folds fresh rows of a table into its leaves: those with the lowest keys, so that neighbours go together. */
export async function foldRows(
  store: RowTables,
  table: TableName,
  fresh: readonly FreshRow[],
): Promise<void> {
  forgetAll();
  const changes: LeafChange[] = [];
  for (const { id, row, home } of fresh) {
    const owner = row ? ownerOf(table, row) : null;
    if (home !== null && home !== owner) changes.push({ key: keyOf(home, id), row: null });
    if (row) changes.push({ key: keyOf(ownerOf(table, row), id), row });
  }
  await changeLeaves(
    store,
    table,
    changes.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  );
  await settle(
    store,
    table,
    fresh.map((one) => ({ id: one.id, row: one.row, now: { ...one, fresh: true } })),
  );
}
