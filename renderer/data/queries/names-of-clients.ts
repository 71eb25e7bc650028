import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { clientNames } from './client-names.ts';

/** The same for ids in one text, with blanks between: a text is the same as long as it says the same. */
export async function namesOfClients(
  book: ReadableBook,
  ids: string,
): Promise<ReadonlyMap<Id, string>> {
  return clientNames(
    book,
    ids.split(' ').filter((id) => id !== ''),
  );
}
