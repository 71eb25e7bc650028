import type { Client } from '../../../shared/domain/client/client.ts';
import type { EconomicsSheet } from '../../../shared/domain/need/economics-sheet.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** A client, null where the book has none of this id, with the sheet that is asked for, null where the client has no such sheet. */
export async function economicsSheet(
  book: ReadableBook,
  client: Id,
  sheet: Id,
): Promise<{ readonly client: Client | null; readonly sheet: EconomicsSheet | null }> {
  const [found, of] = await Promise.all([
    book.get('clients', client),
    book.get('economics', sheet),
  ]);
  return { client: found ?? null, sheet: of?.clientId === client ? of : null };
}
