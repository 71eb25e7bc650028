import { z } from 'zod';
import { tableNames } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import { idValue } from '../../../shared/record/values.ts';

/** The log as it comes back from outside of the book. */

/** A row of which only this much is certain. */
export const rowSchema: z.ZodType<Row> = z.looseObject({ id: idValue });

const fieldChange = z.object({
  to: z.unknown().optional(),
  from: z.unknown().optional(),
  base: z.int().min(0),
});

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), table: z.string(), row: rowSchema }),
  z.object({
    kind: z.literal('edit'),
    table: z.string(),
    id: idValue,
    fields: z.record(
      z.string(),
      fieldChange.transform(({ to, from, base }) => ({ to, from, base })),
    ),
  }),
  z.object({ kind: z.literal('remove'), table: z.string(), row: rowSchema }),
]);

export const actionSchema = z.object({
  place: z.int().min(1),
  id: idValue,
  name: z.string(),
  at: z.number(),
  author: z.string(),
  device: z.string(),
  undoes: idValue.nullable(),
});

export const entrySchema = z.object({
  seq: z.int().min(1),
  action: idValue,
  about: z.array(z.string()),
  added: z.array(z.object({ table: z.enum(tableNames), id: idValue, owner: z.string() })),
  others: z.array(changeSchema),
});
