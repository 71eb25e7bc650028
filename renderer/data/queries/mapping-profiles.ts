import type { MappingProfile } from '../../../shared/domain/import/mapping-profile.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The column mappings that are remembered, by name. */
export async function mappingProfiles(book: ReadableBook): Promise<readonly MappingProfile[]> {
  const all: MappingProfile[] = [];
  await book.scan('mappings', (batch) => all.push(...batch));
  return all.toSorted((a, b) => a.name.localeCompare(b.name));
}
