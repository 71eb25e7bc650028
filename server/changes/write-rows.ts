import { bucketOf } from '../../shared/sync/digest.ts';
import type { ScopeKey } from '../../shared/sync/scope-of.ts';
import { digestHigh, digestLow } from '../storage/digest-halves.ts';
import type { Given, Statement } from '../storage/storage.ts';
import type { Desk } from './desk.ts';
import type { Before, DeskRow } from './stored-row.ts';
import { versionsToStore } from './stored-row.ts';

/** What makes the rows of the desk the rows of the office. `scopeId` knows every key of the desk. */
export function rowStatements(
  desk: Desk,
  scopeId: (key: ScopeKey) => number,
): readonly Statement[] {
  const touched = [...desk.rows.values()].filter(({ place }) => place > 0);
  const added = touched.filter(({ before }) => before === null);
  const changed = touched.filter(({ before }) => before !== null);
  return [
    {
      sql: addRows,
      given: given(
        rowTypes,
        added.map((row) => columnsOf(row, scopeId)),
      ),
    },
    {
      sql: changeRows,
      given: given(
        rowTypes,
        changed.map((row) => columnsOf(row, scopeId)),
      ),
    },
    {
      sql: moveRows,
      given: given(
        moveTypes,
        desk.followers.map(({ table, id, key, place }) => ({
          tbl: table,
          row_id: id,
          scope_id: scopeId(key),
          place,
        })),
      ),
    },
    {
      sql: noteLeaves,
      given: given(
        moveTypes,
        desk.leavings.map(({ scope, table, id, place }) => ({
          scope_id: scope,
          tbl: table,
          row_id: id,
          place,
        })),
      ),
    },
    { sql: countDigests, given: given(digestTypes, digestChanges(desk, touched, scopeId)) },
  ].filter(({ given: { rows } }) => rows.length > 0);
}

type Columns = Given['columns'];
type GivenRow = Given['rows'][number];

function given(columns: Columns, rows: Given['rows']): Given {
  return { columns, rows };
}

const moveTypes: Columns = { tbl: 'text', row_id: 'text', scope_id: 'bigint', place: 'bigint' };

const rowTypes: Columns = {
  tbl: 'text',
  row_id: 'text',
  client_id: 'text',
  scope_id: 'bigint',
  place: 'bigint',
  gone: 'bigint',
  fields: 'json',
  versions: 'json',
  born_device: 'text',
  born_operation: 'text',
  born_at: 'bigint',
  author: 'text',
  action_device: 'text',
  action: 'text',
};

function columnsOf(row: DeskRow, scopeId: (key: ScopeKey) => number): GivenRow {
  const [, bornDevice, bornOperation, bornAt] = row.birth;
  return {
    tbl: row.table,
    row_id: row.id,
    client_id: row.clientId,
    scope_id: scopeId(row.key),
    place: row.place,
    gone: row.gone ? 1 : 0,
    fields: row.flat,
    versions: versionsToStore(row),
    born_device: bornDevice,
    born_operation: bornOperation,
    born_at: bornAt,
    author: row.author,
    action_device: row.action.device,
    action: row.action.id,
  };
}

// An added row that is there already was added by another push at the same moment: the transaction meets it and runs again.
const addRows = `insert into row_state (tbl, row_id, client_id, scope_id, row_seq, field_seq, gone, fields, versions,
    born_seq, born_device, born_operation, born_at, author, action_device, action)
  select given.tbl, given.row_id, given.client_id, given.scope_id, taken.base + given.place, taken.base + given.place, given.gone,
    given.fields, given.versions, taken.base + given.place, given.born_device, given.born_operation, given.born_at, given.author,
    given.action_device, given.action
  from @given cross join taken`;

const changeRows = `update row_state set client_id = given.client_id, scope_id = given.scope_id, row_seq = taken.base + given.place,
    field_seq = taken.base + given.place, gone = given.gone, fields = given.fields, versions = given.versions,
    action_device = given.action_device, action = given.action
  from @given cross join taken
  where row_state.tbl = given.tbl and row_state.row_id = given.row_id`;

const moveRows = `update row_state set scope_id = given.scope_id, row_seq = taken.base + given.place
  from @given cross join taken
  where row_state.tbl = given.tbl and row_state.row_id = given.row_id`;

const noteLeaves = `insert into leave (scope_id, tbl, row_id, seq)
  select given.scope_id, given.tbl, given.row_id, taken.base + given.place from @given cross join taken where true
  on conflict (scope_id, tbl, row_id) do update set seq = excluded.seq`;

const digestTypes: Columns = {
  scope_id: 'bigint',
  tbl: 'text',
  bucket: 'bigint',
  row_id: 'text',
  place: 'bigint',
  row_count: 'bigint',
  high: 'bigint',
  low: 'bigint',
};

const countDigests = `insert into digest (scope_id, tbl, bucket, row_count, high, low)
  select given.scope_id, given.tbl, given.bucket, cast(sum(given.row_count) as bigint),
    cast(sum(given.high + case when given.place > 0 then digest_high(given.row_id, taken.base + given.place) else 0 end) as bigint),
    cast(sum(given.low + case when given.place > 0 then digest_low(given.row_id, taken.base + given.place) else 0 end) as bigint)
  from @given cross join taken where true group by given.scope_id, given.tbl, given.bucket
  on conflict (scope_id, tbl, bucket) do update set row_count = digest.row_count + excluded.row_count,
    high = digest.high + excluded.high, low = digest.low + excluded.low`;

type Counted = Pick<DeskRow, 'table' | 'id' | 'place'>;

/** What goes out of the buckets is known; what comes in is hashed with the number that it gets. */
function digestChanges(
  { followers }: Desk,
  touched: readonly DeskRow[],
  scopeId: (key: ScopeKey) => number,
): readonly GivenRow[] {
  return [
    ...touched.flatMap((row) => counts(row, row.before, row.gone ? null : scopeId(row.key))),
    ...followers.flatMap((row) =>
      counts(row, row.before, row.before.gone ? null : scopeId(row.key)),
    ),
  ];
}

/** `scope`: where the row is counted from now on; null for a removed one. */
function counts(
  { table, id, place }: Counted,
  before: Before | null,
  scope: number | null,
): GivenRow[] {
  const was = before && !before.gone ? before : null;
  const row = { tbl: table, bucket: bucketOf(id), row_id: id };
  const none = { row_count: 0, high: 0, low: 0 };
  const out = was
    ? { row_count: -1, high: -digestHigh(id, was.seq), low: -digestLow(id, was.seq) }
    : none;
  if (scope === null) return was ? [{ ...row, scope_id: was.scope, place: 0, ...out }] : [];
  const stays = was?.scope === scope ? out : none;
  const comes = { ...row, scope_id: scope, place, ...stays, row_count: stays.row_count + 1 };
  return was && stays === none
    ? [{ ...row, scope_id: was.scope, place: 0, ...out }, comes]
    : [comes];
}
