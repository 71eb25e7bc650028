import type { Answer, Operation } from '../../shared/protocol/push.ts';
import { verdicts } from '../../shared/protocol/push.ts';
import type { Reader, SqlRow } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';

/** An operation that has arrived before. */
export type Known = {
  readonly id: string;
  readonly ctr: number;
  readonly verdict: Answer['verdict'];
};

const columns = 'ctr, coalesce(id, again) as id, verdict';

/** What this device has sent before under these numbers. */
export async function knownByNumber(
  db: Reader,
  device: string,
  operations: readonly Operation[],
): Promise<ReadonlyMap<number, Known>> {
  const first = operations[0]?.ctr;
  if (first === undefined) return new Map();
  const found = await db.all(
    `select ${columns} from operation where device = $1 and ctr >= $2 and ctr < $3`,
    [device, first, first + operations.length],
  );
  return new Map(found.map(knownOf).map((known) => [known.ctr, known]));
}

/** Which of these operations have arrived before, whoever sent them. */
export async function knownById(
  db: Reader,
  operations: readonly Operation[],
): Promise<ReadonlyMap<string, Known>> {
  const found = await db.all(`select ${columns} from operation where id @among`, [], {
    columns: { id: 'text' },
    rows: operations,
  });
  return new Map(found.map(knownOf).map((known) => [known.id, known]));
}

function knownOf(row: SqlRow): Known {
  const verdict = verdicts.find((known) => known === row['verdict']);
  if (!verdict) throw new TypeError('An operation without a verdict.');
  return {
    id: textOf(row, 'id'),
    ctr: numberOf(row, 'ctr'),
    verdict,
  };
}
