import type { Field } from '../../../shared/domain/field/field.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The office's own fields, in their order. */
export async function clientFields(book: ReadableBook): Promise<readonly Field[]> {
  const fields: Field[] = [];
  await book.scan('fields', (batch) => fields.push(...batch));
  return fields.toSorted((a, b) => a.place - b.place || a.label.localeCompare(b.label));
}
