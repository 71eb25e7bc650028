import { z } from 'zod';
import { idValue, nameValue } from '../../record/values.ts';

/** What the rows of a file are. */
export const importedKinds = ['clients', 'contacts', 'contracts', 'revenue'] as const;
export type ImportedKind = (typeof importedKinds)[number];

/** What happens to a field that has a value already: the file's wins, only gaps are filled, or known records stay as they are. */
export const updateRules = ['overwrite', 'fill-gaps', 'never'] as const;
export type UpdateRule = (typeof updateRules)[number];

/** Where the columns of a kind of file go, remembered by their headers (列映射). */
export const mappingProfileSchema = z.object({
  id: idValue,
  name: nameValue,
  kind: z.enum(importedKinds),
  rule: z.enum(updateRules),
  /** Header of a column → its target, as JSON of the import's own type; read with care, for it may be of a newer version. */
  targets: z.record(z.string(), z.string()),
});
export type MappingProfile = z.infer<typeof mappingProfileSchema>;
