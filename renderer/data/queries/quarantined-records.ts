import { clientOf } from '../../../shared/domain/book.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import type { Held } from '../../../shared/protocol/values.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allFields } from './client-fields.ts';
import type { RecordName } from './named-records.ts';
import { keyOfRecord, namesIn, recordsNamed } from './named-records.ts';

export type SentRecord = RecordName & { readonly set: Readonly<Record<string, Held>> };

export type QuarantinedRecords = {
  /** As the book has them, by `keyOfRecord`; what it does not have is left out. */
  readonly records: ReadonlyMap<string, Row>;
  /** What their clients are called, and records that values name by id. */
  readonly names: ReadonlyMap<Id, string>;
  readonly fields: readonly Field[];
};

/** What is needed to show changes that somebody was not allowed to make. */
export async function quarantinedRecords(
  book: ReadableBook,
  sent: readonly SentRecord[],
): Promise<QuarantinedRecords> {
  const records = await recordsNamed(book, sent);
  const values = sent.flatMap((one) => {
    const record = records.get(keyOfRecord(one));
    return [...Object.values(one.set), record && clientOf(one.table, record)];
  });
  return { records, names: await namesIn(book, values), fields: await allFields(book) };
}
