import type { Field } from '../../../shared/domain/field/field.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** The office's own fields that are in use, in their order. */
export async function clientFields(book: ReadableBook): Promise<readonly Field[]> {
  return (await allFields(book)).filter(({ archivedAt }) => archivedAt === null);
}

/** Every field of the office, archived ones too: their values are still there. */
export async function allFields(book: ReadableBook): Promise<readonly Field[]> {
  const fields = await allRows(book, 'fields');
  return fields.toSorted((a, b) => a.place - b.place || a.label.localeCompare(b.label));
}
