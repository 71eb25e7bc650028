import { compareDays } from '../../../shared/domain/calendar/day.ts';
import { compareKeys } from '../../../shared/domain/segment/plan-segmentation.ts';
import type { Segmentation } from '../../../shared/domain/segment/segmentation.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** A snapshot without the list of its clients. */
export type SegmentationLine = Omit<Segmentation, 'key'> & { readonly keyCount: number };

/** All snapshots, latest first. */
export async function segmentations(book: ReadableBook): Promise<readonly SegmentationLine[]> {
  const all = await everySegmentation(book);
  return all.map(({ key, ...line }) => ({ ...line, keyCount: key.length }));
}

export async function latestSegmentation(book: ReadableBook): Promise<Segmentation | null> {
  const all = await everySegmentation(book);
  return all[0] ?? null;
}

export type NamedClient = { readonly id: Id; readonly name: string };

/** Who crossed the line between two snapshots; `null` stands for a snapshot that is gone. */
export type SegmentationComparison = {
  readonly rose: readonly NamedClient[];
  readonly fell: readonly NamedClient[];
  readonly stayed: number;
} | null;

/** Compares a snapshot with a later one, or with clients that are on the key side by other means, as those of today. */
export async function compareSegmentations(
  book: ReadableBook,
  earlier: Id,
  later: Id | readonly Id[],
): Promise<SegmentationComparison> {
  const before = await book.get('segmentations', earlier);
  const after = typeof later === 'string' ? (await book.get('segmentations', later))?.key : later;
  if (!before || !after) return null;
  const { rose, fell, stayed } = compareKeys(before.key, after);
  return { rose: await named(book, rose), fell: await named(book, fell), stayed };
}

async function everySegmentation(book: ReadableBook): Promise<readonly Segmentation[]> {
  const all = await allRows(book, 'segmentations');
  return all.toSorted((a, b) => compareDays(b.day, a.day) || (a.id < b.id ? 1 : -1));
}

/** Clients that are gone from the book have no name to show, and are left out. */
async function named(book: ReadableBook, ids: readonly Id[]): Promise<readonly NamedClient[]> {
  const clients = await book.many('clients', ids);
  return clients.flatMap((client) => (client ? [{ id: client.id, name: client.name }] : []));
}
