import type { TableName } from '../../shared/domain/book.ts';
import { isTableName, mapsOf } from '../../shared/domain/book.ts';
import type { Leave } from '../../shared/protocol/pull.ts';
import type { OfficeRow, TableColumns } from '../../shared/protocol/row-columns.ts';
import { fromColumns } from '../../shared/protocol/row-columns.ts';
import type { FlatRow, MadeBy } from '../../shared/protocol/values.ts';
import type { Row, RowChange } from '../../shared/record/change.ts';
import { changeOf } from '../../shared/record/change.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Asked } from '../../shared/sync/asked.ts';
import { isStillAsked } from '../../shared/sync/asked.ts';
import type { HeldFields } from '../../shared/sync/flat-row.ts';
import type { Deps } from './deps.ts';
import { filesOfRow, withLostFiles } from './files/lost-files.ts';
import type { OfficeChanges, OutboxPlace } from './office-values.ts';
import { officeValues, setOfficeValues } from './office-values.ts';
import type { BookStore } from './store/book-store.ts';
import { locate } from './store/find-rows.ts';
import type { AnsweredRow, DeferredRow, StoredAnswers } from './store/office-tables.ts';
import type { Version } from './store/row-versions.ts';
import { noteVersions, versionsOf } from './store/row-versions.ts';
import type { RowStep } from './store/store-rows.ts';
import { storeRows } from './store/store-rows.ts';
import type { Made } from './sync/absorbed-log.ts';
import { behindAll, logAbsorbed } from './sync/absorbed-log.ts';
import { askedNow } from './sync/asked-now.ts';
import { laidOver } from './sync/lay-over.ts';
import { LettingGo } from './sync/letting-go.ts';
import { waitingSets, withParked } from './sync/outbox.ts';
import type { ToldRow, ToldRows } from './sync/told-rows.ts';
import { readTable, tablesOf } from './sync/told-rows.ts';

/** Something that the office said about rows. */
export type Told = {
  /** As the device was when it asked: if it is otherwise by now, nothing is taken. Absent where nobody was asked. */
  readonly asked?: Asked;
  readonly rows: ToldRows;
  readonly leaves: readonly Leave[];
  /** Who did what the rows name by place. */
  readonly actions: readonly MadeBy[];
  /** Under which the log tells of rows that name nobody. */
  readonly reading: MadeBy;
  /** Everything up to here was told; answers up to here are no longer needed. null: a part of a reading. */
  readonly upTo: number | null;
  /** What the device keeps in the same transaction: above all how far it has come. */
  readonly keep: OfficeChanges;
  /** Rows of numbers that were told before are taken once more. */
  readonly again?: boolean;
  /** Windows and indexes hear of it later, by whoever says so. */
  readonly silent?: boolean;
  /** What is kept of it that so many rows go; throws where someone must be asked first, and then nothing is kept. */
  readonly mayGo?: (rows: number) => OfficeChanges;
};

export type Absorbed = {
  /** How many rows of the book are other than they were. */
  readonly changed: number;
  /** Whether operations wait, so that a push is due. */
  readonly waits: boolean;
  /** Whether it was taken at all. */
  readonly isTaken: boolean;
};

/**
 * The other writer of the book, beside `commit`: what the office said, with all that waits here laid over it, in one strictly durable
 * transaction with its log and with how far the device has come. What came before is taken once, whatever comes twice.
 */
export async function absorb(deps: Deps, told: Told): Promise<Absorbed> {
  const { store } = deps;
  const absorbed = await store.transaction('rw', store.ofAbsorb(), async (): Promise<Absorbed> => {
    if (told.asked && !isStillAsked(told.asked, await askedNow(store))) return notTaken;
    const here = await whatIsHere(store);
    const pass = new Pass(store, told, here);
    for (const [table, columns] of tablesOf(told.rows)) {
      if (isTableName(table)) await pass.takeRows(table, columns);
      else await pass.deferAll(table, fromColumns({ [table]: columns }));
    }
    const going = new LettingGo(store, { by: told.reading, waiting: here.waiting });
    const left = await going.takeLeaves(told.leaves);
    const counted = told.mayGo?.(pass.going + left);
    if (told.upTo !== null) await going.passAnswers(here.answers, told.upTo);
    const made = [...pass.made, ...going.made];
    await logAbsorbed(store, made);
    const { waits } = here;
    const outbox = waits ? {} : { outbox: await behindAll(store, here.outbox) };
    const lost = await withLostFiles(store, [...pass.lostFiles, ...going.lostFiles]);
    const explained = stillUnexplained(here.unexplained, told);
    await setOfficeValues(store, { ...outbox, ...lost, ...explained, ...counted, ...told.keep });
    return { changed: made.length, waits, isTaken: true };
  });
  if (absorbed.changed > 0 && told.silent !== true) deps.announce();
  return absorbed;
}

const notTaken: Absorbed = { changed: 0, waits: true, isTaken: false };

/** What one telling does to the book, within its transaction. */
class Pass {
  readonly made: Made[] = [];
  /** Rows that were removed. */
  going = 0;
  /** Hashes of the files of attachments that went. */
  readonly lostFiles: string[] = [];
  private readonly store: BookStore;
  private readonly told: Told;
  private readonly here: Here;
  private deferred: DeferredRow[] = [];

  constructor(store: BookStore, told: Told, here: Here) {
    this.store = store;
    this.told = told;
    this.here = here;
  }

