import type { z } from 'zod';
import type { OfficeRefusal } from '../../shared/protocol/account.ts';
import type { Snapshot, SnapshotAnswer, snapshotPlace } from '../../shared/protocol/pull.ts';
import { snapshotSchema } from '../../shared/protocol/pull.ts';
import { toColumns } from '../../shared/protocol/row-columns.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import type { Given, Reader, SqlRow, Storage } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';
import { idsGiven, officeRow, travelling } from './office-rows.ts';
import { otherEpoch, readOffice } from './office-state.ts';
import { readScopes, visibleScopes } from './scopes.ts';
import type { ChangeSession } from './session.ts';

type Place = z.infer<typeof snapshotPlace>;

/** The rows of some scopes as they stand, page by page in the order of client, table and id, without those that were removed. */
export async function snapshot(
  storage: Storage,
  session: ChangeSession,
  body: unknown,
): Promise<Result<SnapshotAnswer, OfficeRefusal>> {
  const read = snapshotSchema.safeParse(body);
  if (!read.success) return err('not-understood');
  const asked = read.data;
  return storage.snapshot(async (db) => {
    const office = await readOffice(db, session.device);
    if (asked.epoch !== office.epoch) return ok(otherEpoch(office));
    const scopes = visibleScopes(await readScopes(storage, db), session);
    const visible = new Set(scopes.map(({ id }) => id));
    if (!asked.scopes.every((id) => visible.has(id))) {
      return ok({ kind: 'scopes', scopes: [...scopes], head: office.head });
    }
    return ok(await pageOf(db, asked, idsGiven(asked.scopes)));
  });
}

const beforeAll: Place = { client: '', table: '', row: '' };

async function pageOf(db: Reader, asked: Snapshot, given: Given): Promise<SnapshotAnswer> {
  const { client, table, row } = asked.after ?? beforeAll;
  const rows = await db.all(
    `select client_id, ${travelling} from row_state @by row_of_client
     where (client_id, tbl, row_id) > ($1, $2, $3) and scope_id @among and gone = 0
     order by client_id, tbl, row_id limit $4`,
    [client, table, row, asked.limit],
    given,
  );
  const last = rows.at(-1);
  return {
    kind: 'page',
    rows: toColumns(rows.map((of) => officeRow(of, null))),
    next: last && rows.length === asked.limit ? placeOf(last) : null,
    ...(asked.after === null && { total: await countRows(db, given) }),
  };
}

function placeOf(row: SqlRow): Place {
  return {
    client: textOf(row, 'client_id'),
    table: textOf(row, 'tbl'),
    row: textOf(row, 'row_id'),
  };
}

async function countRows(db: Reader, given: Given): Promise<number> {
  const [row] = await db.all(
    'select cast(coalesce(sum(row_count), 0) as bigint) as total from digest where scope_id @among',
    [],
    given,
  );
  return row ? numberOf(row, 'total') : 0;
}
