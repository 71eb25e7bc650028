import type { MappingProfile } from '../../../shared/domain/import/mapping-profile.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** The column mappings that are remembered, by name. */
export async function mappingProfiles(book: ReadableBook): Promise<readonly MappingProfile[]> {
  const all = await allRows(book, 'mappings');
  return all.toSorted((a, b) => a.name.localeCompare(b.name));
}
