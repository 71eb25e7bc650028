import { z } from 'zod';
import { idValue, lineValue, nameValue } from '../../record/values.ts';
import { filterSchema } from './filter.ts';

/** A list of clients as someone wants it again: columns, filter, order and grouping (视图). */
export const savedViewSchema = z.object({
  id: idValue,
  name: nameValue,
  /** Whose it is, by name. */
  author: lineValue,
  /** Whether all who have the book see it, or its author alone. */
  shared: z.boolean(),
  search: lineValue,
  filter: filterSchema,
  /** The columns that are shown, in their order, by their key; widths are the device's own. */
  columns: z.array(z.string()),
  sort: z.object({ column: z.string(), falling: z.boolean() }).nullable(),
  /** The column by whose values the clients are grouped. */
  group: z.string().nullable(),
  archived: z.boolean(),
});
export type SavedView = z.infer<typeof savedViewSchema>;
