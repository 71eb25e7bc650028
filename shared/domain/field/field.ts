import { z } from 'zod';
import { currencyValue, idValue, instantValue, lineValue, nameValue } from '../../record/values.ts';

export const fieldKinds = ['text', 'number', 'money', 'date', 'choice', 'choices'] as const;
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
  /** What a choice, or several, may be chosen from; empty for the other kinds. */
  options: z.array(nameValue),
  /** An archived field is not shown; its values stay. */
  archivedAt: instantValue.nullable(),
});
export type Field = z.infer<typeof fieldSchema>;

/** A field at the first place, without a unit, a currency or options. */
export function newField(id: string, label: string, kind: FieldKind): Field {
  return { id, label, kind, unit: '', currency: null, place: 0, options: [], archivedAt: null };
}
