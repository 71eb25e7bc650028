import type { Attachable, Attachment } from '../../../shared/domain/attachment/attachment.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** A file with what its record is called: a name, or for a visit its day; null where the record is no more. */
export type PlacedFile = Attachment & { readonly on: string | null };

/** All files of a client and of its records, the newest first. */
export async function clientFiles(book: ReadableBook, client: Id): Promise<readonly PlacedFile[]> {
  const files = await book.lookUp('attachments', 'clientId', [client]);
  const idsOf = (of: Attachable) =>
    files.flatMap((file) => (file.of === of ? [file.recordId] : []));
  const [contacts, contracts, visits] = await Promise.all([
    book.many('contacts', idsOf('contacts')),
    book.many('contracts', idsOf('contracts')),
    book.many('visits', idsOf('visits')),
  ]);
  const called = new Map<Id, string>([[client, '']]);
  for (const record of [...contacts, ...contracts]) if (record) called.set(record.id, record.name);
  for (const visit of visits) if (visit) called.set(visit.id, visit.day);
  return files
    .map((file) => ({ ...file, on: called.get(file.recordId) ?? null }))
    .toSorted((a, b) => b.id.localeCompare(a.id));
}
