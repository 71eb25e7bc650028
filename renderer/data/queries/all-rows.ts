import type { Rows, TableName } from '../../../shared/domain/book.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** Every row of a table that is small in every office; never of clients, contacts, revenue or visits. */
export async function allRows<T extends TableName>(
  book: ReadableBook,
  table: Exclude<T, 'clients' | 'contacts' | 'revenue' | 'visits'>,
): Promise<readonly Rows[T][]> {
  const rows: Rows[T][] = [];
  await book.scan<T>(table, (batch) => {
    rows.push(...batch);
  });
  return rows;
}
