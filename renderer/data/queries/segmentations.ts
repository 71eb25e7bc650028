import { compareDays } from '../../../shared/domain/calendar/day.ts';
import type { Cut, Segmentation } from '../../../shared/domain/segment/segmentation.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** A snapshot without the lists of its clients. */
export type SegmentationLine = Omit<Segmentation, 'key' | 'second'> & {
  readonly keyCount: number;
  /** The second cut, where there is one, and how many clients are between the two. */
  readonly second: {
    readonly cut: Cut;
    readonly share: number | null;
    readonly count: number;
  } | null;
};

/** All snapshots, latest first. */
export async function segmentations(book: ReadableBook): Promise<readonly SegmentationLine[]> {
  const all = await everySegmentation(book);
  return all.map(({ key, second, ...line }) => ({
    ...line,
    keyCount: key.length,
    second: second ? { cut: second.cut, share: second.share, count: second.middle.length } : null,
  }));
}

export async function latestSegmentation(book: ReadableBook): Promise<Segmentation | null> {
  const all = await everySegmentation(book);
  return all[0] ?? null;
}

async function everySegmentation(book: ReadableBook): Promise<readonly Segmentation[]> {
  const all = await allRows(book, 'segmentations');
  return all.toSorted((a, b) => compareDays(b.day, a.day) || (a.id < b.id ? 1 : -1));
}
