import type { Counted, SideMove } from '../../../shared/domain/segment/compare-snapshots.ts';
import { sideMoves } from '../../../shared/domain/segment/compare-snapshots.ts';
import type { Segmentation } from '../../../shared/domain/segment/segmentation.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type NamedClient = { readonly id: Id; readonly name: string };

/** A snapshot by its id, or the clients of today by their segments. */
export type LaterSide = { readonly id: Id } | Counted;

/** Who went from where to where; null where a snapshot is gone. `newcomers` came into the book between the two. */
export async function snapshotMoves(
  book: ReadableBook,
  earlier: Id,
  later: LaterSide,
  newcomers: number,
): Promise<readonly SideMove[] | null> {
  const kept = await book.get('segmentations', earlier);
  const snapshot = 'id' in later ? await book.get('segmentations', later.id) : null;
  const after = 'id' in later ? snapshot && countedOf(snapshot) : later;
  if (!kept || !after) return null;
  const before = countedOf(kept);
  const still = new Set([...after.key, ...(after.middle ?? [])]);
  const fallen = [...before.key, ...(before.middle ?? [])].filter((id) => !still.has(id));
  const clients = await book.many('clients', fallen);
  // A day is all that a snapshot knows of its moment; today's clients are those that are there now.
  const until = snapshot?.day ?? null;
  const gone = new Set(
    fallen.filter((_, i) => {
      const archivedAt = clients[i] ? clients[i].archivedAt : '';
      return archivedAt !== null && (until === null || archivedAt.slice(0, 10) <= until);
    }),
  );
  return sideMoves(before, after, {
    isNew: (id) => id > earlier,
    newcomers,
    isGone: (id) => gone.has(id),
  });
}

function countedOf({ key, second, clients }: Segmentation): Counted {
  return { key, middle: second?.middle, clients };
}

/** Clients by their names, and how many of them are not in the book any more. */
export async function clientsBehind(
  book: ReadableBook,
  ids: readonly Id[],
): Promise<{ readonly named: readonly NamedClient[]; readonly unnamed: number }> {
  const clients = await book.many('clients', ids);
  const named = clients.flatMap((client) => (client ? [{ id: client.id, name: client.name }] : []));
  return { named, unnamed: ids.length - named.length };
}
