import type { z } from 'zod';
import type { OfficeRefusal } from '../../shared/protocol/account.ts';
import type { Bucket, digestAnswerSchema } from '../../shared/protocol/pull.ts';
import { digestSchema } from '../../shared/protocol/pull.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { scopesHash } from '../../shared/sync/scope-of.ts';
import { digestSum } from '../storage/digest-halves.ts';
import type { SqlRow, Storage } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';
import { idsGiven } from './office-rows.ts';
import { readOffice } from './office-state.ts';
import { readScopes, visibleScopes } from './scopes.ts';
import type { ChangeSession } from './session.ts';

export type DigestAnswer = z.infer<typeof digestAnswerSchema>;

/** What the member's scopes hold, in buckets that a device can count for itself; only for a device that has all there is. */
export async function digest(
  storage: Storage,
  session: ChangeSession,
  body: unknown,
): Promise<Result<DigestAnswer, OfficeRefusal>> {
  const asked = digestSchema.safeParse(body);
  if (!asked.success) return err('not-understood');
  const { epoch, cut, scopes } = asked.data;
  return storage.snapshot(async (db) => {
    const office = await readOffice(db, session.device);
    const ids = visibleScopes(await readScopes(storage, db), session).map(({ id }) => id);
    if (epoch !== office.epoch || cut !== office.head || scopes !== scopesHash(ids)) {
      return ok({ kind: 'moved', head: office.head });
    }
    const rows = await db.all(
      `select tbl, bucket, cast(sum(row_count) as bigint) as row_count, cast(sum(high) as bigint) as high,
         cast(sum(low) as bigint) as low
       from digest where scope_id @among group by tbl, bucket having sum(row_count) > 0 order by tbl, bucket`,
      [],
      idsGiven(ids),
    );
    return ok({ kind: 'digest', buckets: rows.map(bucketOfRow) });
  });
}

function bucketOfRow(row: SqlRow): Bucket {
  return {
    table: textOf(row, 'tbl'),
    bucket: numberOf(row, 'bucket'),
    rows: numberOf(row, 'row_count'),
    sum: digestSum(numberOf(row, 'high'), numberOf(row, 'low')),
  };
}
