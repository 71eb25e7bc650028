import type { TableName } from '../../../shared/domain/book.ts';
import { tableNames } from '../../../shared/domain/book.ts';
import type { Id } from '../../../shared/record/id.ts';
import { standsAlone } from '../../../shared/sync/overlay.ts';
import { absorb } from '../absorb.ts';
import type { Deps } from '../deps.ts';
import { officeValue, setOfficeValues } from '../office-values.ts';
import { eachVersion } from '../store/row-versions.ts';
import type { Brake } from './brake.ts';
import { waitingSets } from './outbox.ts';
import { rowsOnlyHere } from './parked.ts';

const rowsAtOnce = 500;

/** After everything was read anew: what did not come again goes, but for what this device has still to tell. */
export async function sweep(deps: Deps, brake: Brake): Promise<void> {
  const { store, newId, now } = deps;
  const due = await officeValue(store, 'sweep');
  if (!due) return;
  const missing = await missingRows(deps);
  if (!due.revoked) brake.count(missing.length);
  const by = { id: newId(), name: 'office.read', at: now(), author: '', device: deps.device };
  for (let from = 0; from < missing.length; from += rowsAtOnce) {
    await absorb(deps, {
      rows: [],
      leaves: missing.slice(from, from + rowsAtOnce),
      actions: [],
      reading: { ...by, undoes: null },
      upTo: null,
      keep: {},
    });
  }
  const complete = await officeValue(store, 'cut');
  await setOfficeValues(store, { sweep: undefined, complete });
}

async function missingRows({ store, book }: Deps) {
  const missing: { table: TableName; row: Id; seq: number }[] = [];
  const outbox = await officeValue(store, 'outbox');
  const waiting = await store.transaction('r', store.ofCommit(), async () =>
    waitingSets(store, outbox ?? { seq: 1, index: 0, ctr: 0 }),
  );
  const answered = (await store.answers.toArray()).flatMap(({ rows }) => rows);
  const told = new Set(answered.map(({ table, id }) => `${table} ${id}`));
  const onlyHere = await rowsOnlyHere(store);
  for (const table of tableNames) {
    const there = new Set<Id>();
    await eachVersion(store, table, (id) => there.add(id));
    await book.scan(table, (rows) => {
      for (const { id } of rows) {
        const key = `${table} ${id}`;
        const waits = standsAlone(waiting.byRow.get(key) ?? []);
        const isOurs = waits || told.has(key) || onlyHere.has(key);
        if (!there.has(id) && !isOurs) {
          missing.push({ table, row: id, seq: Number.MAX_SAFE_INTEGER });
        }
      }
    });
  }
  return missing;
}
