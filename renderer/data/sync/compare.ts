import { digestAnswerSchema } from '../../../shared/protocol/pull.ts';
import type { Bucket } from '../../../shared/protocol/pull.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { bucketOf, plus, rowSum, rowText, sumText } from '../../../shared/sync/digest.ts';
import { scopesHash } from '../../../shared/sync/scope-of.ts';
import { officeValues, setOfficeValues } from '../office-values.ts';
import type { OfficeTables } from '../store/office-tables.ts';
import { eachVersion, versionedTables } from '../store/row-versions.ts';
import type { RoundSides, RoundTrouble } from './push-all.ts';
import { readAnew } from './turns.ts';

const compareEvery = 24 * 3_600_000;

/** Once a day, and after something went wrong: whether this device holds what the office has. `differs`: all is read anew. */
export async function compare({
  link,
  signal,
}: RoundSides): Promise<Result<'same' | 'differs', RoundTrouble>> {
  const { deps } = link;
  const { store, now } = deps;
  const known = await officeValues(store, ['epoch', 'cut', 'scopes', 'comparedAt', 'doubt']);
  const { epoch = 0, cut = 0, scopes = [], comparedAt = Number.NEGATIVE_INFINITY } = known;
  const isDue = known.doubt === true || Math.abs(now() - comparedAt) >= compareEvery;
  if (!isDue) return ok('same');
  const body = { epoch, cut, scopes: scopesHash(scopes.map(({ id }) => id)) };
  const answer = await link.ask('/v1/digest', body, digestAnswerSchema, signal);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'moved') return ok('same');
  const mine = await bucketsOf(store);
  const theirs = answer.value.buckets.filter(({ rows }) => rows > 0);
  // Set before anything is read anew, so that it is not read again and again.
  await setOfficeValues(store, { comparedAt: now(), doubt: undefined });
  if (sameBuckets(mine, theirs)) return ok('same');
  await readAnew(deps, cut);
  return ok('differs');
}

type Sums = Map<string, { rows: number; sum: bigint }>;

async function bucketsOf(store: Pick<OfficeTables, 'versions'>): Promise<Sums> {
  const sums: Sums = new Map();
  for (const table of await versionedTables(store)) {
    const rows: { readonly id: string; readonly seq: number }[] = [];
    await eachVersion(store, table, (id, seq) => rows.push({ id, seq }));
    for (let from = 0; from < rows.length; from += hashesAtOnce) {
      const part = rows.slice(from, from + hashesAtOnce);
      const hashes = await Promise.all(part.map(async ({ id, seq }) => sumOfRow(id, seq)));
      for (const [i, { id }] of part.entries()) {
        const key = `${table} ${bucketOf(id)}`;
        const { rows: count, sum } = sums.get(key) ?? { rows: 0, sum: 0n };
        sums.set(key, { rows: count + 1, sum: plus(sum, hashes[i] ?? 0n) });
      }
    }
  }
  return sums;
}

const hashesAtOnce = 1000;

async function sumOfRow(id: string, seq: number): Promise<bigint> {
  const text = new TextEncoder().encode(rowText(id, seq));
  return rowSum(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}

function sameBuckets(mine: Sums, theirs: readonly Bucket[]): boolean {
  if (mine.size !== theirs.length) return false;
  return theirs.every(({ table, bucket, rows, sum }) => {
    const own = mine.get(`${table} ${bucket}`);
    return own?.rows === rows && sumText(own.sum) === sum;
  });
}
