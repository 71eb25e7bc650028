import type { TableName } from '../../../shared/domain/book.ts';
import { clientOf, isTableName, mapsOf } from '../../../shared/domain/book.ts';
import type { Leave } from '../../../shared/protocol/pull.ts';
import type { MadeBy } from '../../../shared/protocol/values.ts';
import type { Row } from '../../../shared/record/change.ts';
import { changeOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { HeldFields } from '../../../shared/sync/flat-row.ts';
import { filesOfRow } from '../files/lost-files.ts';
import type { BookStore } from '../store/book-store.ts';
import { locate } from '../store/find-rows.ts';
import type { StoredAnswers } from '../store/office-tables.ts';
import { noteVersions, versionsOf } from '../store/row-versions.ts';
import type { RowStep } from '../store/store-rows.ts';
import { storeRows } from '../store/store-rows.ts';
import type { Made } from './absorbed-log.ts';
import { forgetTold } from './absorbed-log.ts';
import { laidOver } from './lay-over.ts';

type Sides = {
  /** Under whom the log tells that rows went. */
  readonly by: MadeBy;
  /** What waits sets, by table and id. */
  readonly waiting: ReadonlyMap<string, readonly HeldFields[]>;
};

/** A row that goes, unless it was told with this number or a later one. */
type Leaving = { readonly id: Id; readonly seq: number };
/** A row that went from the book. */
type Gone = { readonly table: TableName; readonly row: Row };

/** Lets rows go that this device may not keep any longer, within a transaction. */
export class LettingGo {
  readonly made: Made[] = [];
  /** Hashes of the files of attachments that went. */
  readonly lostFiles: string[] = [];
  private readonly store: BookStore;
  private readonly sides: Sides;

  constructor(store: BookStore, sides: Sides) {
    this.store = store;
    this.sides = sides;
  }

  /**
   * What leaves is named row by row, for what belongs to a client here may belong to another one at the office. Answers how many went
   * without their client.
   */
  async takeLeaves(leaves: readonly Leave[]): Promise<number> {
    const gone: Gone[] = [];
    const clients = new Set<Id>();
    for (const [table, of] of Map.groupBy(leaves, (leave) => leave.table)) {
      const dropped = await this.drop(
        table,
        of.map(({ row: id, seq }) => ({ id, seq })),
      );
      gone.push(...dropped.gone);
      if (table === 'clients') for (const id of dropped.ids) clients.add(id);
    }
    await this.forgetStories(gone, clients);
    return this.countAlone(gone, clients);
  }

  /**
   * Forgets answers that the pull has passed. Whatever one of them wrote was told again by then; a row that was not has gone to where the
   * member does not see it, in a scope that this device has never heard of, so that nobody tells it to let the row go.
   */
  async passAnswers(answers: readonly StoredAnswers[], upTo: number): Promise<void> {
    const passed = answers.filter(({ seq }) => seq <= upTo);
    if (passed.length === 0) return;
    await this.store.answers.bulkDelete(passed.map(({ batch }) => batch));
    const open = answers.filter(({ seq }) => seq > upTo).flatMap(({ rows }) => rows);
    const isOpen = new Set(open.map(({ table, id }) => `${table} ${id}`));
    const last = new Map<string, Leaving & { readonly table: string }>();
    for (const { table, id, seq } of passed.flatMap(({ rows }) => rows)) {
      const key = `${table} ${id}`;
      if (isOpen.has(key) || (last.get(key)?.seq ?? 0) >= seq) continue;
      last.set(key, { table, id, seq });
    }
    for (const [table, rows] of Map.groupBy(last.values(), (one) => one.table)) {
      await this.drop(table, rows);
    }
  }

  /** Takes rows away that the office told last before their `seq`; answers which are not the device's now, and which were here. */
  private async drop(
    table: string,
    rows: readonly Leaving[],
  ): Promise<{ readonly ids: readonly Id[]; readonly gone: readonly Gone[] }> {
    const { store } = this;
    const known = await versionsOf(
      store,
      table,
      rows.map(({ id }) => id),
    );
    const leaving = rows.filter(({ id, seq }) => (known.get(id) ?? -1) < seq);
    const ids = leaving.map(({ id }) => id);
    if (ids.length === 0) return { ids, gone: [] };
    await store.deferred.bulkDelete(ids.map((id): [string, Id] => [table, id]));
    const told = ids.filter((id) => known.has(id));
    if (told.length > 0) {
      await noteVersions(
        store,
        table,
        told.map((id) => ({ id, seq: null })),
      );
    }
    return { ids, gone: isTableName(table) ? await this.takeAway(table, leaving) : [] };
  }

  private async takeAway(table: TableName, leaving: readonly Leaving[]): Promise<readonly Gone[]> {
    const { store, sides } = this;
    const found = await locate(
      store,
      table,
      leaving.map(({ id }) => id),
    );
    const gone: Gone[] = [];
    const steps: RowStep[] = [];
    for (const { id, seq } of leaving) {
      const now = found.get(id);
      if (!now?.row) continue;
      const waiting = sides.waiting.get(`${table} ${id}`) ?? [];
      const row = laidOver(table, { id, seq, row: null }, { waiting });
      steps.push({ id, row, now });
      this.note(table, now.row, row);
      if (!row) gone.push({ table, row: now.row });
    }
    if (steps.length > 0) await storeRows(store, table, steps);
    return gone;
  }

  /** What a row held that goes is not kept in the log either. */
  private note(table: TableName, before: Row, row: Row | null): void {
    const { by } = this.sides;
    const change = row
      ? changeOf(before, { table, id: before.id, row }, mapsOf(table))
      : ({ kind: 'remove', table, row: namedOnly(table, before) } as const);
    if (change) this.made.push({ change, row, by });
    if (!row) this.lostFiles.push(...filesOfRow(table, before));
  }

  private async forgetStories(gone: readonly Gone[], clients: ReadonlySet<Id>): Promise<void> {
    const byClient = Map.groupBy(gone, ({ table, row }) => clientOf(table, row));
    for (const client of new Set([...clients, ...byClient.keys()])) {
      if (client === null) continue;
      const isWhole = clients.has(client);
      const rows = new Set((byClient.get(client) ?? []).map(({ row }) => row.id));
      if (isWhole) rows.add(client);
      await forgetTold(this.store, { client, rows, isWhole });
    }
  }

  private async countAlone(gone: readonly Gone[], clients: ReadonlySet<Id>): Promise<number> {
    const owners = gone.map(({ table, row }) =>
      table === 'clients' ? null : clientOf(table, row),
    );
    const others = new Set(owners.filter((id) => id !== null && !clients.has(id)));
    const here = await locate(
      this.store,
      'clients',
      [...others].filter((id) => id !== null),
    );
    const isAlone = (owner: Id | null) =>
      owner === null || (!clients.has(owner) && (here.get(owner)?.row ?? null) !== null);
    return owners.filter(isAlone).length;
  }
}

/** Of a row no more than where it was. */
function namedOnly(table: TableName, { id, clientId }: Row): Row {
  return table === 'clients' || clientId === undefined ? { id } : { id, clientId };
}
