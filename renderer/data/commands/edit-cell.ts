import type { ActionName } from '../../../shared/domain/action.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { CellRefusal } from '../../../shared/domain/list/cell-refusal.ts';
import { clientPart, setCell } from '../../../shared/domain/list/set-cell.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { clientFields } from '../queries/client-fields.ts';
import { editClient } from './edit-client.ts';

export type EditCellRefusal = CellRefusal | { readonly of: 'nobody' };

/** Puts what was typed into one cell of the list. Names and codes are looked up among the other clients. */
export async function editCell(
  deps: Deps,
  id: Id,
  cell: { readonly column: string; readonly text: string },
  nameMayRepeat: boolean,
): Promise<Result<Client, EditCellRefusal>> {
  const { column, text } = cell;
  const fields = await clientFields(deps.book);
  const part = clientPart(column, text, fields);
  if (part) {
    const edited = await editClient(deps, id, part, nameMayRepeat);
    if (edited.ok) return edited;
    const [problem] = edited.error.type === 'not-accepted' ? edited.error.problems : [];
    return err(problem ? { of: 'client', problem } : { of: 'nobody' });
  }
  const action = { id: deps.newId(), name: actionFor(column), undoes: null } as const;
  return commit<Client, EditCellRefusal>(deps, action, async (book) => {
    const client = await book.get('clients', id);
    if (!client) return err({ of: 'nobody' });
    const next = setCell(client, column, text, fields);
    return next.ok ? ok({ writes: [put('clients', next.value)], value: next.value }) : next;
  });
}

function actionFor(column: string): ActionName {
  if (column === 'tags') return 'client.tag';
  return column.startsWith('team/') ? 'client.team' : 'client.profile';
}
