import { isTableName } from '../../../shared/domain/book.ts';
import type { OfficeRow } from '../../../shared/protocol/row-columns.ts';
import { flatten } from '../../../shared/sync/flat-row.ts';
import { absorb } from '../absorb.ts';
import type { Deps } from '../deps.ts';
import { officeValue, setOfficeValues } from '../office-values.ts';
import type { DeferredRow } from '../store/office-tables.ts';
import { waitingSets } from './outbox.ts';

/** Once with each build: takes what a former one could not take. What this one cannot take either stays where it is. */
export async function replayDeferred(deps: Deps, app: string): Promise<void> {
  const { store } = deps;
  if ((await officeValue(store, 'replayedBy')) === app) return;
  const deferred = await store.deferred.toArray();
  const outbox = (await officeValue(store, 'outbox')) ?? { seq: 1, index: 0, ctr: 0 };
  const { byRow } = await store.transaction('r', store.ofCommit(), async () =>
    waitingSets(store, outbox),
  );
  // Of a row over which changes wait the book does not hold what the office has: another time.
  const ready = deferred.filter(({ table, id }) => !byRow.has(`${table} ${id}`));
  for (const one of ready) await replay(deps, one);
  if (ready.length === deferred.length) await setOfficeValues(store, { replayedBy: app });
}

async function replay(deps: Deps, deferred: DeferredRow): Promise<void> {
  const { table, id, seq, fields, by } = deferred;
  if (!isTableName(table)) return;
  const now = await deps.book.get(table, id);
  const { id: _, ...known } = now ? flatten(table, now) : { id };
  const row: OfficeRow = { table, id, seq, action: null, fields: { ...known, ...fields } };
  const unknown = { id: deps.newId(), name: 'office.read', at: deps.now(), author: '' };
  await absorb(deps, {
    rows: [row],
    leaves: [],
    actions: [],
    reading: by ?? { ...unknown, device: deps.device, undoes: null },
    upTo: null,
    keep: {},
    again: true,
  });
}
