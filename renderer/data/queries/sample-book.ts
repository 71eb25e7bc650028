import { sampleActions, standingSamples } from '../../../shared/domain/sample/standing-samples.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The actions that brought a sample which is still in the book; mostly none, or one. */
export async function sampleBook(book: ReadableBook): Promise<readonly string[]> {
  return standingSamples(await book.log.named(sampleActions));
}
