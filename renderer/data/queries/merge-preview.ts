import type { Client } from '../../../shared/domain/client/client.ts';
import type { MergeField } from '../../../shared/domain/client/duplicate/merge-fields.ts';
import { mergeFields } from '../../../shared/domain/client/duplicate/merge-fields.ts';
import type { OwnedTable } from '../../../shared/domain/client/duplicate/move-records.ts';
import { ownedTables } from '../../../shared/domain/client/duplicate/move-records.ts';
import type { SamePerson } from '../../../shared/domain/client/duplicate/same-people.ts';
import { samePeople } from '../../../shared/domain/client/duplicate/same-people.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { clientFields } from './client-fields.ts';

/** How many records of a kind each of the two has. */
export type RecordCount = {
  readonly table: OwnedTable;
  readonly left: number;
  readonly right: number;
};

/** Two clients side by side, and what would become of them. */
export type MergePreview = {
  readonly left: Client;
  readonly right: Client;
  readonly fields: readonly MergeField[];
  /** The office's own fields, for their names. */
  readonly custom: readonly Field[];
  readonly counts: readonly RecordCount[];
  readonly people: readonly (SamePerson & { readonly left: Contact; readonly right: Contact })[];
};

/** What merging two clients would bring together; null where one of them is not in the book. */
export async function mergePreview(
  book: ReadableBook,
  leftId: Id,
  rightId: Id,
): Promise<MergePreview | null> {
  const [left, right] = await book.many('clients', [leftId, rightId]);
  if (!left || !right) return null;
  const [custom, contacts, counts] = await Promise.all([
    clientFields(book),
    book.lookUp('contacts', 'clientId', [leftId, rightId]),
    Promise.all(
      ownedTables.map(async (table) => ({
        table,
        left: await book.howMany(table, 'clientId', leftId),
        right: await book.howMany(table, 'clientId', rightId),
      })),
    ),
  ]);
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const same = samePeople(
    contacts.filter(({ clientId }) => clientId === leftId),
    contacts.filter(({ clientId }) => clientId === rightId),
  );
  return {
    left,
    right,
    custom,
    counts: counts.filter((count) => count.left + count.right > 0),
    fields: mergeFields(left, right),
    people: same.flatMap((person) => {
      const [one, other] = [known.get(person.kept), known.get(person.gone)];
      return one && other ? [{ ...person, left: one, right: other }] : [];
    }),
  };
}
