import type { FieldForm, FieldProblem } from '../../../shared/domain/field/field-form.ts';
import { readField } from '../../../shared/domain/field/field-form.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { newField } from '../../../shared/domain/field/field.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { allFields } from '../queries/client-fields.ts';

/** So many fields an office may define, archived ones counted. */
export const mostFields = 200;

export type AddFieldRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly FieldProblem[] }
  | { readonly type: 'too-many-fields'; readonly limit: number };

/** Defines a field of the office, behind those that are there. The same id again is the same field. */
export async function addField(
  deps: Deps,
  id: Id,
  form: FieldForm,
): Promise<Result<Field, AddFieldRefusal>> {
  const action = { id: deps.newId(), name: 'field.add', undoes: null } as const;
  return commit<Field, AddFieldRefusal>(deps, action, async (book) => {
    const known = await allFields(book);
    const there = known.find((field) => field.id === id);
    if (there) return ok({ writes: [], value: there });
    if (known.length >= mostFields) return err({ type: 'too-many-fields', limit: mostFields });
    const place = known.reduce((last, field) => Math.max(last, field.place + 1), 0);
    const field = readField({ ...newField(id, '', 'text'), place }, form, known);
    if (!field.ok) return err({ type: 'not-accepted', problems: field.error });
    return ok({ writes: [put('fields', field.value)], value: field.value });
  });
}
