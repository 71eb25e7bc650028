import type { Story } from '../../../shared/domain/client/duplicate/move-records.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** All records that belong to some clients. */
export async function storyOf(book: ReadableBook, clients: readonly Id[]): Promise<Story> {
  const [contacts, revenue, visits, needs, responses, contracts, payments, groups, attachments] =
    await Promise.all([
      book.lookUp('contacts', 'clientId', clients),
      book.lookUp('revenue', 'clientId', clients),
      book.lookUp('visits', 'clientId', clients),
      book.lookUp('needs', 'clientId', clients),
      book.lookUp('responses', 'clientId', clients),
      book.lookUp('contracts', 'clientId', clients),
      book.lookUp('payments', 'clientId', clients),
      book.lookUp('groups', 'clientId', clients),
      book.lookUp('attachments', 'clientId', clients),
    ]);
  return { contacts, revenue, visits, needs, responses, contracts, payments, groups, attachments };
}
