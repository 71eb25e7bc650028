import { z } from 'zod';
import { currencyValue, idValue, lineValue, nameValue } from '../../record/values.ts';

export const fieldKinds = ['text', 'number', 'money', 'date'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A field that the office defined for its clients (自定义字段). Money is kept in the smallest unit of `currency`. */
export const fieldSchema = z.object({
  id: idValue,
  label: nameValue,
  kind: z.enum(fieldKinds),
  /** Shown in the header of a number's column, such as 台 or kWh. */
  unit: lineValue,
  currency: currencyValue.nullable(),
  place: z.int().min(0),
});
export type Field = z.infer<typeof fieldSchema>;
