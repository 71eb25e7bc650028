import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { allFields } from '../queries/client-fields.ts';
import type { FieldGone } from './archive-field.ts';

/** Moves a field one place up or down among those that are in use; at the end of the list it stays. */
export async function moveField(
  deps: Deps,
  id: Id,
  direction: 'up' | 'down',
): Promise<Result<Id, FieldGone>> {
  const action = { id: deps.newId(), name: 'field.edit', undoes: null } as const;
  return commit<Id, FieldGone>(deps, action, async (book) => {
    const fields = [...(await allFields(book))];
    const from = fields.findIndex((field) => field.id === id);
    const moved = fields[from];
    if (!moved) return err({ type: 'field-not-found' });
    const step = direction === 'up' ? -1 : 1;
    let to = from + step;
    while (fields[to] && fields[to]?.archivedAt !== null) to += step;
    if (!fields[to]) return ok({ writes: [], value: action.id });
    fields.splice(from, 1);
    fields.splice(to, 0, moved);
    const writes = fields.map((field, place) => put('fields', { ...field, place }));
    return ok({ writes, value: action.id });
  });
}
