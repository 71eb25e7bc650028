import { z } from 'zod';

/**
 * A test of one column of the client list. Columns are named as in lists (`name`, `revenue`, `profile/scale`, `custom/<id>`). `values` are
 * texts, or numbers in the column's smallest unit; days are `YYYY-MM-DD`. An `is` with several values holds for any of them.
 */
export const conditionSchema = z.object({
  kind: z.literal('condition'),
  column: z.string(),
  is: z.enum(['is', 'is-not', 'contains', 'lacks', 'at-least', 'at-most', 'empty', 'filled']),
  values: z.array(z.union([z.string(), z.number()])),
});
export type Condition = z.infer<typeof conditionSchema>;

/** Conditions joined by and (`all`) or or (`any`), to any depth. An empty `all` lets everything through, an empty `any` nothing. */
export type Filter = Condition | { readonly kind: 'all' | 'any'; readonly of: readonly Filter[] };

export const filterSchema: z.ZodType<Filter> = z.lazy(() =>
  z.union([conditionSchema, z.object({ kind: z.enum(['all', 'any']), of: z.array(filterSchema) })]),
);

export const noFilter: Filter = { kind: 'all', of: [] };