  /** Rows of a table that are newer than what was told before. */
  async takeRows(table: TableName, columns: TableColumns): Promise<void> {
    const { store } = this;
    const { ids } = columns;
    const told = readTable(table, columns);
    const [known, found] = await Promise.all([
      versionsOf(store, table, ids),
      locate(store, table, ids),
    ]);
    const steps: RowStep[] = [];
    const passed = this.told.again ? 1 : 0;
    const taken = told.filter(({ id, seq }) => seq + passed > (known.get(id) ?? -1));
    for (const row of taken) {
      const now = found.get(row.id);
      // Not awaited: Dexie loses its transaction in a hundred awaits in which nothing is asked of it.
      const standing = this.standing(table, row);
      if (standing === undefined) continue;
      const step = { id: row.id, row: standing, now };
      this.noteGoing(row, table, step);
      const change = changeBy(table, step);
      if (!change) continue;
      this.made.push({ change, row: standing, by: this.madeBy(row) });
      steps.push(step);
    }
    if (steps.length > 0) await storeRows(store, table, steps);
    const versions = taken.map(({ id, seq, isGone }) => ({ id, seq: isGone ? null : seq }));
    await noteVersions(store, table, versions);
    await this.keepAside();
  }

  private noteGoing({ isGone }: ToldRow, table: TableName, { row, now }: RowStep): void {
    if (!now?.row) return;
    if (isGone) this.going += 1;
    if (row === null) this.lostFiles.push(...filesOfRow(table, now.row));
  }

  /** Rows of a table that this build does not know. */
  async deferAll(table: string, rows: readonly OfficeRow[]): Promise<void> {
    for (const row of rows) {
      const { id, seq, fields } = row;
      this.deferred.push({ table, id, seq, fields: fields ?? {}, by: this.madeBy(row) });
    }
    await noteVersions(this.store, table, rows.map(versionOf));
    await this.keepAside();
  }

  /** What this build could not take; what it has now taken is forgotten there. */
  private async keepAside(): Promise<void> {
    const { store, deferred } = this;
    const kept = deferred.filter(({ fields }) => Object.keys(fields).length > 0);
    const settled = deferred.filter(({ fields }) => Object.keys(fields).length === 0);
    if (kept.length > 0) await store.deferred.bulkPut(kept);
    if (settled.length > 0) {
      await store.deferred.bulkDelete(settled.map(({ table, id }): [string, Id] => [table, id]));
    }
    this.deferred = [];
  }

  /** The row as it shall stand here; undefined where this build cannot hold it. */
  private standing(table: TableName, told: ToldRow): Row | null | undefined {
    const { here } = this;
    const key = `${table} ${told.id}`;
    this.setAside(table, told);
    if (!told.isGone && !told.row) return undefined;
    const [answers, waiting] = [here.answered.get(key), here.waiting.get(key)];
    return laidOver(table, told, { answers, waiting });
  }

  /** What this build does not know of a row, or all of a row that it cannot hold. */
  private setAside(table: TableName, told: ToldRow): void {
    const { id, seq, unknown } = told;
    if (!this.here.defers && isEmpty(unknown)) return;
    this.deferred.push({ table, id, seq, fields: unknown, by: this.madeBy(told) });
  }

  private madeBy({ action }: Pick<OfficeRow, 'action'>): MadeBy {
    return (action === null ? undefined : this.told.actions[action]) ?? this.told.reading;
  }
}

/** Rows that an answer took away, without those of which the office now says why, or which it tells again. */
function stillUnexplained(
  before: readonly string[],
  { rows, leaves }: Pick<Told, 'rows' | 'leaves'>,
): OfficeChanges {
  if (before.length === 0) return {};
  const said = new Set(leaves.map(({ table, row }) => `${table} ${row}`));
  for (const [table, { ids }] of tablesOf(rows)) for (const id of ids) said.add(`${table} ${id}`);
  const left = before.filter((key) => !said.has(key));
  return { unexplained: left.length > 0 ? left : undefined };
}

function isEmpty(fields: FlatRow): boolean {
  for (const _ in fields) return false;
  return true;
}

/** What lies over the rows that the office tells. */
type Here = {
  /** What waits, with what was passed over. */
  readonly waiting: ReadonlyMap<string, readonly HeldFields[]>;
  readonly waits: boolean;
  readonly answers: readonly StoredAnswers[];
  readonly answered: ReadonlyMap<string, readonly AnsweredRow[]>;
  readonly unexplained: readonly string[];
  /** Whether anything was deferred, which this telling may settle. */
  readonly defers: boolean;
  readonly outbox: OutboxPlace;
};

async function whatIsHere(store: BookStore): Promise<Here> {
  const [{ outbox, unexplained = [] }, answers, deferred] = await Promise.all([
    officeValues(store, ['outbox', 'unexplained']),
    store.answers.toArray(),
    store.deferred.count(),
  ]);
  const { byRow, end } = await waitingSets(store, outbox ?? atTheBeginning);
  const waiting = await withParked(store, byRow, outbox ?? atTheBeginning);
  const answered = Map.groupBy(
    answers.flatMap(({ rows }) => rows),
    ({ table, id }) => `${table} ${id}`,
  );
  const kept = { waiting, waits: byRow.size > 0, answers, answered, unexplained };
  return { ...kept, defers: deferred > 0, outbox: end };
}

const atTheBeginning: OutboxPlace = { seq: 1, index: 0, ctr: 0 };

function versionOf({ id, seq, fields }: OfficeRow): Version {
  return { id, seq: fields ? seq : null };
}

function changeBy(table: TableName, { id, row, now }: RowStep): RowChange | null {
  return changeOf(now?.row ?? undefined, { table, id, row }, mapsOf(table));
}
