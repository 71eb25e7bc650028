import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The files of one record, in the order in which they were attached. */
export async function attachmentsOf(
  book: ReadableBook,
  recordId: Id,
): Promise<readonly Attachment[]> {
  const files = await book.lookUp('attachments', 'recordId', [recordId]);
  return files.toSorted((a, b) => a.id.localeCompare(b.id));
}
