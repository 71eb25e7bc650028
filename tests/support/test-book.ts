import { put, commit } from '../../renderer/data/commit.ts';
import { openBook } from '../../renderer/data/open-book.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import type { Rows, TableName } from '../../shared/domain/book.ts';
import { isTableName } from '../../shared/domain/book.ts';
import type { Id } from '../../shared/record/id.ts';
import { ok } from '../../shared/result.ts';

export type TestRows = { readonly [T in TableName]?: readonly Rows[T][] };

let books = 0;

/** The morning on which all tests happen, unless they say otherwise. */
export const testNow = Date.UTC(2026, 4, 11, 1, 30);

/** A real book on fake-indexeddb, isolated by its name, holding the rows given. Close it when the test is done. */
export async function openTestBook(rows: TestRows = {}): Promise<OpenBook> {
  books += 1;
  const opened = await openBook({
    name: `test-${books}-${crypto.randomUUID()}`,
    now: () => testNow,
  });
  const writes = Object.entries(rows).flatMap(([table, list]) =>
    isTableName(table) ? list.map((row) => put(table, row)) : [],
  );
  if (writes.length > 0) {
    await commit(opened, { id: opened.newId(), name: 'book.import', undoes: null }, async () =>
      ok({ writes, value: undefined }),
    );
  }
  return opened;
}

/** An id that reads as a number in a test: `id(7)` ends in …000000000007. */
export function id(n: number): Id {
  return `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}
