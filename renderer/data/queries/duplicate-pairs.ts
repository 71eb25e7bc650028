import type { Client } from '../../../shared/domain/client/client.ts';
import type { LikelyPair } from '../../../shared/domain/client/duplicate/find-pairs.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { apartRows } from './apart-rows.ts';

/** A likely pair with its two clients. */
export type PairOfClients = LikelyPair & { readonly left: Client; readonly right: Client };

/** The pairs that still are two clients, neither archived nor found to be different. */
export async function duplicatePairs(
  book: ReadableBook,
  pairs: readonly LikelyPair[],
): Promise<readonly PairOfClients[]> {
  const ids = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const [clients, apart] = await Promise.all([book.many('clients', ids), apartRows(book)]);
  const known = new Map(
    clients.flatMap((client) => (client?.archivedAt === null ? [[client.id, client]] : [])),
  );
  const kept = new Set(apart.map(({ first, second }) => `${first} ${second}`));
  return pairs.flatMap((pair) => {
    const [left, right] = [known.get(pair.first), known.get(pair.second)];
    return left && right && !kept.has(`${pair.first} ${pair.second}`)
      ? [{ ...pair, left, right }]
      : [];
  });
}
